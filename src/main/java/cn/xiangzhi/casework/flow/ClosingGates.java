package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;

/** Closing and the archive (MSR 77, 78; rules §18). */
final class ClosingGates {

    static final Gate<Try> CLOSE = Gate.of(
            "结案条件",
            clause(
                    "结案-1",
                    of(MSR, 77),
                    "决定是否还没有送达",
                    t -> t.file().stage() != Stage.TERMINATED
                            && t.file().stage() != Stage.REVOKED
                            && t.file().stage() != Stage.TRANSFERRED
                            && !t.file().has(OrdinaryMove.SERVE)
                            && t.file().procedure() == Procedure.ORDINARY,
                    No.say("ARCH-01", "决定书还没有送达", "请先送达决定书")),
            clause(
                    "结案-2",
                    of(MSR, 77),
                    "处罚是否没有执行完毕",
                    t -> t.file().stage() != Stage.EXEC_ENDED
                            && !t.known().money().settled(t.on()),
                    No.say(
                            "ARCH-01",
                            t -> "还有" + Penalty.yuan(t.known().money().outstanding(t.on())) + "元没有缴纳",
                            "请等缴清后结案")),
            clause(
                    "结案-3",
                    of(PPL, 52, 3),
                    "当场处罚是否没有报所属机关备案",
                    t -> t.file().procedure() == Procedure.SUMMARY && !t.file().has(SummaryMove.REPORT_TO_ORGAN),
                    No.say("ARCH-01", "当场处罚决定还没有报所属机关备案", "请先办理“报所属机关备案”")),
            clause(
                    "结案-4",
                    of(PPL, 28, 1),
                    "责令改正之后是否没有复查改正",
                    ClosingGates::unchecked,
                    No.say("ARCH-01", "责令改正的内容还没有复查，或者复查未改正", "请复查并登记“已改正”")),
            clause(
                    "结案-5",
                    of(MSR, 77),
                    "决定处罚或者责令拆除的案件是否没有确认履行完毕",
                    t -> t.file().stage() == Stage.SERVED
                            && (t.file().imposed().isPresent() || OrderGates.removalOpen(t.file())),
                    No.say("ARCH-01", "决定还没有履行完毕", "请等履行完毕后结案")),
            clause(
                    "结案-6",
                    of(PPL, 61, 1),
                    "是否有发给当事人的文书没有送达回证",
                    t -> t.file().stage() != Stage.TERMINATED
                            && !Returns.open(t.file()).isEmpty(),
                    No.say(
                            "ARCH-01",
                            t -> "没有送达回证的文书："
                                    + String.join(
                                            "、",
                                            Returns.open(t.file()).stream()
                                                    .map(kind -> kind.label())
                                                    .toList()),
                            "请办理“送达其他文书”并取得送达回证")),
            clause(
                    "结案-7",
                    of(PPL, 74),
                    "应退的款项是否还没有退还",
                    t -> RefundGates.owed(t).signum() > 0 || Remedies.refundOrdered(t.file()),
                    No.say(
                            "ARCH-01",
                            t -> "应退的" + Penalty.yuan(RefundGates.owed(t).max(RefundGates.ordered(t))) + "元还没有退还",
                            "请由负责人决定退还，由财政所退还后结案")),
            clause(
                    "结案-8",
                    of(PPL, 73),
                    "复议、诉讼是否还没有结果",
                    t -> Remedies.open(t.file()).isPresent(),
                    No.say("ARCH-01", "复议或者诉讼还没有结果", "请登记结果后结案")),
            clause(
                    "结案-9",
                    of(MSR, 77),
                    "是否只是移送的线索，没有立案",
                    t -> t.file().stage() == Stage.TRANSFERRED && !t.file().has(OrdinaryMove.FILE),
                    No.say(null, "没有立案的线索移送之后不需要结案", "请等受移送机关的反馈")),
            clause(
                    "结案-10",
                    of(MSR, 77),
                    "移送司法的是否还没有处理结果",
                    t -> Criminal.of(t.file()).pending(),
                    No.say("ARCH-01", t -> Criminal.of(t.file()).label() + "，还没有处理结果", "请等公安机关、司法机关的处理结果")),
            clause(
                    "结案-14",
                    of(PPL, 27, 1),
                    "移送涉嫌犯罪案件的报告是否还没有审批、没有移送",
                    t -> Criminal.suspected(t.file())
                            && (t.file().stage() == Stage.SERVED || t.file().stage() == Stage.FULFILLED),
                    No.say("TRAN-01", "移送涉嫌犯罪案件的报告还没有审批，或者批准了还没有移送", "请由正职负责人审批报告；批准的移送公安机关，不得以结案代替移送")),
            clause(
                    "结案-11",
                    of(PPL, 20, 3),
                    "委托执法的案件是否没有向委托机关报告处罚情况",
                    t -> DelegatedReport.of(t.file()) == DelegatedReport.DUE,
                    No.say("ARCH-01", "本案是委托执法，处罚情况还没有向委托机关报告，委托机关无从监督", "请办案人员先办理“向委托机关报告处罚情况”")),
            clause(
                    "结案-12",
                    of(MSR, 77),
                    "退回补办之后是否还没有报告",
                    t -> SentBack.of(t.file()).isPresent(),
                    No.say(
                            "ARCH-01",
                            t -> SentBack.words(t.file()).orElse("") + "；办案人员还没有报告补办情况",
                            "请办案人员补办后办理“报告补办情况”")),
            clause(
                    "结案-13",
                    of(MSR, 77),
                    "与处罚并行的责令事项是否还没有履行，也没有终结执行",
                    t -> t.file().stage() == Stage.EXEC_ENDED && OrderRoad.running(t.file()),
                    No.say(
                            "ARCH-01",
                            "罚款已经终结执行，责令改正、拆除的内容还没有履行，也没有终结执行",
                            "请复查并登记“已改正”；没有改正的，催告之后强制执行、代履行或者申请法院，不能执行的依法终结执行")));

    static final Gate<Try> ARCHIVE = Gate.of(
            "归档条件",
            clause(
                    "归档-1",
                    of(PPL, 47),
                    "案卷是否没有决定书或者送达记录",
                    t -> !undecided(t.file())
                            && (t.file().decision() == null
                                    || t.file().procedure() == Procedure.ORDINARY
                                            && !t.file().has(OrdinaryMove.SERVE)),
                    No.say("ARCH-02", "案卷缺少决定书或者送达回证", "请补齐后归档")));

    private ClosingGates() {}

    /** What was ordered to be corrected must be looked at before this file may close. */
    static boolean unchecked(Try t) {
        return (t.file().stage() != Stage.TERMINATED || orderedAfterwards(t.file()))
                && t.file().stage() != Stage.TRANSFERRED
                && t.file().stage() != Stage.EXEC_ENDED
                && t.file().stage() != Stage.REVOKED
                && MoneyGates.correctionOpen(t);
    }

    /** After the end of the penalty case the party was still ordered to restore (PPL 28). */
    private static boolean orderedAfterwards(CaseFile file) {
        return file.last(PauseMove.TERMINATE, CrimeMove.END_FOR_CRIME)
                .filter(act -> file.since(act.move(), OrdinaryMove.ORDER_CORRECTION))
                .isPresent();
    }

    /** Ended without a decision of its own: terminated, or passed on (MSR 77). */
    private static boolean undecided(CaseFile file) {
        return file.last(
                        PauseMove.TERMINATE,
                        CrimeMove.END_FOR_CRIME,
                        JurisdictionMove.TRANSFER_FILED,
                        JurisdictionMove.HAND_OVER_RECALLED)
                .isPresent();
    }
}
