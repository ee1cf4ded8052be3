package cn.xiangzhi.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private final PersonalData data = new PersonalData(Key.ofHex("000102030405060708090a0b0c0d0e0f"));

    @ParameterizedTest
    @ValueSource(strings = {"", "13800000000", "410899199001011234", "𠮷野家村3组", "很长的地址很长的地址很长的地址很长的地址"})
    void 封存后可以原样打开(String plain) {
        assertThat(data.open(data.seal(plain))).isEqualTo(plain);
    }

    @Test
    void 每次封存结果不同而指纹相同() {
        assertThat(data.seal("13800000000"))
                .isNotEqualTo(data.seal("13800000000"))
                .startsWith("s1.");
        assertThat(data.fingerprint("13800000000"))
                .isEqualTo(data.fingerprint("13800000000"))
                .isNotEqualTo(data.fingerprint("13800000001"))
                .hasSize(64);
    }

    @Test
    void 改动一个字符就打不开() {
        var sealed = data.seal("13800000000");
        var last = sealed.charAt(10) == 'A' ? 'B' : 'A';
        var altered = sealed.substring(0, 10) + last + sealed.substring(11);
        assertThatThrownBy(() -> data.open(altered)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> data.open("13800000000")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> data.open("")).isInstanceOf(Refused.class);
    }

    @Test
    void 换了密钥打不开并说明怎么办() {
        var other = new PersonalData(Key.ofHex("ffffffffffffffffffffffffffffffff"));
        assertThatThrownBy(() -> other.open(data.seal("某人")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.remedy()).contains("备份"));
    }

    @Test
    void 国密算法与标准示例一致() throws Exception {
        var key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
        var nonce = HexFormat.of().parseHex("00001234567800000000abcd");
        var sealed = Sm4.encrypt(key, nonce, "乡治".getBytes(UTF_8));
        assertThat(sealed).hasSize("乡治".getBytes(UTF_8).length + 16);
        assertThat(Sm4.decrypt(key, nonce, sealed)).isEqualTo("乡治".getBytes(UTF_8));
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }
}
