package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.powers.Mode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded has happened, not before what it follows from, and nothing ends before it begins (PPL 47). */
class MomentsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-10T09:00:00+08:00");

    private final World world = new World(new Random(7));

    @ParameterizedTest
    @CsvSource({
        "SERVE, servedOn, 2026-03-10, 2026-03-11",
        "PAY, paidOn, 2026-03-10, 2030-01-01",
        "INQUIRE, startedAt, 2026-03-10T09:14, 2026-03-10T09:16",
        "TAKE_EVIDENCE, takenAt, 2026-03-10T08:00, 2026-03-11T08:00",
    })
    void 还没有发生的不能写成已经发生_手机的钟快几分钟不算(String move, String key, String past, String ahead) {
        pass(move, Map.of(key, past));
        refused(move, Map.of(key, ahead), "晚于现在");
    }

    @ParameterizedTest
    @CsvSource({
        "APPOINT_HEARING, hearingAt, 2026-03-20T09:00",
        "DEFER, deferUntil, 2026-06-01",
        "ORDER_CORRECTION, correctBy, 2026-03-15"
    })
    void 期限和预定的时间可以在后面(String move, String key, String ahead) {
        pass(move, Map.of(key, ahead));
    }

    @Test
    void 结束不能早于开始() {
        pass("INQUIRE", Map.of("startedAt", "2026-03-10T08:00", "endedAt", "2026-03-10T08:30"));
        refused("INQUIRE", Map.of("startedAt", "2026-03-10T08:30", "endedAt", "2026-03-10T08:00"), "早于开始");
    }

    @Test
    void 缴款不能早于决定() {
        refused("PAY", Map.of("paidOn", "2026-03-04"), "早于它所依据的决定");
        pass("PAY", Map.of("paidOn", "2026-03-05"));
    }

    private void pass(String move, Map<String, String> form) {
        assertThat(Moments.STEP.pass(attempt(move, form))).isNotEmpty();
    }

    private void refused(String move, Map<String, String> form, String why) {
        assertThatThrownBy(() -> Moments.STEP.pass(attempt(move, form)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains(why));
    }

    private Try attempt(String name, Map<String, String> form) {
        var lead = world.lead(NOW.minusDays(9), "CG-CF-024", Mode.EMPOWERED, false);
        var decided = new Act(
                new UUID(3, 3), OrdinaryMove.DECIDE, NOW.minusDays(5), null, "郑镇长", "负责人", Facts.NONE, null, List.of());
        var file = new CaseFile(
                lead.id(),
                lead.number(),
                lead.procedure(),
                Stage.PERFORMING,
                lead.matter(),
                lead.party(),
                List.of(lead.acts().getFirst(), decided),
                1);
        var move = Move.named(name);
        assertThat(move).isNotNull();
        var actor = Actor.system(file.matter().place().county());
        return new Try(file, move, new Facts(form), world.known(file, actor, NOW), actor, NOW);
    }
}
