package cn.xiangzhi.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({"张三,张*", "欧阳修平,欧***", "李,李*", "𠮷田,𠮷*", "'',''"})
    void 姓名只留第一个字(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812345678,138****5678", "12345,*****", "'',''"})
    void 电话隐去中间(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"410899199001011234,4108**********1234", "1234567,*******", "'',''"})
    void 证件号隐去中间(String number, String masked) {
        assertThat(Mask.idNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"云溪镇前街村三组12号,云溪镇前街村***", "云溪镇前街,***", "𠮷𠮷𠮷𠮷𠮷𠮷三组,𠮷𠮷𠮷𠮷𠮷𠮷***", "'',***"})
    void 地址只到村(String address, String masked) {
        assertThat(Mask.address(address)).isEqualTo(masked);
    }
}
