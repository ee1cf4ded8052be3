package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.Recall;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms and books of jurisdiction, transfer and recall (PPL 20, 22, 24, 25; MSR 14). */
final class Jurisdictions {

    static final String RIVAL = "rivalFiledOn";
    static final String OURS = "由本机关管辖";
    static final String FINISH_HERE = Recall.Transition.FINISH_HERE.label();
    static final String HAND_OVER = Recall.Transition.HAND_OVER.label();

    /** What a missing power is called when it was there at the filing. */
    private static final Set<String> RECALLED = Set.of("AUTH-01", "AUTH-03", "DELE-04");

    private static final List<Ask> LETTER = List.of(
            text("receiver", "受移送机关"),
            text("reason", "移送原因"),
            area("materials", "移送材料").hint("一行一件"),
            text("handedReceipt", "接收回执").hint("接收人、日期或者回执文号"),
            OPINION);

    static final Map<Move, List<Ask>> FORMS = Map.of(
            JurisdictionMove.TRANSFER_FILED,
            LETTER,
            JurisdictionMove.HAND_OVER_RECALLED,
            LETTER,
            JurisdictionMove.ASK_SUPERIOR,
            List.of(
                    text("superior", "共同上级机关"),
                    area("reason", "争议或者报请的理由"),
                    date(RIVAL, "对方机关的立案日期").optional().hint("对方已经立案的填写；最先立案的机关管辖"),
                    OPINION),
            JurisdictionMove.DESIGNATED,
            List.of(
                    text("designationNumber", "指定管辖文书文号"),
                    date("designatedOn", "指定日期"),
                    choice("designation", "指定结果", OURS, "由其他机关管辖"),
                    text("receiver", "指定的机关").optional().hint("指定由其他机关管辖时填写")),
            JurisdictionMove.LEAD_RETURNED,
            List.of(text("returnedBy", "退回机关"), text("designationNumber", "指定管辖文书文号"), area("reason", "退回的理由")),
            JurisdictionMove.CASE_RETURNED,
            List.of(text("returnedBy", "退回机关"), text("designationNumber", "指定管辖文书文号"), area("reason", "退回的理由")),
            JurisdictionMove.RECORD_RECALL,
            List.of(
                    text("recallNumber", "收回职权的文书文号"),
                    date("recalledOn", "收回日期"),
                    choice("transition", "过渡安排", FINISH_HERE, HAND_OVER),
                    text("receiver", "承接机关").optional().hint("移交时填写"),
                    OPINION),
            JurisdictionMove.REPORT_TO_ENTRUSTER,
            List.of(date("entrusterReportedOn", "报告日期"), text("entrusterReport", "报告文号或者方式")));

    private static final Gate<Try> NO_SECOND_TRANSFER = Gate.of(
            "移送",
            clause(
                    "管辖-1",
                    of(MSR, 14),
                    "移送来的案件是否没有报请指定管辖而再次移送",
                    t -> t.file().said("source").contains("移送")
                            && t.file()
                                    .last(JurisdictionMove.DESIGNATED)
                                    .filter(act ->
                                            !act.facts().text("designation").equals(OURS))
                                    .isEmpty(),
                    No.say(null, "受移送的机关认为不属于自己管辖的，应当报请共同的上级机关指定，不得再自行移送", "请办理“报请指定管辖”，按指定结果办理")));

    private static final Gate<Try> DESIGNATED = Gate.of(
            "指定管辖结果",
            clause(
                    "管辖-2",
                    of(PPL, 25, 2),
                    "是否没有报请指定管辖",
                    t -> !t.file().has(JurisdictionMove.ASK_SUPERIOR),
                    No.say(null, "没有报请指定管辖", "请先办理“报请指定管辖”")),
            clause(
                    "管辖-3",
                    of(PPL, 25, 2),
                    "指定由其他机关管辖而没有写明机关",
                    t -> t.facts().has("designation")
                            && !t.facts().text("designation").equals(OURS)
                            && !t.facts().has("receiver"),
                    No.<Try>say(null, "没有写明指定的机关", "请填写指定的机关").whenStated()));

    private static final Gate<Try> BACK_LEAD = Gate.of(
            "线索退回",
            clause(
                    "管辖-4",
                    of(PPL, 25, 2),
                    "移送之前是否已经立案",
                    t -> t.file().has(OrdinaryMove.FILE),
                    No.say(null, "移送之前已经立案", "请办理“登记移送的案件退回”")));

    private static final Gate<Try> BACK_CASE = Gate.of(
            "案件退回",
            clause(
                    "管辖-5",
                    of(PPL, 25, 2),
                    "移送之前是否没有立案",
                    t -> !t.file().has(OrdinaryMove.FILE),
                    No.say(null, "移送之前没有立案", "请办理“登记移送的线索退回”")));

    private static final Gate<Try> RECALL = Gate.of(
            "职权收回",
            notRecalled("管辖-6"),
            clause(
                    "管辖-10",
                    of(PPL, 24),
                    "填写的过渡安排、文号、日期是否和收回职权的决定不一致",
                    RecallBinding::differs,
                    No.<Try>say("AUTH-03", RecallBinding::words, "请按收回职权的决定登记").whenStated()),
            receiver("管辖-11"));

