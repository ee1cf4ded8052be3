package cn.xiangzhi.intake;

import static cn.xiangzhi.intake.ReportStage.ACCEPTED;
import static cn.xiangzhi.intake.ReportStage.ANSWERED;
import static cn.xiangzhi.intake.ReportStage.CLOSED;
import static cn.xiangzhi.intake.ReportStage.DISPATCHED;
import static cn.xiangzhi.intake.ReportStage.IN_HAND;
import static cn.xiangzhi.intake.ReportStage.MERGED;
import static cn.xiangzhi.intake.ReportStage.RATED;
import static cn.xiangzhi.intake.ReportStage.REOPENED;
import static cn.xiangzhi.intake.ReportStage.TRANSFERRED;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Right;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a report, the only way its stage changes: label, from where, to where ({@code null}: stays), on which basis
 * and with which right. No right means that the reporter, the passing of a day or another room makes the move.
 */
public enum ReportMove implements Labelled {
    ACCEPT("受理", EnumSet.noneOf(ReportStage.class), ACCEPTED, "首接负责：收到即受理并出具回执", null),
    DISPATCH("派单", EnumSet.of(ACCEPTED, REOPENED, TRANSFERRED, IN_HAND), DISPATCHED, "指挥派单", null),
    TAKE("承办", EnumSet.of(DISPATCHED), IN_HAND, "承办单位签收", null),
    RETURN("退回重派", EnumSet.of(DISPATCHED, IN_HAND), ACCEPTED, "派错退回，由指挥中心裁定", null),
    TRANSFER("书面移送", EnumSet.of(ACCEPTED, DISPATCHED, IN_HAND, REOPENED), TRANSFERRED, "超出本乡镇职权的，及时移送有权机关并跟踪到接收", null),
    TRANSFER_BACK("移送被退回", EnumSet.of(TRANSFERRED), ACCEPTED, "受移送单位退回，继续由首接单位负责", null),
    ANSWER(
            "答复报告人",
            EnumSet.of(ACCEPTED, DISPATCHED, IN_HAND, TRANSFERRED, REOPENED),
            ANSWERED,
            "办结后答复报告人",
            Right.REPORT_ANSWER),
    RATE("评价", EnumSet.of(ANSWERED), RATED, "好差评", null),
    REOPEN("要求再办", EnumSet.of(ANSWERED, RATED), REOPENED, "答复后在期限内可要求再办", null),
    CLOSE("期满结束", EnumSet.of(ANSWERED, RATED), CLOSED, "再办期限已过，期内未要求再办", null),
    MERGE("并入已有报告", EnumSet.of(ACCEPTED, DISPATCHED, REOPENED), MERGED, "同一件事合并办理，报告人均予告知", Right.ORDER_DISPATCH),
    SPLIT("拆出单独办理", EnumSet.of(MERGED), ACCEPTED, "误并的拆分后单独办理，报告人予以告知", Right.ORDER_DISPATCH),
    RECLASSIFY("改类别", EnumSet.of(ACCEPTED, DISPATCHED, IN_HAND, REOPENED), null, "按核实情况归类", Right.REPORT_REGISTER),
    CALL_BACK("不满意回访", EnumSet.allOf(ReportStage.class), null, "不满意的限期回访，写明做了什么", Right.REPORT_ANSWER),
    FOLLOW("他人同样反映", EnumSet.complementOf(EnumSet.of(CLOSED, MERGED)), null, "同一件事不重复立项", null),
    TELL_ROUTE(
            "书面告知信访人",
            EnumSet.of(ACCEPTED, DISPATCHED, IN_HAND, TRANSFERRED, REOPENED),
            null,
            "信访工作条例第二十三条：收到之日起十五日内书面告知受理情况和办理途径",
            Right.REPORT_ANSWER),
    SUPPLEMENT("补充说明", EnumSet.complementOf(EnumSet.of(CLOSED, MERGED)), null, "报告人和他人可以补充说明", null),
    OPEN_IDENTITY("查看报告人身份", EnumSet.allOf(ReportStage.class), null, "因办理需要，说明理由，留痕", Right.REPORTER_SEE);

    private final String label;
    private final Set<ReportStage> from;
    private final @Nullable ReportStage to;
    private final Basis basis;
    private final @Nullable Right right;

    ReportMove(String label, Set<ReportStage> from, @Nullable ReportStage to, String basis, @Nullable Right right) {
        this.label = label;
        this.from = from;
        this.to = to;
        this.basis = Basis.house(basis);
        this.right = right;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean leaves(ReportStage stage) {
        return from.contains(stage);
    }

    /** The stage after the move, made from {@code stage}. */
    public ReportStage after(ReportStage stage) {
        return to == null ? stage : to;
    }

    public Basis basis() {
        return basis;
    }

    public @Nullable Right right() {
        return right;
    }
}
