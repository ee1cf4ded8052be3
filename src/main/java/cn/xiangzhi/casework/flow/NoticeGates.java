package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;

/** Prior notice and plea (PPL 44, 45, 62 to 64). */
final class NoticeGates {

    static final Gate<Try> APPROVE = Gate.of(
            "批准事先告知",
            clause(
                    "告知-1",
                    of(PPL, 44),
                    "拟处罚内容是否不确定",
                    t -> t.file().proposed().orElse(Penalty.NONE).none(),
                    No.say("PROC-04", "调查终结报告没有建议处罚，或者没有确定的处罚内容", "建议不予处罚的，请办理“决定不予处罚”；建议责令限期拆除的，请办理“批准限期拆除事先告知”")),
            clause(
                    "告知-2",
                    of(PPL, 44),
                    "这一内容是否已经批准告知",
                    t -> t.file().since(OrdinaryMove.REVIEW, OrdinaryMove.APPROVE_NOTICE)
                            && !t.file().since(OrdinaryMove.APPROVE_NOTICE, OrdinaryMove.RENOTIFY),
                    No.say(null, "事先告知书已经批准出具", "请送达事先告知书")));

    static final Gate<Try> SERVE = Gate.of(
            "送达事先告知书",
            clause(
                    "告知-3",
                    of(PPL, 44),
                    "是否还没有批准出具告知书",
                    t -> approved(t).isEmpty()
                            || t.file().since(approved(t).get().move(), OrdinaryMove.RENOTIFY),
                    No.say("PROC-04", "事先告知书尚未经负责人批准出具", "请由负责人办理“批准事先告知”")));

    /** A paper cannot be served tomorrow, nor before it existed. */
    static final Gate<Try> DAY = Gate.of(
            "送达日期",
            clause(
                    "送达-8",
                    of(PPL, 61, 1),
                    "送达日期是否在将来，或者早于文书",
                    t -> t.facts()
                            .date("servedOn")
                            .filter(day -> t.servedOn().isAfter(t.on()) || day.isBefore(made(t)))
                            .isPresent(),
                    No.<Try>say(null, t -> "送达生效日期须在文书出具日" + made(t) + "之后、今天之前（公告满30日才生效）", "请核对送达日期")
                            .whenStated()));

    static final Gate<Try> WAIVE = Gate.of(
            "放弃陈述申辩",
            clause(
                    "申辩-1",
                    of(PPL, 45, 1),
                    "是否没有书面声明",
                    t -> !t.facts().yes("written"),
                    No.<Try>say("PROC-05", "放弃陈述申辩须有当事人签名的书面声明", "请取得书面声明，或者等期限届满")
                            .whenStated()));

    static final Gate<Try> REVIEW_PLEA = Gate.of(
            "复核陈述申辩",
            clause(
                    "申辩-2",
                    of(PPL, 45),
                    "是否没有陈述申辩记录",
                    t -> !t.file().since(OrdinaryMove.SERVE_NOTICE, OrdinaryMove.RECORD_PLEA),
                    No.say("PROC-06", "没有记录当事人的陈述申辩", "请先办理“记录陈述申辩”")));

    /** Asked of every violation by itself: what one is lowered by is not put on another (PPL 29, 45(2)). */
    static final Gate<Charged> NOT_HEAVIER = Gate.of(
            "复核后的处罚",
            clause(
                    "申辩-3",
                    of(PPL, 45, 2),
                    "复核后的处罚是否比告知的更重",
                    c -> c.facts().amount("fine").compareTo(c.announced().fine()) > 0
                            || c.facts()
                                            .amount("confiscated")
                                            .compareTo(c.announced().confiscated())
                                    > 0,
                    No.<Charged>say("PROC-07", c -> "告知的处罚为" + c.announced().words() + "，不得因当事人申辩而加重", "请维持或者减轻")
                            .whenStated()));

    /** Nothing taken up, nothing changed: what is lowered all the same was taken up in part, and says why (PPL 45(1)). */
    static final Gate<Charged> AS_TOLD = Gate.of(
            "不采纳申辩",
            clause(
                    "申辩-4",
                    of(PPL, 45, 1),
                    "不采纳申辩而处罚与告知的不同",
                    c -> c.t().facts().text("adopted").equals("不采纳")
                            && (differs(c, "fine", c.announced().fine())
                                    || differs(c, "confiscated", c.announced().confiscated())),
                    No.<Charged>say(
                                    "PROC-06",
                                    c -> "写明不采纳申辩，处罚却与告知的“" + c.announced().words() + "”不同",
                                    "减轻的改为“采纳”或者“部分采纳”并写明理由；不采纳的维持告知的处罚")
                            .whenStated()));

    private NoticeGates() {}

    private static boolean differs(Charged c, String key, java.math.BigDecimal told) {
        return c.facts().amount(key).compareTo(told) != 0;
    }

    /** The newest approval of a notice, of a penalty or of an order. */
    private static java.util.Optional<Act> approved(Try t) {
        return t.file().last(OrdinaryMove.APPROVE_NOTICE, RemovalMove.APPROVE_ORDER_NOTICE);
    }

    private static java.time.LocalDate made(Try t) {
        return (t.move() == OrdinaryMove.SERVE_NOTICE
                        ? approved(t)
                        : t.file().last(OrdinaryMove.DECIDE, OrdinaryMove.DECIDE_NO_PENALTY, RemovalMove.DECIDE_ORDER))
                .map(Act::on)
                .orElse(t.on());
    }
}
