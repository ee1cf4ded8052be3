package cn.xiangzhi.dispatch.flow;

import static cn.xiangzhi.dispatch.OrderStage.ASSIGNED;
import static cn.xiangzhi.dispatch.OrderStage.CHECKED;
import static cn.xiangzhi.dispatch.OrderStage.DONE;
import static cn.xiangzhi.dispatch.OrderStage.IN_CASE;
import static cn.xiangzhi.dispatch.OrderStage.RETURNED;
import static cn.xiangzhi.dispatch.OrderStage.SETTLED;
import static cn.xiangzhi.dispatch.OrderStage.TAKEN;
import static cn.xiangzhi.dispatch.OrderStage.TAKEN_OVER;
import static cn.xiangzhi.dispatch.OrderStage.TRANSFERRED;
import static cn.xiangzhi.dispatch.OrderStage.WAITING;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.CLAIM;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.DUE;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.GROUND;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.JOINTS;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.METHOD;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.OPTIONAL_WORDS;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.ORGAN;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.PHOTOS;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.RECEIVER;
import static cn.xiangzhi.dispatch.flow.OrderMove.Need.WORDS;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.OrderStage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The flow of an order, the only way its stage changes: label, from where, to where ({@code null}: stays), on which basis,
 * with which right, and what the mover must give. No right: another room, the reporter or the passing of a day moves it.
 */
public enum OrderMove implements Labelled {
    RECEIVE("进入待派", of(), WAITING, "首接负责：报告受理后即进入派单", null),
    ASSIGN(
            "派单",
            of(WAITING, RETURNED),
            ASSIGNED,
            "指挥派单，按类别定时限",
            Right.ORDER_DISPATCH,
            ORGAN,
            JOINTS,
            DUE,
            OPTIONAL_WORDS),
    TAKE("签收", of(ASSIGNED), TAKEN, "承办单位签收后首接责任转移", Right.ORDER_HANDLE, OPTIONAL_WORDS),
    RETURN("退回", of(ASSIGNED, TAKEN), RETURNED, "不属本单位职责的，说明理由退回裁定", Right.ORDER_HANDLE, CLAIM, WORDS),
    STATE("陈述意见", of(RETURNED), null, "职责有争议的，各单位书面说明理由", Right.ORDER_HANDLE, CLAIM, WORDS),
    UPHOLD("裁定维持", of(RETURNED), ASSIGNED, "职责争议由负责人裁定，裁定有约束力", Right.ORDER_RULE, DUE, GROUND, WORDS),
    RULE("裁定改派", of(RETURNED), ASSIGNED, "职责争议由负责人裁定责任单位，裁定有约束力", Right.ORDER_RULE, ORGAN, JOINTS, DUE, GROUND, WORDS),
    URGE("催办", of(ASSIGNED, TAKEN, IN_CASE, TRANSFERRED), null, "临近或超过时限的催办", Right.ORDER_DISPATCH, OPTIONAL_WORDS),
    SUPERVISE("督办", of(ASSIGNED, TAKEN, IN_CASE, DONE), null, "重点事项督办，限期书面答复", Right.ORDER_DISPATCH, DUE, WORDS),
    REPLY("答复督办", of(ASSIGNED, TAKEN, IN_CASE, DONE), null, "督办应在期限内书面答复", Right.ORDER_HANDLE, WORDS),
    END_SUPERVISION(
            "了结督办", of(ASSIGNED, TAKEN, IN_CASE, DONE), null, "答复后由督办的一方了结", Right.ORDER_DISPATCH, OPTIONAL_WORDS),
    JOIN("增加协办", of(ASSIGNED, TAKEN, IN_CASE), null, "一家牵头、多家协同", Right.ORDER_DISPATCH, JOINTS, OPTIONAL_WORDS),
    EXTEND("延长时限", of(ASSIGNED, TAKEN, IN_CASE), null, "确有原因的，说明理由可以延长", Right.ORDER_DISPATCH, DUE, WORDS),
    PAUSE("中止计时", of(TAKEN, IN_CASE), null, "因客观原因暂不能办的，说明理由中止", Right.ORDER_DISPATCH, WORDS),
    RESUME("恢复计时", of(TAKEN, IN_CASE), null, "中止的原因消失", Right.ORDER_DISPATCH, OPTIONAL_WORDS),
    HAND_OVER("移交承办人", of(TAKEN, IN_CASE), null, "责任移交时，在办的件逐件写明移交还是保留", null),
    OPEN_CASE("转入立案", of(ASSIGNED, TAKEN), IN_CASE, "发现违法行为，依法立案", null),
    FINISH("办结报告", of(ASSIGNED, TAKEN, IN_CASE), DONE, "办理结果报核查", Right.ORDER_HANDLE, WORDS, PHOTOS),
    CHECK("核查通过并答复", of(DONE), CHECKED, "核查人与承办人分开，核查后答复报告人", Right.ORDER_CHECK, METHOD, WORDS),
    REWORK("退回重办", of(DONE), TAKEN, "核查不通过，说明理由重办", Right.ORDER_CHECK, METHOD, WORDS),
    TRANSFER(
            "书面移送",
            of(WAITING, RETURNED),
            TRANSFERRED,
            "超出本乡镇职权的，及时移送有权机关并跟踪到接收",
            Right.ORDER_DISPATCH,
            RECEIVER,
            GROUND,
            WORDS),
    TAKE_OVER("登记对方接收", of(TRANSFERRED), TAKEN_OVER, "移送跟踪到接收为止", Right.ORDER_DISPATCH, WORDS),
    TRANSFER_BACK("登记对方退回", of(TRANSFERRED), WAITING, "对方退回的，仍由首接单位负责", Right.ORDER_DISPATCH, WORDS),
    REQUEST_EXCEPTION("申请批准例外", of(WAITING, RETURNED), null, "部门的职责不派给乡镇，确需协助的报负责人批准", Right.ORDER_DISPATCH, WORDS),
    APPROVE_EXCEPTION("批准例外", of(WAITING, RETURNED), null, "确需乡镇协助的，由负责人批准并记录", Right.ORDER_RULE, WORDS),
    REFUSE_EXCEPTION("不批准例外", of(WAITING, RETURNED), null, "不批准的，派给或者移送有权的部门", Right.ORDER_RULE, WORDS),
    SETTLE("不需派单", of(WAITING, RETURNED, ASSIGNED), SETTLED, "已并案或已直接答复", null),
    RESTORE("恢复待派", of(SETTLED), WAITING, "误并的拆分后单独办理", null),
    REOPEN("要求再办", of(CHECKED, TAKEN_OVER, SETTLED), WAITING, "报告人在期限内要求再办，重新计时", null);

