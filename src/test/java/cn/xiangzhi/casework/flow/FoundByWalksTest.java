package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the random walks came upon, each once and small. */
class FoundByWalksTest {

    private static final String FIRST = World.PEOPLE.get(0).toString();
    private static final String SECOND = World.PEOPLE.get(1).toString();
    private static final String NOBODY = World.PEOPLE.get(2).toString();

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE_REGISTRATION", "APPROVE_SEIZURE"})
    void 批准措施时列名的也须是两名持证的执法人员(String name) {
        var move = Move.named(name);
        assertThat(move).isNotNull();
        var file = new Grown().then(OrdinaryMove.VERIFY);
        var alone = file.refusal(move, "officer1", FIRST, "officer2", FIRST);
        assertThat(alone).isNotNull();
        assertThat(alone.code()).isEqualTo("OFCR-01");
        var uncertified = file.refusal(move, "officer1", FIRST, "officer2", NOBODY);
        assertThat(uncertified).isNotNull();
        assertThat(uncertified.code()).isEqualTo("OFCR-02");
        assertThat(file.refusal(move, "officer1", FIRST, "officer2", SECOND)).isNull();
    }

    @Test
    void 限期拆除决定撤销之后重新作出的_不再说已被撤销() {
        var file = new Grown()
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(RemovalMove.DECIDE_ORDER)
                .then(RemedyMove.REGISTER_REVIEW)
                .then(RemedyMove.REVOKE_REMEDY);
        assertThat(file.file().outcome()).isEqualTo("处罚决定已被撤销");
        file.then(RemedyMove.REOPEN).then(RemovalMove.DECIDE_ORDER);
        assertThat(file.file().outcome()).isEqualTo(ForceAsks.REMOVAL);
        assertThat(Remedies.state(file.file())).isEqualTo(Remedies.State.NONE);
        assertThat(Remedies.revocation(file.file())).isNull();
    }

    @Test
    void 当场处罚撤销后重新当场收缴的_照样要交到机关_缴付银行() {
        var file = new Grown();
        onSpot(file).then(PerformMove.HAND_OVER).then(PerformMove.BANK);
        assertThat(file.refusal(PerformMove.HAND_OVER)).as("没有待缴的").isNotNull();
        onSpot(file.then(RemedyMove.CORRECT_REVOKE).then(RemedyMove.REOPEN_SPOT));
        assertThat(hindering(MoneyGates.FULFIL, file.attempt(PerformMove.FULFIL)))
                .as("收了还没有交")
                .contains("履行-3");
        assertThat(file.refusal(PerformMove.HAND_OVER)).isNull();
        file.then(PerformMove.HAND_OVER);
        assertThat(file.refusal(PerformMove.BANK)).isNull();
    }

    @Test
    void 再次责令改正的_要再复查() {
        var file = new Grown().then(OrdinaryMove.VERIFY).then(OrdinaryMove.ORDER_CORRECTION);
        assertThat(MoneyGates.correctionOpen(file.file())).isTrue();
        file.then(PerformMove.CHECK_CORRECTION, "corrected", "已改正");
        assertThat(MoneyGates.correctionOpen(file.file())).isFalse();
        file.then(OrdinaryMove.ORDER_CORRECTION);
        assertThat(MoneyGates.correctionOpen(file.file())).isTrue();
    }

    @Test
    void 缴清之后变更为只警告的_罚款要退还_退清才结案() {
        var file = new Grown();
        onSpot(file)
                .then(PerformMove.HAND_OVER)
                .then(PerformMove.BANK)
                .then(SummaryMove.REPORT_TO_ORGAN)
                .then(PerformMove.FULFIL)
                .then(RemedyMove.CORRECT_CHANGE, "kinds", "警告", "opinion", "同意");
        assertThat(open(file)).contains("结案-7");
        assertThat(file.refusal(RemedyMove.ORDER_REFUND, "refundAmount", "100")).isNull();
        file.then(RemedyMove.ORDER_REFUND, "refundAmount", "100");
        assertThat(open(file)).as("决定了还没有退").contains("结案-7");
        assertThat(file.refusal(RemedyMove.REFUND, "refundAmount", "100")).isNull();
        assertThat(open(file.then(RemedyMove.REFUND, "refundAmount", "100"))).doesNotContain("结案-7");
    }

