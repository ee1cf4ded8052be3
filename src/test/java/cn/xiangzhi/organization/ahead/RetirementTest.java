package cn.xiangzhi.organization.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.law.OfficeValues;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.PostKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S27: retirements ahead by the age raised since 2025; the first, the turning and the last months of each group. */
class RetirementTest {

    private final Retirement retirement = new Retirement(new Parameters(new OfficeValues() {
        @Override
        public void add(Setting setting) {
            throw new AssertionError("推算退休不登记参数：" + setting);
        }

        @Override
        public List<Setting> of(String parameter) {
            return List.of();
        }

        @Override
        public List<Setting> all() {
            return List.of();
        }
    }));

    @ParameterizedTest
    @CsvSource({
        "1964-12-31, false, ADMINISTRATIVE, 2024-12, 60 岁",
        "1965-01-01, false, ADMINISTRATIVE, 2025-02, 60 岁 1 个月",
        "1965-04-30, false, INSTITUTION, 2025-05, 60 岁 1 个月",
        "1965-05-01, false, WORKER, 2025-07, 60 岁 2 个月",
        "1976-09-01, false, ADMINISTRATIVE, 2039-09, 63 岁",
        "1985-06-15, false, ADMINISTRATIVE, 2048-06, 63 岁",
        "1970-01-20, true, ADMINISTRATIVE, 2025-02, 55 岁 1 个月",
        "1981-09-01, true, INSTITUTION, 2039-09, 58 岁",
        "1990-12-01, true, INSTITUTION, 2048-12, 58 岁",
        "1975-01-01, true, WORKER, 2025-02, 50 岁 1 个月",
        "1975-03-01, true, WORKER, 2025-05, 50 岁 2 个月",
        "1984-11-01, true, WORKER, 2039-11, 55 岁",
        "1974-12-01, true, WORKER, 2024-12, 50 岁"
    })
    void 按渐进式延迟退休算出到龄月份(LocalDate born, boolean woman, PostKind kind, String month, String age) {
        var reached = retirement.of(born, woman, kind);
        assertThat(reached.month()).hasToString(month);
        assertThat(reached.age()).isEqualTo(age);
    }
}
