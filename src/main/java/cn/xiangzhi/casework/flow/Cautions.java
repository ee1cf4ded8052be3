package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.ARL;
import static cn.xiangzhi.law.Statute.MSP;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Jurisdiction;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.evidence.EvidenceForm;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warnings: they stop nothing, but stand in the file with the act (level W of rules §24). */
final class Cautions {

    private static final Gate<Try> PENALTY = Gate.of(
            "提示",
            clause(
                    "提示-1",
                    of(PPL, 28, 1),
                    "处罚却没有责令改正",
                    t -> !RecheckGates.ordered(t.file()) && !t.facts().has("correction"),
                    No.say("PROC-20", "案卷里没有责令改正的记录", "实施处罚时应当责令改正，请补办")),
            clause(
                    "提示-2",
                    of(PPL, 32),
                    "是否有应当从轻或者减轻的情节",
                    Cautions::lighter,
                    No.say(null, "有应当从轻或者减轻处罚的情节", "请在裁量理由中写明如何从轻或者减轻")),
            clause(
                    "提示-11",
                    of(PPL, 49),
                    "是否突发事件应对期间违反应急措施",
                    t -> any(t, Discretion.Outcome.HEAVIER_MUST),
                    No.say(null, "突发事件应对期间违反应急措施，应当依法快速、从重处罚", "请在法定幅度内从重，并在裁量理由中写明")),
            clause(
                    "提示-3",
                    of(PPL, 33, 1),
                    "是否可以不予处罚",
                    t -> any(t, Discretion.Outcome.NO_PENALTY_MAY),
                    No.say(null, "属于可以不予处罚的情形", "仍要处罚的，请在裁量理由中写明理由")),
            clause(
                    "提示-5",
                    of(PPL, 37),
                    "行为之后规定有变而没有写明新旧法比较",
                    t -> t.charges().stream()
                            .map(charge -> new Charged(t, charge))
                            .anyMatch(c -> c.facts().has("lawApplies")
                                    && c.say("lawReason").isEmpty()),
                    No.say(null, "违法行为发生之后，处罚依据有了变化，没有写明新旧法比较", "请在调查终结报告中写明两个规定、哪个较轻和适用的理由")));

    private static final Gate<Try> EDUCATION = Gate.of(
            "提示",
            clause(
                    "提示-4",
                    of(PPL, 33, 3),
                    "不予处罚却没有教育记录",
                    t -> t.say("education").isEmpty(),
                    No.say(null, "没有教育当事人的记录", "请补充教育情况")));

    private static final Gate<Try> PUBLICATION = Gate.of(
            "提示",
            clause(
                    "提示-5",
                    of(MSP, 8),
                    "送达时是否没有告知处罚决定将公示",
                    t -> t.file().imposed().filter(Penalty::published).isPresent()
                            && !t.facts().yes("publicationTold"),
                    No.say(null, "送达时没有记录已告知当事人处罚决定将依法公示", "请补充告知并记入案卷")));

    private static final Gate<Try> ON_THE_SPOT = PENALTY.and(Gate.of(
                    "提示",
                    clause(
                            "提示-8",
                            of(MSP, 8),
                            "当场处罚时是否没有告知处罚决定将公示",
                            t -> t.file().penalty().filter(Penalty::published).isPresent()
                                    && !t.facts().yes("publicationTold"),
                            No.<Try>say(null, "没有记录已当场告知当事人处罚决定将依法公示", "请补充告知并记入案卷"))))
            .and(Collecting.CAUTION);

    private static final Gate<Try> REPLY = Gate.of(
            "提示",
            clause(
                    "提示-6",
                    of(ARL, 70),
                    "答复是否逾期，或者没有提交全部证据",
                    t -> !t.facts().yes("allEvidence")
                            || t.day("remedyReplyBy")
                                    .filter(by -> t.facts()
                                            .date("repliedOn")
                                            .filter(day -> day.isAfter(by))
                                            .isPresent())
                                    .isPresent(),
                    No.say(
                            null,
                            t -> "答复期限到"
                                    + t.day("remedyReplyBy")
                                            .map(Object::toString)
                                            .orElse("") + "届满，逾期或者证据不全，视为决定没有证据、依据",
                            "请立即补交并说明正当理由")));

    private static final Gate<Try> ATTENDANCE = Gate.of(
            "提示",
            clause(
                    "提示-12",
                    of(ARL, 51),
                    "负责人没有出席，是否没有写明理由和委托的人员",
                    t -> !t.facts().text("attendance").equals(RemedyAsks.HEAD_ATTENDS)
                            && !t.facts().has("absenceReason"),
                    No.say(null, "被申请人（被告）的负责人应当参加听证、出庭应诉，没有写明不能参加的理由", "请写明理由，委托相应的工作人员参加")));