    @Test
    void 变更决定须写明变更后的处罚_不再处罚的办理撤销() {
        var file = new Grown();
        var empty = onSpot(file).refusal(RemedyMove.CORRECT_CHANGE);
        assertThat(empty).isNotNull();
        assertThat(empty.remedy()).contains("自行撤销决定");
        assertThat(file.refusal(RemedyMove.CORRECT_CHANGE, "kinds", "罚款", "fine", "50"))
                .isNull();
    }

    @Test
    void 撤销后重新调查又终止的_应退的照样能退_没有退不得不予立案() {
        var spot = new Grown();
        onSpot(spot).then(RemedyMove.CORRECT_REVOKE).then(RemedyMove.REOPEN_SPOT);
        var early = spot.refusal(OrdinaryMove.NOT_FILE);
        assertThat(early).isNotNull();
        assertThat(early.why()).isEqualTo("应退的100元还没有退还");
        var ended = onSpot(new Grown())
                .then(RemedyMove.CORRECT_REVOKE)
                .then(RemedyMove.REOPEN)
                .then(PauseMove.TERMINATE);
        assertThat(open(ended)).contains("结案-7");
        assertThat(ended.refusal(RemedyMove.ORDER_REFUND, "refundAmount", "100"))
                .isNull();
    }

    @Test
    void 移送公安机关之后决定撤销_重新调查又终止的_照样登记答复() {
        var file = new Grown()
                .then(OrdinaryMove.DECIDE)
                .then(OrdinaryMove.SERVE)
                .then(CrimeMove.REPORT_CRIME)
                .then(CrimeMove.APPROVE_CRIME)
                .then(CrimeMove.HAND_AFTER_DECISION)
                .then(RemedyMove.CORRECT_REVOKE)
                .then(RemedyMove.REOPEN)
                .then(PauseMove.TERMINATE);
        assertThat(open(file)).as("还没有处理结果").contains("结案-10");
        assertThat(file.refusal(CrimeMove.POLICE_REFUSE)).isNull();
        assertThat(open(file.then(CrimeMove.POLICE_REFUSE))).doesNotContain("结案-10");
        assertThat(Criminal.idle(new Grown().file(), CrimeMove.POLICE_FILE)).isTrue();
        assertThat(Criminal.idle(file.file(), CrimeMove.POLICE_FILE)).isFalse();
    }

    @Test
    void 提出移送报告之后_不罚款的处罚也不能代替移送_报告没有着落不得结案() {
        var file = new Grown()
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(CrimeMove.REPORT_CRIME)
                .then(OrdinaryMove.PROPOSE_DECISION, "kinds", "责令停产停业");
        var decide = file.refusal(OrdinaryMove.DECIDE);
        assertThat(decide).isNotNull();
        assertThat(decide.code()).isEqualTo("TRAN-01");
        var spot = new Grown()
                .then(CrimeMove.REPORT_CRIME)
                .then(SummaryMove.USE_SUMMARY, "kinds", "警告")
                .then(SummaryMove.NOTIFY_ON_SPOT);
        var warned = spot.refusal(SummaryMove.DECIDE_ON_SPOT);
        assertThat(warned).isNotNull();
        assertThat(warned.code()).isEqualTo("TRAN-01");
        var done = onSpot(new Grown()).then(PerformMove.FULFIL).then(CrimeMove.REPORT_CRIME);
        assertThat(open(done)).contains("结案-14");
        assertThat(open(done.then(CrimeMove.REFUSE_CRIME))).doesNotContain("结案-14");
    }

    /** Why the file cannot be closed: the clauses that say yes. */
    private static List<String> open(Grown file) {
        return hindering(ClosingGates.CLOSE, file.attempt(PerformMove.CLOSE));
    }

    /** Every clause that says yes, not the first alone. */
    private static List<String> hindering(Gate<Try> gate, Try t) {
        return gate.book().clauses().stream()
                .filter(clause -> clause.yes().test(t))
                .map(Clause::id)
                .toList();
    }

    private static Grown onSpot(Grown file) {
        return file.then(SummaryMove.USE_SUMMARY, "kinds", "罚款", "fine", "100")
                .then(SummaryMove.NOTIFY_ON_SPOT)
                .then(SummaryMove.DECIDE_ON_SPOT, "payBy", "当场收缴", "payUntil", "2026-03-17")
                .then(PerformMove.COLLECT_ON_SPOT, "amount", "100");
    }
}
