package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.dispatch.flow.OrderActs.Act;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the head let go on although it is a department's duty (GOVN-04, level F of rules §24): asked for by the desk, approved
 * with its reason by the head, for one sending out. Whatever brings the order back to the desk uses it up.
 *
 * @param department whose duty it is; empty where it is the township's own or its lists decide
 * @param asked a request nobody has answered
 * @param approved the head's approval, or the head's own ruling to whom it goes
 */
public record DutyException(
        String department, @Nullable Act asked, @Nullable Act approved) {

    public static final DutyException NONE = new DutyException("", null, null);

    /** By what was done to the order, oldest first. */
    public static DutyException of(String department, List<Act> acts) {
        Act asked = null;
        Act approved = null;
        for (var act : acts) {
            switch (act.move()) {
                case RETURN, TRANSFER_BACK, REOPEN, RESTORE -> {
                    asked = null;
                    approved = null;
                }
                case REQUEST_EXCEPTION -> asked = act;
                case REFUSE_EXCEPTION -> asked = null;
                case APPROVE_EXCEPTION, RULE, UPHOLD -> {
                    asked = null;
                    approved = act;
                }
                default -> {}
            }
        }
        return new DutyException(department, asked, approved);
    }

    /** Whether only an approval lets the order go to a unit of the township. */
    public boolean needed() {
        return !department.isEmpty() && approved == null;
    }

    /** Whether a page should offer the move at all. */
    public boolean offers(OrderMove move) {
        return switch (move) {
            case REQUEST_EXCEPTION -> needed() && asked == null;
            case APPROVE_EXCEPTION -> needed();
            case REFUSE_EXCEPTION -> asked != null;
            default -> true;
        };
    }

    /** Who let it go on, when and why; or that somebody asks. Empty where there is nothing to tell. */
    public String words() {
        if (asked != null) {
            return asked.who() + Show.dateTime(asked.at()) + "申请，待负责人答复：" + asked.words();
        }
        return approved == null || approved.move() != OrderMove.APPROVE_EXCEPTION
                ? ""
                : approved.who() + "（" + approved.post() + "）" + Show.dateTime(approved.at()) + "批准："
                        + approved.words();
    }

    Optional<Refused> against(OrderMove move, Actor actor) {
        if (move == OrderMove.REFUSE_EXCEPTION) {
            return asked == null ? no(move, "没有待答复的申请", "申请之后才能答复") : Optional.empty();
        }
        if (department.isEmpty()) {
            return no(move, "不是上级部门的职责，或者已由清单定了由谁办", "请照清单核对的结果派单或者移送");
        }
        if (approved != null) {
            return no(move, "已经批准，可以派给乡镇（街道）的单位", "请点“派单”；退回以后再派的，重新申请");
        }
        if (move == OrderMove.REQUEST_EXCEPTION) {
            return asked == null ? Optional.empty() : no(move, "已经申请，负责人还没有答复", "请等负责人批准或者不批准");
        }
        return asked != null && actor.person().equals(asked.person())
                ? no(move, "这是您自己申请的，不能自己批准", "请由其他有裁定权限的负责人批准")
                : Optional.empty();
    }

    private static Optional<Refused> no(OrderMove move, String why, String remedy) {
        return Optional.of(
                Refused.unlawful(null, "不能“" + move.label() + "”", why, RefusalCode.GOVN_04.basis(), remedy));
    }
}