    /** A record that lacks something is kept as it is, with what it lacks: nobody can ask yesterday's questions again. */
    private static final Gate<Try> ASKED = EvidenceForm.INQUIRY.from(t -> new EvidenceForm.Inquiry(
            !t.facts().yes("separate"),
            t.facts().has("startedAt") && t.facts().has("endedAt"),
            t.officers(true).people().size() > 1,
            t.facts().yes("certificatesShown"),
            t.facts().yes("rightsTold"),
            t.facts().yes("readBack"),
            t.facts().has("signed"),
            false,
            false));

    /** Of several organs the one that filed first has the case (PPL 25(1)). */
    private static final Gate<Try> RIVALS = Gate.of(
            "提示",
            clause(
                    "提示-14",
                    of(PPL, 25, 1),
                    "对方机关是否先立案",
                    t -> rivals(t) == Jurisdiction.Competent.THEIRS,
                    No.say(null, "对方机关立案在先，由其管辖", "没有其他争议的，请移送对方机关，不必报请指定")),
            clause(
                    "提示-15",
                    of(PPL, 25, 1),
                    "本机关是否先立案",
                    t -> rivals(t) == Jurisdiction.Competent.OURS,
                    No.say(null, "本机关立案在先，由本机关管辖", "请在报请时附上立案审批表，并告知对方机关")));

    private static final Gate<Try> SUIT = Gate.of(
            "提示",
            clause(
                    "提示-7",
                    of(ARL, 23),
                    "是否对当场处罚直接起诉",
                    t -> t.file().procedure() == Procedure.SUMMARY && !t.file().has(RemedyMove.REGISTER_REVIEW),
                    No.say(null, "对当场处罚不服应当先申请行政复议", "请在答辩中说明复议前置")));

    private static final Gate<Try> RECORDED = Gate.of(
            "提示",
            clause(
                    "提示-9",
                    of(PPL, 47),
                    "是否没有核对全过程记录归入案卷",
                    t -> !t.facts().yes("processRecorded"),
                    No.say(null, "结案时没有核对启动、调查取证、审核、决定、送达、执行的文字和音像记录都已归入案卷", "请在归档之前补齐")));

    private static final Map<Move, Gate<Try>> BY_MOVE = Map.ofEntries(
            Map.entry(OrdinaryMove.INQUIRE, ASKED),
            Map.entry(JurisdictionMove.ASK_SUPERIOR, RIVALS),
            Map.entry(RemedyMove.ATTEND_REMEDY, ATTENDANCE),
            Map.entry(OrdinaryMove.CONCLUDE, PENALTY),
            Map.entry(OrdinaryMove.DECIDE, PENALTY.and(Collecting.CAUTION)),
            Map.entry(SummaryMove.DECIDE_ON_SPOT, ON_THE_SPOT),
            Map.entry(OrdinaryMove.DECIDE_NO_PENALTY, EDUCATION),
            Map.entry(OrdinaryMove.SERVE, PUBLICATION),
            Map.entry(PerformMove.CLOSE, RECORDED),
            Map.entry(RemedyMove.REPLY_REMEDY, REPLY),
            Map.entry(RemedyMove.REGISTER_SUIT, SUIT));

    private Cautions() {}

    private static boolean lighter(Try t) {
        return t.charges().stream().anyMatch(charge -> {
            var given = t.circumstances(charge);
            return given.mustMitigate() && !Discretion.BOOK.answer(given).forbidsPenalty();
        });
    }

    private static boolean any(Try t, Discretion.Outcome outcome) {
        return t.charges().stream()
                .anyMatch(charge -> Discretion.BOOK.ask(t.circumstances(charge)).outcome() == outcome);
    }

    private static Jurisdiction.Competent rivals(Try t) {
        return t.facts()
                .date(Jurisdictions.RIVAL)
                .map(theirs -> Jurisdiction.RIVALS.answer(new Jurisdiction.Rivals(
                        t.file().last(OrdinaryMove.FILE).map(Act::on).orElse(null), theirs)))
                .orElse(Jurisdiction.Competent.NEGOTIATE);
    }

    /** What warns at a move; nothing at most. */
    static Optional<Gate<Try>> at(Move move) {
        return Optional.ofNullable(BY_MOVE.get(move));
    }

    static List<String> about(Try t) {
        var gate = BY_MOVE.get(t.move());
        return gate == null ? List.of() : gate.cautions(t);
    }
}
