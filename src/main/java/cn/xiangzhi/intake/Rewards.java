package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.intake.rewards.Adoption;
import cn.xiangzhi.intake.rewards.Grounds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of rewards: later rooms tell what a report led to; set-up and the demonstration adopt a scheme and propose. */
@Component
public class Rewards {

    private final Grounds grounds;
    private final Adoption adoption;

    Rewards(Grounds grounds, Adoption adoption) {
        this.grounds = grounds;
        this.adoption = adoption;
    }

    /** A level of a scheme by the fine, in percent, with a least and a highest amount. */
    public record Level(String name, String conditions, BigDecimal percent, BigDecimal least, BigDecimal most) {}

    /** Kept once; nobody is rewarded by it alone. */
    public void closed(RewardGround ground) {
        grounds.add(ground);
    }

    /** A scheme of the actor's office, from the paper it stands in; answers its id. */
    @Transactional
    public UUID adopt(Actor actor, String name, String source, LocalDate from, List<Level> levels) {
        return adoption.adopt(actor, name, source, from, levels);
    }

    /** What was closed and nobody proposed a reward for yet, the latest first. */
    public List<RewardGround> waiting(Actor actor) {
        return grounds.open(actor.scope(), 100);
    }

    /** Proposed by one and reviewed by another; answers the reward. */
    @Transactional
    public UUID propose(Actor by, Actor reviewer, RewardGround ground, UUID scheme, int level, String reason) {
        return adoption.propose(by, reviewer, ground, scheme, level, reason);
    }

    /** Approved, with the two who may know, by name. */
    @Transactional
    public void approve(Actor head, UUID reward, String one, String two) {
        adoption.approve(head, reward, one, two);
    }
}
