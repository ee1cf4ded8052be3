package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Lawful.count;
import static cn.xiangzhi.casework.flow.Lawful.newest;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may never follow a decision: force before the windows are over, money beyond what is owed, an end with something open. */
final class LawfulEnd {

    private static final Set<Move> REGISTERED = Set.of(RemedyMove.REGISTER_REVIEW, RemedyMove.REGISTER_SUIT);
    private static final Set<Move> ENDED = Set.of(
            RemedyMove.UPHOLD_REMEDY,
            RemedyMove.CHANGE_REMEDY,
            RemedyMove.REVOKE_REMEDY,
            RemedyMove.REVOKE_ENFORCEMENT,
            RemedyMove.ENFORCEMENT_FELL,
            RemedyMove.CORRECT_REVOKE);

    private LawfulEnd() {}

    static void after(CaseFile before, Try t, CaseFile after) {
        var money = t.known().money();
        assertThat(money.lateFee(t.on()).payable()).as("加处罚款不超过罚款本数").isLessThanOrEqualTo(money.fine());
        assertThat(sum(after, "refundAmount", RemedyMove.REFUND))
                .as("退的不比收的多")
                .isLessThanOrEqualTo(sum(after, "amount", PerformMove.PAY, PerformMove.COLLECT_ON_SPOT));
        switch (t.move()) {
            case EnforceMove.APPLY_COURT,
                    ForceMove.DECIDE_ENFORCEMENT,
                    ForceMove.SELL_SEIZED,
                    OrderCourtMove.APPLY_COURT_ORDER -> force(before, t);
            case EnforceMove.DEFER, InstalmentMove.APPROVE_INSTALMENTS ->
                assertThat(newest(before, InstalmentMove.APPLY_DEFERRAL))
                        .as("延期、分期先有申请")
                        .isGreaterThan(newest(
                                before,
                                EnforceMove.DEFER,
                                InstalmentMove.APPROVE_INSTALMENTS,
                                InstalmentMove.REFUSE_DEFERRAL));
            case PerformMove.PAY, RemedyMove.REFUND ->
                assertThat(before.officers())
                        .as("罚缴分离")
                        .doesNotContain(t.actor().person());
            case ForceMove.EXECUTE, ForceMove.PERFORM_SUBSTITUTE -> carriedOut(before);
            case RemedyMove.REVOKE_ENFORCEMENT, RemedyMove.ENFORCEMENT_FELL ->
                assertThat(after.decision()).as("强制执行被撤销，处罚（处理）决定还在").isEqualTo(before.decision());
            case PerformMove.FULFIL -> fulfilled(before, t);
            case PerformMove.CLOSE -> closed(before, t);
            default -> {}
        }
    }

    /** After the demand and both windows, with nothing pending (AEL 44, 46, 53, 54). */
    private static void force(CaseFile before, Try t) {
        assertThat(attacked(before) || t.move() == ForceMove.DECIDE_ENFORCEMENT && open(before))
                .as("复议、诉讼没有结果的不强制执行")
                .isFalse();
        assertThat(t.on()).as("复议、诉讼期满之后才强制执行").isAfter(window(before));
        assertThat(newest(before, EnforceMove.DEMAND, RemovalMove.DEMAND_DUTY))
                .as("先催告")
                .isGreaterThan(newest(before, OrdinaryMove.PERFORM, SummaryMove.REPORT_TO_ORGAN));
        assertThat(SentBack.of(before)).as("退回的补办之后才批准").isEmpty();
        if (t.move() == ForceMove.DECIDE_ENFORCEMENT && before.ordered()) {
            assertThat(newest(before, RemovalMove.ANNOUNCE_REMOVAL))
                    .as("强制拆除先公告")
                    .isGreaterThan(newest(before, RemovalMove.DECIDE_ORDER, OrdinaryMove.DECIDE));
        }
    }

