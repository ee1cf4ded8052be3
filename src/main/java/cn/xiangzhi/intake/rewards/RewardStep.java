package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Labelled;

/** What an office owes in a reward, each within a term of its own. */
enum RewardStep implements Labelled {
    REVIEW("复核", "reward.review"),
    APPROVE("审批", "reward.approve"),
    PAY("发放", "reward.pay");

    private final String label;
    private final String term;

    RewardStep(String label, String term) {
        this.label = label;
        this.term = term;
    }

    @Override
    public String label() {
        return label;
    }

    String term() {
        return term;
    }
}
