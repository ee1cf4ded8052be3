package cn.xiangzhi.dispatch.flow;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.dispatch.flow.OrderMove.Need;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may make a move on an order as it stands, beyond stage and right: pages and moves ask the same questions. */
public final class OrderRules {

    private static final Basis UNIT = Basis.house("谁承办谁负责");
    private static final Basis APART = Basis.house("核查人与承办人分开");
    private static final int WORDS = 2000;
    private static final int GROUND = 300;

    private OrderRules() {}

    /**
     * What is known of the mover and the order: the units the mover speaks for, who handled the order so far, the
     * disagreement over it, whether its supervision was replied to, and what the head let go on.
     */
    public record Known(
            Set<UUID> actorUnits,
            Set<UUID> handlers,
            Disagreement disagreement,
            boolean replied,
            DutyException exception) {

        public Known(Set<UUID> actorUnits, Set<UUID> handlers) {
            this(actorUnits, handlers, Disagreement.NONE, false, DutyException.NONE);
        }
    }

    /** Why the actor may not make the move now, if so. */
    public static Optional<Refused> against(Order order, OrderMove move, Actor actor, Known known) {
        if (!move.leaves(order.stage())) {
            return Optional.of(order.wrongStage(move));
        }
        var right = move.right();
        if (right != null && !move.permits(actor)) {
            return Optional.of(Refused.forbidden("不能“" + move.label() + "”", right));
        }
        return switch (move) {
            case TAKE, FINISH -> ofAnotherUnit(order, move, known);
            case RETURN -> ofAnotherUnit(order, move, known).or(() -> DisputeRules.bound(order, known.disagreement()));
            case STATE -> DisputeRules.stranger(actor, known);
            case UPHOLD, RULE -> DisputeRules.unheard(move, actor, known.disagreement());
            case REPLY ->
                when(!order.clock().supervised(), move, "这份派单没有在督办", "不需要答复")
                        .or(() -> ofAnotherUnit(order, move, known))
                        .or(() -> when(known.replied(), move, "已经答复，等待督办的一方了结", "需要补充的，请用“办结报告”或联系督办的一方"));
            case END_SUPERVISION ->
                when(!order.clock().supervised(), move, "这份派单没有在督办", "不需要了结")
                        .or(() -> when(!known.replied(), move, "承办单位还没有答复", "请催办，答复后再了结"));
            case CHECK, REWORK -> ofTheHandler(order, move, actor, known);
            case PAUSE -> when(order.clock().paused(), move, "已经中止计时", "要恢复时点“恢复计时”");
            case RESUME -> when(!order.clock().paused(), move, "没有中止计时", "不需要恢复");
            case EXTEND -> when(order.clock().paused(), move, "正在中止计时", "请先恢复计时，再延长时限");
            case REQUEST_EXCEPTION, APPROVE_EXCEPTION, REFUSE_EXCEPTION ->
                known.exception().against(move, actor);
            case SUPERVISE -> when(order.clock().supervised(), move, "已经在督办", "需要再次提醒的，请用“催办”");
            default -> Optional.empty();
        };
    }

    /** Why what was given is not enough for the move, if so. */
    public static Optional<Refused> lacking(OrderMove move, Given given, LocalDate today) {
        if (move.needsWords() && given.words().isBlank()) {
            return Optional.of(Refused.invalid("没有“" + move.label() + "”", "没有写说明", "请写明理由或结果后再提交"));
        }
        if (given.words().length() > WORDS) {
            return Optional.of(Refused.invalid(
                    "没有“" + move.label() + "”",
                    "说明最多 " + WORDS + " 字，您填写了 " + given.words().length() + " 字",
                    "请写要点"));
        }
        if ((move == OrderMove.UPHOLD || move == OrderMove.RULE)
                && given.ground().isBlank()) {
            return Optional.of(Refused.invalid("没有裁定", "没有写明依据", "请写明职责清单、文件或者会议纪要的名称和条目"));
        }
        if (given.ground().length() > GROUND) {
            return Optional.of(Refused.invalid("没有“" + move.label() + "”", "依据最多 " + GROUND + " 字", "请只写文件名称和条目"));
        }
        if (move.needs(Need.ORGAN) && given.organ() == null) {
            return Optional.of(Refused.invalid("没有派出", "没有选择承办单位", "请选择承办单位"));
        }
        if (move == OrderMove.JOIN && given.joints().isEmpty()) {
            return Optional.of(Refused.invalid("没有增加协办", "没有选择协办单位", "请选择协办单位"));
        }
        if (move.needs(Need.RECEIVER)
                && (given.receiver().isBlank() || given.phone().isBlank())) {
            return Optional.of(Refused.invalid("没有移送", "没有写明受移送机关或联系电话", "请填写受移送机关和本单位联系电话"));
        }
        var due = given.due();
        if (move.needs(Need.DUE) && due != null && (due.isBefore(today) || due.isAfter(today.plusYears(1)))) {
            return Optional.of(Refused.invalid("时限有误", "时限早于今天，或超过一年", "请重新选择办结日期"));
        }
        if (move == OrderMove.EXTEND && due == null) {
            return Optional.of(Refused.invalid("没有延长", "没有填写新的时限", "请选择延长到哪一天"));
        }
        return Optional.empty();
    }

    private static Optional<Refused> ofAnotherUnit(Order order, OrderMove move, Known known) {
        var organ = order.held().organ();
        return organ != null && known.actorUnits().contains(organ)
                ? Optional.empty()
                : Optional.of(Refused.unlawful(
                        null,
                        "不能“" + move.label() + "”",
                        "这份派单由“" + order.held().organName() + "”承办，您不在该单位",
                        UNIT,
                        "请由承办单位办理；派错了的，由承办单位退回裁定"));
    }

    private static Optional<Refused> ofTheHandler(Order order, OrderMove move, Actor actor, Known known) {
        return known.handlers().contains(actor.person())
                        || actor.person().equals(order.held().handler())
                ? Optional.of(Refused.unlawful(
                        null, "不能“" + move.label() + "”", "您承办过这份派单，自己办的不能自己核查", APART, "请由其他有核查权限的人员核查"))
                : Optional.empty();
    }

    private static Optional<Refused> when(boolean holds, OrderMove move, String why, String remedy) {
        return holds
                ? Optional.of(Refused.unlawful(null, "不能“" + move.label() + "”", why, move.basis(), remedy))
                : Optional.empty();
    }
}