    /** What the form of a move asks for. */
    public enum Need {
        ORGAN,
        JOINTS,
        DUE,
        RECEIVER,
        WORDS,
        OPTIONAL_WORDS,
        GROUND,
        CLAIM,
        METHOD,
        PHOTOS
    }

    private final String label;
    private final Set<OrderStage> from;
    private final @Nullable OrderStage to;
    private final Basis basis;
    private final @Nullable Right right;
    private final List<Need> needs;

    OrderMove(
            String label,
            Set<OrderStage> from,
            @Nullable OrderStage to,
            String basis,
            @Nullable Right right,
            Need... needs) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.basis = Basis.house(basis);
        this.right = right;
        this.needs = List.of(needs);
    }

    private static Set<OrderStage> of(OrderStage... stages) {
        var set = EnumSet.noneOf(OrderStage.class);
        set.addAll(List.of(stages));
        return set;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean leaves(OrderStage stage) {
        return from.contains(stage);
    }

    /** The stage after the move, made from {@code stage}. */
    public OrderStage after(OrderStage stage) {
        return to == null ? stage : to;
    }

    public Basis basis() {
        return basis;
    }

    public @Nullable Right right() {
        return right;
    }

    /** Whether the post carries the right; leaders supervise too, and dispatchers speak for their own desk. */
    public boolean permits(Actor actor) {
        return right != null
                && (actor.has(right)
                        || (this == SUPERVISE || this == END_SUPERVISION) && actor.has(Right.ORDER_RULE)
                        || this == STATE && actor.has(Right.ORDER_DISPATCH));
    }

    public boolean needs(Need need) {
        return needs.contains(need);
    }

    public boolean needsWords() {
        return needs(WORDS);
    }
}
