package cn.xiangzhi.intake.categories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.intake.Category.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual times as the list words them, and the list itself. */
class UsualTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3工作日|3|WORKING_DAY
            4工作时|4|WORKING_HOUR
            24小时|24|HOUR
            2工作时到场/24小时|24|HOUR
            停工4工作时/处罚7工作日/拆除20工作日 (济源15工作日)|20|WORKING_DAY
            缺失/破损危及安全: 立即围挡, 24小时处置; 一般破损3工作日|3|WORKING_DAY
            信访60日办结可延30日(信访工作条例34条)|60|DAY
            5工作日(受理7工作日内告知)|5|WORKING_DAY
            当日到场/整改3-30日|30|DAY
            立即|8|WORKING_HOUR
            """)
    void 从文字里读出要数的时限(String text, int amount, Unit unit) {
        assertThat(UsualTime.read(text)).isEqualTo(new UsualTime(amount, unit));
    }

    @Test
    void 没有写时限的按五个工作日() {
        assertThat(UsualTime.read("")).isEqualTo(new UsualTime(5, Unit.WORKING_DAY));
    }

    @Test
    void 清单完整_参见的时限已取到() {
        var list = CategoryFile.carried().categories();
        assertThat(list).hasSize(676).extracting("code").doesNotHaveDuplicates();
        assertThat(list).noneMatch(category -> category.usualTime().contains("见对应事项"));
        assertThat(list.stream().filter(category -> category.current())).hasSizeGreaterThan(350);
    }
}
