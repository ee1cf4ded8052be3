package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.intake.RewardGround;
import cn.xiangzhi.intake.Rewards;
import cn.xiangzhi.intake.rewards.RewardScheme.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the door of rewards hands on: the same acts as on the pages, by the same rules. */
@Component
public class Adoption {

    private static final int CLAIM_DAYS = 60;
    private static final int FIRST_SHARE = 70;

    private final SchemeStore schemes;
    private final RewardDesk desk;

    Adoption(SchemeStore schemes, RewardDesk desk) {
        this.schemes = schemes;
        this.desk = desk;
    }

    public UUID adopt(Actor actor, String name, String source, LocalDate from, List<Rewards.Level> levels) {
        var id = Ids.next();
        var all = levels.stream()
                .map(level -> new RewardScheme.Level(
                        level.name(), level.conditions(), Kind.PERCENT, level.percent(), level.least(), level.most()))
                .toList();
        var rules = new RewardScheme.Rules(List.of(), CLAIM_DAYS, FIRST_SHARE);
        schemes.add(actor, new RewardScheme(id, actor.scope().township(), name, source, from, null, rules, all));
        return id;
    }

    public UUID propose(Actor by, Actor reviewer, RewardGround ground, UUID scheme, int level, String reason) {
        var asked = new RewardDesk.Proposal(ground.report(), ground.caseId(), scheme, level, reason, true);
        var id = desk.propose(by, Ids.next(), asked);
        desk.review(reviewer, id, 0, "已核对案卷，线索属实。");
        return id;
    }

    public void approve(Actor head, UUID reward, String one, String two) {
        desk.approve(head, reward, 1, "同意。", one, two);
    }
}
