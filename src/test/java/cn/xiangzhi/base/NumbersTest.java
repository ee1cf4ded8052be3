package cn.xiangzhi.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @Test
    void 身份证号校验位按国家标准() {
        assertThat(IdNumber.isRight("11010519491231002X")).isTrue();
        assertThat(IdNumber.tidy(" 11010519491231002x ")).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002, 18 位",
        "110105194912310021, 校验位",
        "11010519491331002X, 日期",
        "1101051949123100AX, 18 位"
    })
    void 身份证号错在哪里(String number, String why) {
        assertThat(IdNumber.wrong(number))
                .hasValueSatisfying(text -> assertThat(text).contains(why));
    }

    @Test
    void 统一社会信用代码校验位按国家标准() {
        var digits = "91350100M000100Y4";
        assertThat(CreditCode.check(digits)).isEqualTo('3');
        assertThat(CreditCode.isRight("91350100M000100Y43")).isTrue();
        assertThat(CreditCode.wrong("91350100M000100Y44"))
                .hasValueSatisfying(text -> assertThat(text).contains("校验位"));
        assertThat(CreditCode.wrong("9135010OM000100Y43"))
                .hasValueSatisfying(text -> assertThat(text).contains("不用"));
        assertThat(CreditCode.wrong("9135")).isPresent();
    }
}
