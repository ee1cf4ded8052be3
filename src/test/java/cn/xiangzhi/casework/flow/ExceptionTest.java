package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reasons of level F: refused until the head's approval stands in the file, for that reason, that step, and once. */
class ExceptionTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private final World world = new World(new Random(1));

    @Test
    void 逾期上缴_没有批准不得继续_批准后可以继续一次() {
        var file = performing();
        assertThatThrownBy(() -> handOver(file)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).isEqualTo("CASH-03");
            assertThat(ExceptionMove.lifts("CASH-03")).isTrue();
        });
        var lifted = with(file, ExceptionMove.APPROVE_EXCEPTION, approval("CASH-03", "HAND_OVER"));
        var once = handOver(lifted);
        assertThat(once.has(PerformMove.HAND_OVER)).isTrue();
        assertThat(ExceptionMove.excused(attempt(once, PerformMove.HAND_OVER))).isEmpty();
    }

    @Test
    void 批准别的事由或者别的步骤都不算数() {
        assertThatThrownBy(() ->
                        handOver(with(performing(), ExceptionMove.APPROVE_EXCEPTION, approval("PROC-12", "HAND_OVER"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        handOver(with(performing(), ExceptionMove.APPROVE_EXCEPTION, approval("CASH-03", "BANK"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 只有经批准可以继续的事由可以批准_承办人不得批准() {
        var form = Asks.of(ExceptionMove.APPROVE_EXCEPTION).getFirst();
        assertThat(form.choices().stream().map(Ask.Choice::value))
                .containsExactly("AUTH-08", "PROC-12", "CASH-03", "ENFC-04", "DSCL-02", "DSCL-03", "TRAN-04", "GOVN-04")
                .allMatch(code -> RefusalCode.find(code).orElseThrow().weight() == RefusalCode.Weight.FLAG);
        assertThat(ExceptionMove.lifts("PROC-05")).isFalse();
        assertThat(ExceptionMove.APPROVE_EXCEPTION.apart()).isTrue();
        assertThatThrownBy(() -> Stated.read(
                        ExceptionMove.APPROVE_EXCEPTION,
                        world.lead(AT),
                        Map.of("exceptionCode", "PROC-05", "exceptionStep", "DECIDE", "exceptionReason", "急")))
                .isInstanceOf(Refused.class);
    }

    private CaseFile handOver(CaseFile file) {
        return file.make(UUID.randomUUID(), attempt(file, PerformMove.HAND_OVER));
    }

    private Try attempt(CaseFile file, Move move) {
        var who = treasury();
        var known = world.known(file, who);
        var late = new Known.Dates(null, null, LocalDate.of(2026, 3, 4));
        var facts = new Facts(Map.of("handedOn", "2026-03-09", "receivedBy", "钱会计"));
        return new Try(
                file,
                move,
                facts,
                new Known(
                        known.item(),
                        List.of(),
                        known.power(),
                        known.officers(),
                        known.limits(),
                        known.money(),
                        late,
                        Set.of(),
                        false),
                who,
                AT.plusDays(7));
    }

    private Actor treasury() {
        for (; ; ) {
            var actor = world.somebody(PerformMove.HAND_OVER);
            if (actor.has(cn.xiangzhi.base.Right.PAYMENT_RECORD)) {
                return actor;
            }
        }
    }

    private CaseFile performing() {
        var lead = world.lead(AT);
        var collected = with(lead, PerformMove.COLLECT_ON_SPOT, Map.of("amount", "50", "cashBy", "2026-03-04"));
        return new CaseFile(
                collected.id(),
                collected.number(),
                Procedure.SUMMARY,
                Stage.PERFORMING,
                collected.matter(),
                collected.party(),
                collected.acts(),
                0);
    }

    private static Map<String, String> approval(String code, String step) {
        return Map.of("exceptionCode", code, "exceptionStep", step, "exceptionReason", "送交途中道路中断，次日补缴");
    }

    private static CaseFile with(CaseFile file, Move move, Map<String, String> facts) {
        var acts = new ArrayList<>(file.acts());
        acts.add(new Act(UUID.randomUUID(), move, AT.plusDays(1), null, "", "", new Facts(facts), null, List.of()));
        return new CaseFile(
                file.id(),
                file.number(),
                file.procedure(),
                file.stage(),
                file.matter(),
                file.party(),
                List.copyOf(acts),
                0);
    }
}