    private static final Gate<Try> RECALLED_OVER = Gate.of(
            "移交职权收回的案件",
            notRecalled("管辖-7"),
            clause(
                    "管辖-8",
                    of(PPL, 24),
                    "收回职权的决定是否写明由本机关办结，或者还没有登记",
                    t -> !t.file().said("transition").equals(HAND_OVER),
                    No.say("AUTH-03", "没有登记过渡安排，或者收回职权的决定写明由本机关继续办结", "请按收回职权的决定办理“登记职权收回和过渡安排”")),
            clause(
                    "管辖-12",
                    of(PPL, 24),
                    "登记的过渡安排是否和收回职权的决定不一致",
                    t -> !RecallBinding.allows(t, HAND_OVER),
                    No.say("AUTH-03", RecallBinding::words, "请按收回职权的决定重新办理“登记职权收回和过渡安排”")),
            receiver("管辖-13"));

    private static final Gate<Try> NOT_ELSEWHERE = Gate.of(
            "收回职权的案件另行移送",
            clause(
                    "管辖-14",
                    of(PPL, 24),
                    "立案后职权是否已按决定收回，去向由决定确定",
                    t -> recalled(t) && t.known().power().recall() != null,
                    No.say("AUTH-03", RecallBinding::words, "请先办理“登记职权收回和过渡安排”；写明移交的再办理“移交职权收回的案件”")));

    private static final Gate<Try> REPORT = Gate.of(
            "向委托机关报告",
            clause(
                    "管辖-9",
                    of(PPL, 20, 3),
                    "是否不是委托执法",
                    t -> t.file().matter().mode() != Mode.DELEGATED
                            && t.known().power().mode() != Mode.DELEGATED
                            && !Jurisdictions.deedOver(t),
                    No.say(null, "本案不是委托执法，不需要向委托机关报告", "赋权案件以本机关名义办理")));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            OrdinaryMove.TRANSFER, List.of(on(NO_SECOND_TRANSFER)),
            JurisdictionMove.TRANSFER_FILED, List.of(on(NO_SECOND_TRANSFER), on(NOT_ELSEWHERE)),
            JurisdictionMove.DESIGNATED, List.of(on(DESIGNATED)),
            JurisdictionMove.LEAD_RETURNED, List.of(on(BACK_LEAD)),
            JurisdictionMove.CASE_RETURNED, List.of(on(BACK_CASE)),
            JurisdictionMove.RECORD_RECALL, List.of(on(RECALL)),
            JurisdictionMove.HAND_OVER_RECALLED, List.of(on(RECALLED_OVER)),
            JurisdictionMove.REPORT_TO_ENTRUSTER, List.of(on(REPORT)));

    /** Moves that only look at the power: a missing one does not stop them. */
    static final Set<Move> LOOK = Set.of(
            JurisdictionMove.RECORD_RECALL,
            JurisdictionMove.HAND_OVER_RECALLED,
            JurisdictionMove.TRANSFER_FILED,
            JurisdictionMove.REPORT_TO_ENTRUSTER);

    private Jurisdictions() {}

    /** The power was there at the filing and is gone. */
    static boolean recalled(Try t) {
        var refusal = t.known().power().refusal();
        return refusal != null && t.file().has(OrdinaryMove.FILE) && RECALLED.contains(refusal.code());
    }

    /** Recorded as the recall says: cases already filed are finished here (rules §2.2). */
    static boolean finishedHere(Try t) {
        return recalled(t) && t.file().said("transition").equals(FINISH_HERE) && RecallBinding.allows(t, FINISH_HERE);
    }

    /** What to do where the power is gone, in the words of a remedy. */
    static String remedy(Try t, String otherwise) {
        if (!recalled(t)) {
            return otherwise;
        }
        return t.file().said("transition").equals(HAND_OVER) && RecallBinding.allows(t, HAND_OVER)
                ? "收回职权的决定写明移交，请办理“移交职权收回的案件”，取得接收回执"
                : "立案后职权被收回：请按收回职权的决定办理“登记职权收回和过渡安排”；写明由本机关办结的继续办理，写明移交的移交承接机关";
    }

    private static cn.xiangzhi.law.Clause<Try, No<Try>> receiver(String id) {
        return clause(
                id,
                of(PPL, 24),
                "填写的承接机关是否不是收回职权的决定写明的机关",
                RecallBinding::otherReceiver,
                No.<Try>say("AUTH-03", RecallBinding::words, "请填写决定写明的承接机关").whenStated());
    }

    private static boolean deedOver(Try t) {
        var refusal = t.known().power().refusal();
        return refusal != null && refusal.code() != null && refusal.code().startsWith("DELE");
    }

    private static cn.xiangzhi.law.Clause<Try, No<Try>> notRecalled(String id) {
        return clause(id, of(PPL, 24), "立案以后职权是否没有被收回", t -> !recalled(t), No.say(null, "本事项的职权仍在有效期内，没有被收回", "请照常办理"));
    }
}
