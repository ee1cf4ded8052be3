package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Right;
import org.jspecify.annotations.Nullable;

/** What is done about a reward, on which basis and with which right; no right: the reporter, or the passing of a day. */
public enum RewardMove implements Labelled {
    PROPOSE("提出奖励", "举报查证属实、依法处罚并结案的，可以提出奖励", Right.REWARD_PROPOSE),
    REVIEW("复核", "提出人与复核人分开", Right.REWARD_PROPOSE),
    APPROVE("批准并指定知悉人", "负责人批准，指定两人知悉报告人身份", Right.REWARD_APPROVE),
    REFUSE("不予奖励", "不符合奖励条件的，写明理由", Right.REWARD_APPROVE),
    NEW_CODE("重发领奖码", "没有收到领奖码的，核对回执后由知悉人当面告知", null),
    CLAIM("领取", "凭回执码和领奖码领取，不问姓名以外的事", null),
    ASK_OPEN("申请打开收款人", "两名知悉人一人申请、一人同意", null),
    AGREE_OPEN("同意打开收款人", "两名知悉人一人申请、一人同意", null),
    OPEN("查看收款人", "两名知悉人一人申请、一人同意", null),
    PAY("发放", "由知悉人办理，报销凭证不写姓名", Right.REWARD_PAY),
    LAPSE("逾期未领", "期限内没有领取的，不再发放", null);

    private final String label;
    private final Basis basis;
    private final @Nullable Right right;

    RewardMove(String label, String basis, @Nullable Right right) {
        this.label = label;
        this.basis = Basis.house(basis);
        this.right = right;
    }

    @Override
    public String label() {
        return label;
    }

    public Basis basis() {
        return basis;
    }

    public @Nullable Right right() {
        return right;
    }
}
