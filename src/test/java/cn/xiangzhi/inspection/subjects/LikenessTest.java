package cn.xiangzhi.inspection.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are one business, and names that are two. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "老王水果店,老王水果商店",
        "云溪镇老王水果店,老王水果店",
        "查湾永兴五金商行,永兴五金经营部",
        "清源县永兴五金有限公司,永兴五金有限责任公司",
    })
    void 相近的名称(String one, String other) {
        assertThat(Likeness.of(one, other)).isGreaterThanOrEqualTo(Likeness.ALIKE);
        assertThat(Likeness.of(other, one)).isEqualTo(Likeness.of(one, other));
    }

    @ParameterizedTest
    @CsvSource({"老王水果店,老李水果店", "永兴五金商行,顺达五金商行", "前街饭店,后街饭店"})
    void 不同的名称(String one, String other) {
        assertThat(Likeness.of(one, other)).isLessThan(Likeness.ALIKE);
    }

    @Test
    void 去掉常用字就不剩什么的_按原名比较() {
        assertThat(Likeness.core("商店")).isEqualTo("商店");
    }
}
