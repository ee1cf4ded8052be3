package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What holds while desks disagree whose an order is (F19): both are heard, a leader rules, the ruling binds. */
public final class DisputeRules {

    private static final Basis RULING = Basis.house("职责争议由负责人裁定，裁定有约束力");

    private DisputeRules() {}

    /** A unit cannot send back what it was ruled to handle. */
    static Optional<Refused> bound(Order order, Disagreement known) {
        return Objects.equals(known.ruledFor(), order.held().organ()) && known.ruledFor() != null
                ? no("不能“退回”", "这份派单已裁定由“" + order.held().organName() + "”承办，裁定有约束力", "请先办理；有新情况的，书面报裁定人重新裁定")
                : Optional.empty();
    }

    /** Only who sent it back, who was named, and the dispatching desk speak. */
    static Optional<Refused> stranger(Actor actor, OrderRules.Known known) {
        var speaks = actor.has(Right.ORDER_DISPATCH)
                || known.actorUnits().stream()
                        .anyMatch(unit -> known.disagreement().sides().contains(unit)
                                || known.disagreement().claimed().contains(unit));
        return speaks ? Optional.empty() : no("不能“陈述意见”", "这份派单的争议不涉及您的单位", "只有退回的单位、被认为应承办的单位和指挥中心陈述意见");
    }

    /** Both desks are heard before anybody rules, and who spoke for one does not rule. */
    static Optional<Refused> unheard(OrderMove move, Actor actor, Disagreement known) {
        if (known.persons().contains(actor.person())) {
            return no("不能“" + move.label() + "”", "您在这次争议中代表一方陈述过意见，不能裁定", "请由没有参加争议的负责人裁定");
        }
        return known.sides().size() < 2
                ? no("不能“" + move.label() + "”", "只有一方说明了理由", "请另一方单位（或指挥中心）先点“陈述意见”，写明理由后再裁定")
                : Optional.empty();
    }

    /** A dispatcher sends to somebody else once; what two units refused, or one refused already, a leader rules. */
    public static Optional<Refused> reassigned(Order order, UUID organ, Disagreement known) {
        if (known.returned().contains(organ)) {
            return no("不能这样派单", "该单位已经退回过这份派单", "请派给别的单位，或者由负责人裁定");
        }
        return known.returned().size() > 1
                ? no(
                        "不能这样派单",
                        "已有 " + known.returned().size() + " 个单位退回“"
                                + order.matter().title() + "”",
                        "请由负责人裁定承办单位")
                : Optional.empty();
    }

    private static Optional<Refused> no(String what, String why, String remedy) {
        return Optional.of(Refused.unlawful(null, what, why, RULING, remedy));
    }
}
