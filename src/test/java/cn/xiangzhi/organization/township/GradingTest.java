package cn.xiangzhi.organization.township;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S27: the class of a township from three indicators and the office's own thresholds. */
class GradingTest {

    @Test
    void 三项中两项达到即归入该类() {
        assertThat(graded(60_000, 80, 900, 2)).isEqualTo(TownshipClass.LARGE);
        assertThat(graded(60_000, 40, 900, 2)).isEqualTo(TownshipClass.MEDIUM);
        assertThat(graded(60_000, 20, 300, 2)).isEqualTo(TownshipClass.SMALL);
        assertThat(graded(50_000, 80, 300, 3)).isEqualTo(TownshipClass.SMALL);
        assertThat(graded(50_000, 80, 2_000, 3)).isEqualTo(TownshipClass.LARGE);
    }

    @Test
    void 正好等于阈值算达到_差一点不算() {
        assertThat(line(new BigDecimal("50000")).reached()).isEqualTo(TownshipClass.LARGE);
        assertThat(line(new BigDecimal("49999.99")).reached()).isEqualTo(TownshipClass.MEDIUM);
        assertThat(line(new BigDecimal("29999")).reached()).isEqualTo(TownshipClass.SMALL);
    }

    @Test
    void 阈值没有设定齐全就不归类() {
        var open = new Grading.Line("面积", "平方公里", BigDecimal.TEN, null, null);
        assertThat(Grading.of(List.of(line(BigDecimal.ONE), open), 1).result()).isNull();
    }

    @Test
    void 居民与财政供养人员二十二比一() {
        assertThat(TownshipStaff.ratio(506_000, 23_000)).isEqualTo("22:1");
        assertThat(TownshipStaff.ratio(506, 23)).isEqualTo("22:1");
        assertThat(TownshipStaff.ratio(506, 0)).isEmpty();
    }

    @Test
    void 机构数八至十二_少多各有说法() {
        assertThat(new Quota("机构总数", 8, 12, 7).words()).isEqualTo("少 1");
        assertThat(new Quota("机构总数", 8, 12, 12).words()).isEqualTo("符合");
        assertThat(new Quota("机构总数", 8, 12, 13).tone()).isEqualTo("red");
        assertThat(new Quota("领导职数", 9, 9, 9).norm()).isEqualTo("9");
    }

    private static TownshipClass graded(int population, int area, int revenue, int needed) {
        return Grading.of(
                        List.of(
                                line(BigDecimal.valueOf(population)),
                                new Grading.Line(
                                        "面积",
                                        "平方公里",
                                        BigDecimal.valueOf(area),
                                        BigDecimal.valueOf(80),
                                        BigDecimal.valueOf(40)),
                                new Grading.Line(
                                        "人均财政收入",
                                        "元",
                                        BigDecimal.valueOf(revenue),
                                        BigDecimal.valueOf(2_000),
                                        BigDecimal.valueOf(1_000))),
                        needed)
                .result();
    }

    private static Grading.Line line(BigDecimal value) {
        return new Grading.Line("人口", "人", value, BigDecimal.valueOf(50_000), BigDecimal.valueOf(30_000));
    }
}