    private static LocalDate window(CaseFile file) {
        var served = newest(file, OrdinaryMove.SERVE, SummaryMove.DECIDE_ON_SPOT);
        var outcome = newest(file, RemedyMove.UPHOLD_REMEDY, RemedyMove.CHANGE_REMEDY);
        var facts = file.acts().get(served).facts();
        return Optional.of(outcome)
                .filter(at -> at > served)
                .flatMap(at -> file.acts().get(at).facts().date("remedyWindowUntil"))
                .orElseGet(() -> Stream.of("reviewUntil", "suitUntil")
                        .map(facts::date)
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    private static boolean open(CaseFile file) {
        var registered = newest(file, REGISTERED.toArray(Move[]::new));
        return registered > newest(file, ENDED.toArray(Move[]::new));
    }

    /** A remedy alone stays nothing; an order to stop does, and so does an attack on the order to remove (ARL 42; ALA 56; AEL 44). */
    private static void carriedOut(CaseFile before) {
        var registered = newest(before, REGISTERED.toArray(Move[]::new));
        if (open(before)) {
            assertThat(newest(before, RemedyMove.HALT_EXECUTION))
                    .as("决定停止执行的不实施")
                    .isLessThan(registered);
            assertThat(attacked(before) && before.ordered())
                    .as("限期拆除决定复议、诉讼中不拆除")
                    .isFalse();
        }
    }

    /** Whether the decision itself, and not only its enforcement, is under review. */
    private static boolean attacked(CaseFile file) {
        var registered = newest(file, REGISTERED.toArray(Move[]::new));
        return open(file)
                && !file.acts().get(registered).facts().text("remedyTarget").equals("强制执行（代履行）决定");
    }

    private static void fulfilled(CaseFile before, Try t) {
        assertThat(t.known().money().settled(t.on())).as("缴清才算履行完毕").isTrue();
        var cash = newest(before, PerformMove.COLLECT_ON_SPOT);
        if (cash >= 0) {
            assertThat(newest(before, PerformMove.HAND_OVER)).as("当场收缴的交到机关").isGreaterThan(cash);
            assertThat(newest(before, PerformMove.BANK)).as("当场收缴的缴付银行").isGreaterThan(cash);
        }
        var ordered = newest(before, OrdinaryMove.ORDER_CORRECTION);
        if (ordered >= 0) {
            assertThat(newest(before, PerformMove.CHECK_CORRECTION, ForceMove.FINISH_EXECUTION))
                    .as("责令改正之后复查过")
                    .isGreaterThan(ordered);
        }
    }

    private static void closed(CaseFile before, Try t) {
        assertThat(before.stage() == Stage.EXEC_ENDED || t.known().money().settled(t.on()))
                .as("缴清或者终结执行才结案")
                .isTrue();
        assertThat(open(before)).as("复议、诉讼有了结果才结案").isFalse();
        assertThat(SentBack.of(before)).as("退回的补办之后才结案").isEmpty();
        assertThat(Criminal.of(before).pending()).as("移送有了结果才结案").isFalse();
        if (before.stage() == Stage.SERVED || before.stage() == Stage.FULFILLED) {
            assertThat(newest(before, CrimeMove.REPORT_CRIME))
                    .as("移送报告有了着落才结案")
                    .isLessThanOrEqualTo(newest(
                            before, CrimeMove.REFUSE_CRIME, CrimeMove.HAND_TO_POLICE, CrimeMove.HAND_AFTER_DECISION));
        }
        assertThat(count(before, Set.of(RemedyMove.ORDER_REFUND)))
                .as("决定退还的都退了")
                .isEqualTo(count(before, Set.of(RemedyMove.REFUND)));
        if (before.matter().mode() == Mode.DELEGATED && before.decision() != null) {
            assertThat(before.has(JurisdictionMove.REPORT_TO_ENTRUSTER))
                    .as("委托的案件报告委托机关之后才结案")
                    .isTrue();
        }
    }

    private static BigDecimal sum(CaseFile file, String key, Move... moves) {
        var wanted = Set.of(moves);
        return file.acts().stream()
                .filter(act -> wanted.contains(act.move()))
                .map(act -> act.facts().amount(key))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
