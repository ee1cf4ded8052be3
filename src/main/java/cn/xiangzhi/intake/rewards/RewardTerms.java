package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The clocks of what the office owes in a reward; whoever has to act is told when one starts. */
@Component
class RewardTerms {

    static final String MATTER = "reward";

    private final Terms terms;
    private final RewardReminders reminders;
    private final Today today;
    private final int deciding;
    private final int paying;

    RewardTerms(
            Terms terms,
            RewardReminders reminders,
            Today today,
            @Value("${xiangzhi.intake.reward-decide-days:5}") int deciding,
            @Value("${xiangzhi.intake.reward-pay-days:10}") int paying) {
        this.terms = terms;
        this.reminders = reminders;
        this.today = today;
        this.deciding = deciding;
        this.paying = paying;
    }

    /** {@code matter} is the reward, or the share that is to be paid. */
    void begin(String county, Reward reward, UUID matter, RewardStep step, UUID act) {
        var days = step == RewardStep.PAY ? paying : deciding;
        var due = terms.due(today.date(), days, TermUnit.WORKING_DAY);
        terms.startUntil(
                county,
                reward.townshipCode(),
                MATTER,
                matter,
                step.term(),
                "奖励" + step.label() + "期限",
                today.date(),
                due,
                "本单位规定" + days + "个工作日内" + step.label(),
                act);
        reminders.remind(county, reward, matter, step, due, RewardReminders.When.NOW);
    }

    void end(String county, UUID matter, UUID act) {
        terms.endAll(county, matter, today.date(), act);
    }
}
