package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Lawful.day;
import static cn.xiangzhi.casework.flow.Lawful.newest;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.casework.rules.Penalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/** What may never be decided: too late, too early, too heavy, twice, without evidence, on a child (PPL 29 to 68). */
final class LawfulDecision {

    private LawfulDecision() {}

    static void after(CaseFile before, Try t, CaseFile after) {
        var move = t.move();
        if (move == OrdinaryMove.PROPOSE_FILING) {
            inTime(t.facts().date("occurredOn").orElseThrow(), t);
        }
        everyViolationForItself(after);
        if (move == OrdinaryMove.PROPOSE_DECISION || move == SummaryMove.USE_SUMMARY) {
            fined(t);
        }
        if (move == OrdinaryMove.DECIDE || move == RemovalMove.DECIDE_ORDER) {
            noticed(before, t);
        }
        if (move == OrdinaryMove.DECIDE) {
            decided(before, t, after);
        }
        if (move == SummaryMove.DECIDE_ON_SPOT) {
            onSpot(before, t, after);
        }
        if (move == OrdinaryMove.DECIDE || move == OrdinaryMove.DECIDE_NO_PENALTY || move == RemovalMove.DECIDE_ORDER) {
            var late = newest(before, ExceptionMove.APPROVE_EXCEPTION)
                    > newest(before, OrdinaryMove.FILE, RemedyMove.REOPEN);
            day(
                            before,
                            "decideBy",
                            OrdinaryMove.FILE,
                            PauseMove.RESUME,
                            PauseMove.EXTEND,
                            CrimeMove.TAKE_BACK,
                            RemedyMove.REOPEN)
                    .ifPresent(by -> assertThat(late || !t.on().isAfter(by))
                            .as("期限内决定，或者经批准例外")
                            .isTrue());
        }
        if (move == OrdinaryMove.FILE) {
            assertThat(newest(before, OrdinaryMove.PROPOSE_FILING))
                    .as("呈报之后批准立案")
                    .isGreaterThan(newest(before, SendBackMove.RETURN_FILING, SummaryMove.TO_ORDINARY));
        }
    }

    /** Two years from the end of the act to its discovery, five where life or health was harmed (PPL 36). */
    private static void inTime(LocalDate occurred, Try t) {
        var discovered = t.day("discoveredOn").orElseThrow();
        var years = t.facts().yes("lifeHealth") && t.facts().yes("harmDone") ? 5 : 2;
        assertThat(discovered).as("追责期限").isBetween(occurred, occurred.plusYears(years));
    }

    private static void fined(Try t) {
        if (t.facts().amount("fine").signum() > 0) {
            for (var charge : t.charges()) {
                if (charge.penalty().fine().signum() > 0) {
                    assertThat(t.known().fined())
                            .as("同一违法行为不两次罚款")
                            .doesNotContain(charge.violation().itemCode());
                }
            }
        }
    }

    /** The plea and the hearing came first, on the very contents decided. */
    private static void noticed(CaseFile before, Try t) {
        var notice = newest(before, OrdinaryMove.SERVE_NOTICE);
        assertThat(notice)
                .as("终结、审核、变更之后重新送达告知书")
                .isGreaterThan(newest(before, OrdinaryMove.CONCLUDE, OrdinaryMove.REVIEW, OrdinaryMove.RENOTIFY));
        var waiver = newest(before, OrdinaryMove.WAIVE_PLEA);
        var waived = waiver > notice;
        var hearingWaived = waived && before.acts().get(waiver).facts().yes("hearingWaived");
        var served = before.acts().get(notice).facts();
        assertThat(waived || t.on().isAfter(served.date("pleaUntil").orElseThrow()))
                .as("陈述申辩期内不作决定")
                .isTrue();
        served.date("hearingUntil")
                .ifPresent(until -> assertThat(hearingWaived || t.on().isAfter(until))
                        .as("听证申请期内不作决定")
                        .isTrue());
        var hearing = newest(before, DeliberationMove.REQUEST_HEARING);
        if (hearing > notice) {
            assertThat(newest(before, DeliberationMove.REPORT_HEARING))
                    .as("申请了听证就举行")
                    .isGreaterThan(hearing);
            assertThat(newest(before, DeliberationMove.HOLD_HEARING)).isGreaterThan(hearing);
            assertThat(newest(before, DeliberationMove.PASS_REVIEW))
                    .as("经过听证的先法制审核")
                    .isGreaterThan(newest(before, OrdinaryMove.PROPOSE_DECISION));
        }
        var plea = newest(before, OrdinaryMove.RECORD_PLEA);
        if (plea > notice) {
            assertThat(newest(before, OrdinaryMove.REVIEW_PLEA)).as("陈述申辩都复核").isGreaterThan(plea);
        }
        assertThat(newest(before, OrdinaryMove.PROPOSE_DECISION))
                .as("退回修改的重新呈报之后才决定")
                .isGreaterThan(newest(
                        before,
                        OrdinaryMove.SERVE_NOTICE,
                        SendBackMove.RETURN_PROPOSAL,
                        DeliberationMove.FAIL_REVIEW,
                        OrdinaryMove.REVIEW_PLEA));
        assertThat(before.evidence().inForce()).as("没有证据不得处罚").isNotEmpty();
    }

