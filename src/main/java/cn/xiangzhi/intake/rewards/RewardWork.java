package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Rewards that wait for somebody's step. */
@Component
class RewardWork implements WorkSource {

    private final RewardStore rewards;

    RewardWork(RewardStore rewards) {
        this.rewards = rewards;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var all = new ArrayList<WorkItem>();
        if (actor.has(Right.REWARD_PROPOSE)) {
            add(all, actor, RewardStage.PROPOSED, limit);
        }
        if (actor.has(Right.REWARD_APPROVE)) {
            add(all, actor, RewardStage.REVIEWED, limit);
        }
        return all;
    }

    private void add(List<WorkItem> all, Actor actor, RewardStage stage, int limit) {
        rewards.at(actor.scope(), stage, limit)
                .forEach(reward -> all.add(new WorkItem(
                        "举报奖励" + stage.label(),
                        "报告 " + reward.number() + " 的举报奖励",
                        reward.level() + "，" + reward.schemeName(),
                        "/rewards/" + reward.id(),
                        Light.GREEN,
                        null)));
    }

    /** The lines of rewards in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class RewardMenu {

        private static final Set<Right> ANY = Set.of(Right.REWARD_APPROVE, Right.REWARD_PAY);

        @Bean
        MenuEntry rewardsMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 50, "举报奖励", "/rewards", Right.REWARD_PROPOSE, ANY);
        }

        @Bean
        MenuEntry rewardSchemesMenu() {
            return new MenuEntry(MenuEntry.Group.INTAKE, 51, "奖励办法", "/rewards/schemes", Right.REWARD_PROPOSE, ANY);
        }
    }
}
