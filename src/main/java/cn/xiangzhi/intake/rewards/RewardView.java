package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one reward shows, and which steps it offers to whom. */
@Component
class RewardView {

    private final RewardStore rewards;
    private final ShareStore shares;
    private final Terms terms;
    private final Today today;

    RewardView(RewardStore rewards, ShareStore shares, Terms terms, Today today) {
        this.rewards = rewards;
        this.shares = shares;
        this.terms = terms;
        this.today = today;
    }

    String page(Actor actor, UUID id, Model model) {
        var reward = rewards.get(actor.scope(), id);
        var parts = shares.of(actor.county(), id);
        model.addAttribute("reward", reward);
        model.addAttribute("way", List.of(reward.way().split("\n")));
        model.addAttribute("shares", parts);
        model.addAttribute(
                "openings",
                parts.stream()
                        .collect(Collectors.toMap(
                                share -> share.id().toString(), share -> shares.openings(actor.county(), share.id()))));
        model.addAttribute("keeper", reward.keptBy(actor.person()));
        model.addAttribute("myself", actor.person());
        model.addAttribute("reviews", reward.stage() == RewardStage.PROPOSED && actor.has(Right.REWARD_PROPOSE));
        model.addAttribute("approves", reward.stage() == RewardStage.REVIEWED && actor.has(Right.REWARD_APPROVE));
        model.addAttribute(
                "refuses",
                (reward.stage() == RewardStage.PROPOSED || reward.stage() == RewardStage.REVIEWED)
                        && actor.has(Right.REWARD_APPROVE));
        model.addAttribute("pays", reward.keptBy(actor.person()) && actor.has(Right.REWARD_PAY));
        model.addAttribute("day", today.date());
        model.addAttribute(
                "due",
                terms.pressing(
                        actor.county(),
                        Stream.concat(Stream.of(id), parts.stream().map(Reward.Share::id))
                                .toList()));
        model.addAttribute(
                "timeline",
                rewards.acts(actor.county(), id).reversed().stream()
                        .map(act -> new TimelineEntry(
                                act.doneAt(),
                                act.post() + " " + act.who(),
                                act.move().label(),
                                act.words(),
                                act.basis()))
                        .toList());
        return "intake/reward";
    }
}
