package cn.xiangzhi.organization.standing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.organization.HeldItems.Field;
import cn.xiangzhi.organization.standing.Coverage.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S30: what a certificate that lapses makes impossible. */
class CoverageTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final UUID SQUAD = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Field CITY = new Field("城市管理", false, 88);
    private static final Field FARM = new Field("农业农村", true, 5);

    @Test
    void 到期后中队不足两名的领域和项数都说出来() {
        var coverage = new Coverage(
                List.of(
                        officer(1, SQUAD, END, Set.of()),
                        officer(2, SQUAD, END.plusYears(2), Set.of()),
                        officer(3, OTHER, END.plusYears(2), Set.of("城市管理"))),
                List.of(CITY, FARM));
        var losses = coverage.losses(END, END.plusDays(1));
        assertThat(losses)
                .extracting(Coverage.Loss::words)
                .containsExactly(
                        "一中队由 2 名持证人员减为 1 名，不足 2 名，不能办：城市管理 88 项；全镇还有 2 名，可以跨中队抽调",
                        "一中队由 2 名持证人员减为 1 名，不足 2 名，不能办：农业农村（委托） 5 项；全镇只有 1 名，全镇都不能办");
        assertThat(coverage.losses(END.minusDays(1), END)).as("到期当日仍有效").isEmpty();
    }

    @Test
    void 写明综合的证件不能办委托事项() {
        var coverage = new Coverage(
                List.of(officer(1, SQUAD, END, Set.of("综合执法")), officer(2, SQUAD, END, Set.of("综合执法"))),
                List.of(CITY, FARM));
        assertThat(coverage.losses(END, END.plusDays(1)))
                .flatExtracting(Coverage.Loss::fields)
                .containsExactly(CITY);
    }

    @Test
    void 暂扣一人与本来就不足不混为一谈() {
        var coverage = new Coverage(
                List.of(
                        officer(1, SQUAD, END, Set.of()),
                        officer(2, SQUAD, END, Set.of()),
                        officer(3, OTHER, END, Set.of())),
                List.of(CITY));
        assertThat(coverage.without(new UUID(1, 1), END)).hasSize(1);
        assertThat(coverage.without(new UUID(1, 3), END)).as("另一中队本来就只有一名").isEmpty();
    }

    private static Officer officer(int number, UUID squad, LocalDate until, Set<String> fields) {
        var id = new UUID(1, number);
        return new Officer(
                id,
                squad,
                squad.equals(SQUAD) ? "一中队" : "二中队",
                List.of(new Certificate(
                        "ZF" + number, "省司法厅", id, until.minusYears(5), until, fields, Certificate.State.VALID)));
    }
}
