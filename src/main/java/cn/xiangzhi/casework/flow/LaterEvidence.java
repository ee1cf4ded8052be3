package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.ARL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;

/**
 * What comes into the file after the decision (rules §9, §15): it records performance, enforcement and the answer to a remedy;
 * it never supports the decision, unless whoever reviews it let the organ supply what the other side first raised there
 * (PPL 40, 47; ARL 46; ALA 36).
 */
public final class LaterEvidence {

    static final String PERFORMED = "证明履行、改正的情况";
    static final String ENFORCED = "证明强制执行、协助执行的情况";
    static final String SUPPLIED = "复议、诉讼中经准许补充的证据";
    static final String ANSWERED = "应诉、结案、归档的材料";
    static final String FOUNDED = "证明原决定认定的违法事实";

    static final Map<Move, List<Ask>> FORMS = Map.of(
            EvidenceMove.KEEP_LATER,
            List.of(
                    text("laterTitle", "材料名称"),
                    choice("laterUse", "用来", PERFORMED, ENFORCED, SUPPLIED, ANSWERED, FOUNDED),
                    date("laterOn", "取得日期"),
                    text("laterFrom", "来源和取得人"),
                    area("laterProves", "说明的情况"),
                    check("laterAsked", "是向当事人、第三人或者证人收集的"),
                    text("supplyRaised", "对方新提出的理由或者证据").optional().hint("补充证据的填写：申请人、原告或者第三人在处罚程序中没有提出过的"),
                    text("supplyLeave", "准许补充的文书").optional().hint("补充证据的填写：复议机构或者人民法院准许的文号和日期")));

    private static final Gate<Try> KEEP = Gate.of(
            "决定后的材料",
            clause(
                    "后证-1",
                    of(PPL, 47),
                    "是否没有在作用中的决定",
                    t -> t.file().decision() == null,
                    No.say(null, "本案没有作出决定，或者决定已被撤销", "决定之前取得的办理“登记证据”；撤销后重新调查的，批准重新调查以后再登记")),
            stated(
                    "后证-2",
                    of(PPL, 40),
                    "是否用来证明原决定认定的事实",
                    t -> use(t).equals(FOUNDED),
                    "处罚须先查明事实再决定，决定之后收集的材料不能证明原决定",
                    "原决定证据不足的，由作出决定的机关依法撤销或者变更；记录履行、执行、应诉情况的，请改选用途"),
            stated(
                    "后证-3",
                    of(ARL, 46, 2),
                    "补充证据而没有正在进行的复议、诉讼，或者没有准许",
                    t -> use(t).equals(SUPPLIED)
                            && (Remedies.open(t.file()).isEmpty()
                                    || !t.facts().has("supplyRaised")
                                    || !t.facts().has("supplyLeave")),
                    t -> Remedies.open(t.file()).isEmpty()
                            ? "没有正在进行的复议、诉讼，不存在补充证据"
                            : "只有对方提出了处罚程序中没有提出的理由或者证据，并经复议机构同意或者人民法院准许，才可以补充",
                    "请填写对方新提出的内容和准许补充的文书；没有准许的，只提交作出决定时已有的证据",
                    null),
            stated(
                    "后证-4",
                    of(ARL, 46, 1),
                    "复议、诉讼期间是否自行向当事人、第三人或者证人收集",
                    t -> t.facts().yes("laterAsked")
                            && !use(t).equals(SUPPLIED)
                            && Remedies.open(t.file()).isPresent(),
                    "复议、诉讼期间，不得自行向申请人（原告）、第三人和证人收集证据",
                    "请等复议、诉讼有了结果；确需补充的，先取得复议机构同意或者人民法院准许"),
            stated(
                    "后证-5",
                    of(PPL, 47),
                    "取得日期是否在将来，或者早于决定",
                    t -> t.facts()
                            .date("laterOn")
                            .filter(day -> day.isAfter(t.on()) || beforeDecision(t, day))
                            .isPresent(),
                    t -> "取得日期应当在决定之日以后、今天以前",
                    "决定之前已有而没有入卷的，不能补登；请核对日期",
                    null));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(EvidenceMove.KEEP_LATER, List.of(on(KEEP)));

    private LaterEvidence() {}

    /** Whether a piece of the file was supplied by leave, so that those who review may look at it. */
    public static boolean supplied(Act act) {
        return act.move() == EvidenceMove.KEEP_LATER
                && act.facts().text("laterUse").equals(SUPPLIED);
    }

    private static String use(Try t) {
        return t.facts().text("laterUse");
    }

    /** What was supplied by leave may be older than the decision: it lay elsewhere, and nobody had raised it. */
    private static boolean beforeDecision(Try t, java.time.LocalDate day) {
        var decision = t.file().decision();
        return decision != null && !use(t).equals(SUPPLIED) && day.isBefore(decision.on());
    }
}
