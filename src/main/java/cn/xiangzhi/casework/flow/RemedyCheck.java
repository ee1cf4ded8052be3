package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the review organ and the court answer when asked whether the party used a remedy (AEL 44), held against what the
 * file itself knows: the terms to apply and to sue, and the remedies registered in it.
 */
final class RemedyCheck {

    static final String NO_REVIEW = "没有收到复议申请";
    static final String REVIEW_OPEN = "已受理复议申请，尚未终结";
    static final String REVIEW_OVER = "复议已经终结";
    static final String NO_SUIT = "没有受理诉讼";
    static final String SUIT_OPEN = "已受理诉讼，尚未终结";
    static final String SUIT_OVER = "诉讼已经终结";

    static final Map<Move, List<Ask>> FORMS = Map.of(
            RemovalMove.CHECK_REMEDIES,
            List.of(
                    choice("reviewAnswer", "复议机关的答复", NO_REVIEW, REVIEW_OPEN, REVIEW_OVER),
                    choice("suitAnswer", "人民法院的答复", NO_SUIT, SUIT_OPEN, SUIT_OVER),
                    text("remedyChecked", "核查的方式和答复人").hint("来函文号，或者电话核查的时间、接听人")));

    private static final Gate<Try> CHECK = Gate.of(
            "核查复议和诉讼情况",
            refuses(
                    "核查-1",
                    RefusalCode.ENFC_07,
                    "系统登记的复议、诉讼是否还没有结果",
                    t -> Remedies.open(t.file()).isPresent(),
                    t -> "案卷里登记的复议或者诉讼还没有结果，登记结果之后再核查"),
            refuses(
                    "核查-2",
                    RefusalCode.ENFC_07,
                    "申请复议、起诉的期限是否还没有届满",
                    t -> t.on().isBefore(EnforceGates.windowEnds(t)),
                    t -> "当事人可以申请复议或者起诉到" + EnforceGates.windowEnds(t) + "，当日起的答复才算数"),
            stated(refuses(
                    "核查-3",
                    RefusalCode.ENFC_07,
                    "答复是否为尚未终结",
                    t -> answers(t, REVIEW_OPEN, SUIT_OPEN),
                    t -> "查到当事人已申请复议或者提起诉讼，案卷里还没有登记；请先办理“登记行政复议”或者“登记行政诉讼”")),
            unlike("核查-4", RemedyMove.REGISTER_REVIEW, "reviewAnswer", NO_REVIEW, REVIEW_OVER),
            unlike("核查-5", RemedyMove.REGISTER_SUIT, "suitAnswer", NO_SUIT, SUIT_OVER));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(RemovalMove.CHECK_REMEDIES, List.of(on(CHECK)));

    private RemedyCheck() {}

    /** Whether both were asked after the demand, and nothing has been registered since that the answers did not know. */
    static boolean clear(CaseFile file) {
        return file.since(RemovalMove.DEMAND_DUTY, RemovalMove.CHECK_REMEDIES)
                && Remedies.open(file).isEmpty()
                && Stream.of(RemedyMove.REGISTER_REVIEW, RemedyMove.REGISTER_SUIT)
                        .noneMatch(remedy -> file.since(RemovalMove.CHECK_REMEDIES, remedy))
                && !formerlyUsed(file);
    }

    /** As the tick of former forms said. */
    private static boolean formerlyUsed(CaseFile file) {
        return file.last(RemovalMove.CHECK_REMEDIES)
                .filter(act -> act.facts().yes("remedyUsed"))
                .isPresent();
    }

    private static boolean answers(Try t, String review, String suit) {
        return t.facts().text("reviewAnswer").equals(review)
                || t.facts().text("suitAnswer").equals(suit);
    }

    /** An answer that is not what the file knows of that remedy against the decision in force. */
    private static Clause<Try, No<Try>> unlike(String id, Move remedy, String key, String none, String over) {
        return clause(
                id,
                of(AEL, 44),
                "答复是否与案卷登记的不一致",
                t -> t.facts().has(key) && t.facts().text(key).equals(registered(t.file(), remedy) ? none : over),
                No.<Try>say(
                                null,
                                t -> registered(t.file(), remedy)
                                        ? "案卷里“" + remedy.label() + "”过，与“"
                                                + t.facts().text(key) + "”的答复不一致"
                                        : "案卷里没有“" + remedy.label() + "”，与“"
                                                + t.facts().text(key) + "”的答复不一致",
                                "请核对答复；当事人确已申请的，先登记复议、诉讼和它的结果")
                        .whenStated());
    }

    private static boolean registered(CaseFile file, Move remedy) {
        var decision = file.decision();
        return file.last(remedy)
                .filter(act -> decision == null
                        || file.acts().indexOf(act) > file.acts().indexOf(decision))
                .isPresent();
    }
}