    private static void decided(CaseFile before, Try t, CaseFile after) {
        var penalty = after.imposed().orElseThrow();
        var told = before.acts()
                .get(newest(before, OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY))
                .facts();
        assertThat(penalty.fine()).as("不因申辩加重").isLessThanOrEqualTo(told.amount("fine"));
        assertThat(penalty.confiscated()).isLessThanOrEqualTo(told.amount("confiscated"));
        assertThat(penalty.none()).as("处罚有确定的内容").isFalse();
        LawfulOrder.decided(before, t);
        besideCrime(before, penalty);
        grown(before, t);
    }

    private static void onSpot(CaseFile before, Try t, CaseFile after) {
        var penalty = after.imposed().orElseThrow();
        assertThat(penalty.onlyWarningOrFine()).as("当场只警告或者小额罚款").isTrue();
        assertThat(penalty.fine()).isLessThanOrEqualTo(new BigDecimal(t.citizenAmounts() ? "200" : "3000"));
        assertThat(before.evidence().inForce()).as("没有证据不得当场处罚").isNotEmpty();
        assertThat(newest(before, SummaryMove.NOTIFY_ON_SPOT))
                .as("先告知")
                .isGreaterThan(newest(before, SummaryMove.USE_SUMMARY));
        assertThat(before.acts()
                        .get(newest(before, SummaryMove.NOTIFY_ON_SPOT))
                        .facts()
                        .yes("disputed"))
                .as("没有争议")
                .isFalse();
        besideCrime(before, penalty);
        grown(before, t);
    }

    /** No fine while the police or a court have the matter, nor after a court's fine (PPL 35; CTR 11). */
    private static void besideCrime(CaseFile before, Penalty penalty) {
        assertThat(Set.of(Criminal.TRANSFERRED, Criminal.POLICE_FILED)).doesNotContain(Criminal.of(before));
        var reported = newest(before, CrimeMove.REPORT_CRIME);
        assertThat(reported < 0
                        || newest(
                                        before,
                                        CrimeMove.REFUSE_CRIME,
                                        CrimeMove.HAND_TO_POLICE,
                                        CrimeMove.HAND_AFTER_DECISION)
                                > reported)
                .as("提出移送之后不以罚代刑")
                .isTrue();
        var judged = newest(before, CrimeMove.RECORD_JUDGMENT);
        if (judged >= 0 && before.acts().get(judged).facts().text("judgment").equals(CrimeAsks.COURT_FINE)) {
            assertThat(penalty.fine().signum()).as("判处罚金之后不再罚款").isZero();
        }
    }

    /** Nobody under fourteen is punished (PPL 30). */
    private static void grown(CaseFile before, Try t) {
        var birth = before.party().birth();
        if (birth != null) {
            assertThat(Period.between(birth, t.on()).getYears()).as("不满十四周岁不处罚").isGreaterThanOrEqualTo(14);
        }
    }

    /** The whole is the sum of its parts, no act is in it twice, and none is heavier than it was told. */
    private static void everyViolationForItself(CaseFile file) {
        var act = file.acts().getLast();
        var standing = Violations.of(file);
        assertThat(standing.stream().map(Violation::itemCode))
                .as("一案之内同一事项只有一项")
                .doesNotHaveDuplicates();
        var charges = Charges.of(file, act.facts());
        if (charges.size() > 1 && act.facts().has("fine")) {
            assertThat(charges.stream().map(charge -> charge.penalty().fine()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("合并执行就是各项相加")
                    .isEqualByComparingTo(act.facts().amount("fine"));
        }
        if (act.move() == OrdinaryMove.PROPOSE_DECISION) {
            var told = file.last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY).orElseThrow();
            charges.forEach(charge -> assertThat(charge.penalty().fine())
                    .as("每一项都不因申辩加重")
                    .isLessThanOrEqualTo(Charges.find(file, told, charge.number())
                            .map(one -> one.penalty().fine())
                            .orElse(BigDecimal.ZERO)));
        }
    }
}
