package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Calendars;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.money.LateFee;
import cn.xiangzhi.casework.money.LateFee.Span;
import cn.xiangzhi.casework.money.Plan;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.force.Enforcement;
import cn.xiangzhi.casework.rules.force.Remedy;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.places.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The flag of remedies, the days without late fee, and the windows, read from acts alone (rules §8.1, §14 to §16). */
class RemediesTest {

    private static final LocalDate SERVED = LocalDate.of(2025, 3, 10);

    @Test
    void 救济状态只看行为_新的决定重新开始() {
        var acts = new ArrayList<Act>();
        acts.add(act(OrdinaryMove.DECIDE, 0));
        state(acts, Remedies.State.NONE);
        acts.add(act(RemedyMove.REGISTER_REVIEW, 10));
        state(acts, Remedies.State.RECONSIDERATION);
        acts.add(act(RemedyMove.CHANGE_REMEDY, 20));
        state(acts, Remedies.State.CHANGED);
        acts.add(act(RemedyMove.REGISTER_SUIT, 30));
        state(acts, Remedies.State.LITIGATION);
        acts.add(act(RemedyMove.UPHOLD_REMEDY, 40));
        state(acts, Remedies.State.CHANGED);
        acts.add(act(RemedyMove.CORRECT_REVOKE, 50));
        state(acts, Remedies.State.REVOKED);
        assertThat(file(acts).decision()).isNull();
        assertThat(file(acts).imposed()).isEmpty();
        acts.add(act(OrdinaryMove.DECIDE, 90));
        state(acts, Remedies.State.NONE);
        assertThat(file(acts).decision()).isEqualTo(acts.getLast());
    }

    @Test
    void 变更之后按变更的处罚_撤回的不算用过() {
        var acts = new ArrayList<Act>();
        acts.add(act(OrdinaryMove.PROPOSE_DECISION, 0, "kinds", "罚款", "fine", "1000"));
        acts.add(act(OrdinaryMove.DECIDE, 1));
        acts.add(act(RemedyMove.CORRECT_CHANGE, 5, "kinds", "罚款", "fine", "600"));
        assertThat(file(acts).imposed().orElseThrow().fine()).isEqualByComparingTo("600");
        acts.add(act(RemedyMove.REGISTER_REVIEW, 10));
        acts.add(act(RemedyMove.UPHOLD_REMEDY, 20, "remedyOutcome", Remedies.WITHDRAWN));
        assertThat(Remedies.windowAfter(file(acts))).isEmpty();
        assertThat(Remedies.open(file(acts))).isEmpty();
    }

    @Test
    void 每份发出的文书一张送达回证() {
        var acts = new ArrayList<Act>();
        acts.add(act(OrdinaryMove.ORDER_CORRECTION, 0));
        assertThat(Returns.open(file(acts))).isEmpty();
        acts.add(act(OrdinaryMove.ORDER_CORRECTION, 1, "orderLater", "true"));
        acts.add(act(OrdinaryMove.APPROVE_NOTICE, 2));
        assertThat(Returns.open(file(acts))).containsExactly(PaperKind.CORRECTION_ORDER, PaperKind.PRIOR_NOTICE);
        acts.add(act(OrdinaryMove.SERVE_NOTICE, 3));
        acts.add(act(ServiceMove.SERVE_PAPER, 4, "servedPaper", PaperKind.CORRECTION_ORDER.label()));
        assertThat(Returns.open(file(acts))).isEmpty();
        acts.add(act(OrdinaryMove.DECIDE, 5));
        assertThat(Returns.open(file(acts))).containsExactly(PaperKind.DECISION);
        acts.add(act(OrdinaryMove.SERVE, 6));
        acts.add(act(RemedyMove.ORDER_REFUND, 7));
        assertThat(Returns.open(file(acts))).containsExactly(PaperKind.REFUND_DECISION);
    }

