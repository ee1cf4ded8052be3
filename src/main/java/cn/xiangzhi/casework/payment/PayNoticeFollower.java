package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CaseMoney;
import cn.xiangzhi.casework.file.Follower;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.InstalmentMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.money.Plan;
import cn.xiangzhi.casework.money.Plan.Instalment;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** A decision that is served asks for its money by a notice; a new day or sum asks anew; a fallen decision asks no more. */
@Component
class PayNoticeFollower implements Follower {

    private final PayNotices notices;
    private final CaseMoney money;

    PayNoticeFollower(PayNotices notices, CaseMoney money) {
        this.notices = notices;
        this.money = money;
    }

    @Override
    public void made(Actor actor, CaseFile file, Act act) {
        switch (act.move()) {
            case OrdinaryMove ordinary when ordinary == OrdinaryMove.SERVE -> ask(actor, file, act);
            case SummaryMove summary
            when summary == SummaryMove.DECIDE_ON_SPOT -> {
                if (!act.facts().text("payBy").equals("当场收缴")) {
                    ask(actor, file, act);
                }
            }
            case EnforceMove enforce when enforce == EnforceMove.DEFER -> again(actor, file, act, "批准延期缴纳，换发");
            case InstalmentMove instalment
            when instalment == InstalmentMove.APPROVE_INSTALMENTS -> {
                notices.close(actor, file, PayNotice.REPLACED, "批准分期缴纳，每期换发一份");
                notices.issue(
                        actor,
                        file,
                        act,
                        Plan.read(act.facts().text("instalmentPlan"))
                                .map(Plan::parts)
                                .orElse(List.of()));
            }
            case RemedyMove remedy -> {
                switch (remedy) {
                    case CHANGE_REMEDY, CORRECT_CHANGE -> {
                        if (file.has(OrdinaryMove.SERVE) || file.has(SummaryMove.DECIDE_ON_SPOT)) {
                            again(actor, file, act, "处罚决定已变更");
                        }
                    }
                    case REVOKE_REMEDY, CORRECT_REVOKE -> notices.close(actor, file, PayNotice.WITHDRAWN, "处罚决定已被撤销");
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private void again(Actor actor, CaseFile file, Act act, String why) {
        var owed = owed(file);
        notices.close(actor, file, owed.signum() > 0 ? PayNotice.REPLACED : PayNotice.WITHDRAWN, why);
        ask(actor, file, act);
    }

    private void ask(Actor actor, CaseFile file, Act act) {
        var due = money.of(file).due();
        if (due != null && owed(file).signum() > 0) {
            notices.issue(actor, file, act, List.of(new Instalment(due, owed(file))));
        }
    }

    /** What the decision asks for and was not paid; the late fee grows by the day and stands in the demand. */
    private BigDecimal owed(CaseFile file) {
        var ledger = money.of(file);
        return ledger.principal().subtract(ledger.paid());
    }
}
