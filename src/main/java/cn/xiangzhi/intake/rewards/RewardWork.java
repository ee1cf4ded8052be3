package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Rewards that wait for somebody's step. */
@Component
class RewardWork implements WorkSource {

    private final RewardStore rewards;
    private final ShareStore shares;
    private final Terms terms;

    RewardWork(RewardStore rewards, ShareStore shares, Terms terms) {
        this.rewards = rewards;
        this.shares = shares;
        this.terms = terms;
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
        if (actor.has(Right.REWARD_PROPOSE) || actor.has(Right.REWARD_PAY)) {
            toPay(all, actor, limit);
        }
        return all;
    }

    private void add(List<WorkItem> all, Actor actor, RewardStage stage, int limit) {
        var waiting = rewards.at(actor.scope(), stage, limit);
        var clocks =
                terms.pressing(actor.county(), waiting.stream().map(Reward::id).toList());
        waiting.forEach(reward -> all.add(item(
                "举报奖励" + stage.label(),
                reward.number(),
                reward.level() + "，" + reward.schemeName(),
                reward.id(),
                clocks.get(reward.id()))));
    }

    /** Claimed and not paid: for the two who may know. */
    private void toPay(List<WorkItem> all, Actor actor, int limit) {
        var waiting = shares.toPay(actor.county(), actor.person(), limit);
        var clocks = terms.pressing(
                actor.county(), waiting.stream().map(ShareStore.ToPay::id).toList());
        waiting.forEach(share -> all.add(item(
                "举报奖励待发放",
                share.number(),
                "第 " + share.place() + " 报告人已领取，由知悉人办理",
                share.rewardId(),
                clocks.get(share.id()))));
    }

    private static WorkItem item(String kind, String number, String detail, UUID reward, @Nullable RunningTerm clock) {
        return new WorkItem(kind, "报告 " + number + " 的举报奖励", detail, "/rewards/" + reward, clock);
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