    /** Days under review never count, and overlapping reviews do not count twice. */
    @Property
    void 复议诉讼期间一日也不加_合并后天数不重复(
            @ForAll @IntRange(max = 200) int one,
            @ForAll @IntRange(min = 1, max = 60) int oneDays,
            @ForAll @IntRange(max = 200) int two,
            @ForAll @IntRange(min = 1, max = 60) int twoDays,
            @ForAll @IntRange(max = 300) int on) {
        var spans = Remedies.merged(List.of(
                new Span(SERVED.plusDays(one), SERVED.plusDays(one + oneDays)),
                new Span(SERVED.plusDays(two), SERVED.plusDays(two + twoDays))));
        var free = 0;
        for (var day = SERVED.plusDays(1); !day.isAfter(SERVED.plusDays(on)); day = day.plusDays(1)) {
            var at = day;
            free += spans.stream().anyMatch(s -> !at.isBefore(s.from()) && !at.isAfter(s.to())) ? 0 : 1;
        }
        var fee = new LateFee(
                BigDecimal.valueOf(1000), SERVED, true, spans, new BigDecimal("0.03"), false, BigDecimal.TEN);
        assertThat(fee.days(SERVED.plusDays(on))).isEqualTo(free);
        var payable = fee.on(SERVED.plusDays(on), List.of()).payable();
        assertThat(payable)
                .isEqualByComparingTo(BigDecimal.valueOf(Math.max(0, Math.min(1000, 30L * free) - 10)))
                .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(1000));
    }

    /** Whatever the days of service, review and application: no court inside a window or beside an open review. */
    @Property
    void 任何日期都不能在救济期限内申请法院(
            @ForAll @IntRange(max = 400) int applied,
            @ForAll boolean used,
            @ForAll @IntRange(max = 90) int accepted,
            @ForAll @IntRange(min = 1, max = 120) int took,
            @ForAll boolean ended) {
        var days = Calendars.shipped();
        var review = LocalDate.parse(new Remedy.Known(false, SERVED, null, null, SERVED, SERVED, false)
                .review(days)
                .answer());
        var suit = LocalDate.parse(new Remedy.Known(false, SERVED, null, null, SERVED, SERVED, false)
                .suit(days)
                .answer());
        var acts = new ArrayList<Act>();
        acts.add(act(OrdinaryMove.DECIDE, 0));
        acts.add(act(OrdinaryMove.SERVE, 0, "reviewUntil", review.toString(), "suitUntil", suit.toString()));
        acts.add(act(OrdinaryMove.PERFORM, 0));
        acts.add(act(EnforceMove.DEMAND, 20, "demandUntil", SERVED.plusDays(34).toString()));
        var outcome = SERVED.plusDays(accepted + (long) took);
        if (used) {
            acts.add(act(
                    RemedyMove.REGISTER_REVIEW,
                    accepted,
                    "remedyAcceptedOn",
                    SERVED.plusDays(accepted).toString()));
        }
        if (used && ended) {
            acts.add(act(
                    RemedyMove.UPHOLD_REMEDY,
                    accepted + took,
                    "remedyOutcome",
                    "维持原决定",
                    "outcomeServedOn",
                    outcome.toString(),
                    "remedyWindowUntil",
                    outcome.plusDays(15).toString()));
        }
        var on = SERVED.plusDays(applied);
        var t = new Try(
                file(acts),
                EnforceMove.APPLY_COURT,
                Facts.NONE,
                null,
                Actor.system("820001"),
                on.atTime(10, 0).atZone(Today.BEIJING).toOffsetDateTime());
        var open = EnforceGates.COURT.standing("不能申请", t).isEmpty();
        var until = !used ? suit : ended ? outcome.plusDays(15) : LocalDate.MAX;
        if (open) {
            assertThat(on).isAfter(until).isAfter(SERVED.plusDays(34));
        } else {
            assertThat(on.isAfter(until) && on.isAfter(SERVED.plusDays(34))).isFalse();
        }
        if (!used) {
            var book = Enforcement.application(days)
                    .opinion("申请", new Enforcement.Application(SERVED, false, false, null, SERVED, null, on));
            assertThat(book.allowed() && !on.isAfter(suit)).isFalse();
        }
    }

    @Property
    void 复议变更永不加重(
            @ForAll @IntRange(max = 5_000) int before, @ForAll @IntRange(max = 5_000) int after, @ForAll boolean kind) {
        var changed = new Remedy.Changed(
                BigDecimal.valueOf(before), BigDecimal.valueOf(after), BigDecimal.ZERO, BigDecimal.ZERO, kind);
        assertThat(Remedy.NOT_WORSE.opinion("变更", changed).allowed()).isEqualTo(after <= before && !kind);
    }

    @Test
    void 分期的期次按先后抵扣_写法不清的读不出() {
        var plan =
                Plan.read("2026-01-30 5000\n2026-02-27，5000元\n2026-03-31：5000").orElseThrow();
        assertThat(plan.sum()).isEqualByComparingTo("15000");
        assertThat(plan.on(LocalDate.of(2026, 2, 28), new BigDecimal("7000")))
                .extracting(Plan.Shown::standing)
                .containsExactly(Plan.Standing.PAID, Plan.Standing.MISSED, Plan.Standing.AHEAD);
        assertThat(plan.on(LocalDate.of(2026, 3, 29), new BigDecimal("10000"))
                        .getLast()
                        .standing())
                .isEqualTo(Plan.Standing.NEAR);
        assertThat(plan.next(new BigDecimal("7000")).orElseThrow().due()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(plan.next(new BigDecimal("15000"))).isEmpty();
        assertThat(Plan.read("2026-02-30 5000")).isEmpty();
        assertThat(Plan.read("一月 5000")).isEmpty();
        assertThat(Plan.read("2026-01-30 5000\n2026-01-30 5000").orElseThrow().ordered())
                .isFalse();
    }

    private static void state(List<Act> acts, Remedies.State wanted) {
        assertThat(Remedies.state(file(acts))).isEqualTo(wanted);
    }

    private static CaseFile file(List<Act> acts) {
        return new CaseFile(
                new UUID(0, 1),
                "云案〔2025〕1号",
                Procedure.ORDINARY,
                Stage.DEMANDED,
                new Matter(
                        "CG-CF-020",
                        "",
                        new Place("820001", "820001101", null, "前街", null, null),
                        null,
                        null,
                        null,
                        null),
                new Party(PartyKind.CITIZEN, "贺**", null, true),
                List.copyOf(acts),
                0);
    }

    private static Act act(Move move, int day, String... facts) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return new Act(
                UUID.randomUUID(),
                move,
                SERVED.plusDays(day).atTime(9, 0).atZone(Today.BEIJING).toOffsetDateTime(),
                null,
                "",
                "",
                new Facts(Map.copyOf(map)),
                null,
                List.of());
    }
}
