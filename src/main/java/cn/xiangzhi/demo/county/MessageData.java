package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.intake.RewardGround;
import cn.xiangzhi.intake.Rewards;
import cn.xiangzhi.messages.MessageOffice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Signatures and texts of the invented townships, a paused subscription, and rewards in two stages (F66 F90). */
@Component
@Order(110)
public class MessageData implements DemoPart {

    private static final String FIRST = "410899101";
    private static final int TEXTS = 60;

    private final MessageOffice office;
    private final Rewards rewards;

    MessageData(MessageOffice office, Rewards rewards) {
        this.office = office;
        this.rewards = rewards;
    }

    @Override
    public void begin(Telling telling) {
        setUp(telling.loader());
    }

    @Override
    public void live(Telling telling) {
        reward(telling.cast(), telling.day());
    }

    private void setUp(Actor loader) {
        for (var row : Rows.of("divisions")) {
            if (row.get("code").length() == 9) {
                office.setUp(loader, row.get("code"), row.get("name") + "人民政府", TEXTS);
            }
        }
        // An address kept for examples, which nobody has; paused, so that it is never called.
        office.subscribePaused(loader, Ids.next(), "县城市运行管理中心（演示）", "https://203.0.113.10/xiangzhi");
    }

    /** One waits for the head, one for the reporter. */
    private void reward(Cast cast, LocalDate today) {
        var clerks = cast.with(FIRST, DefaultRole.REPORT_CENTRE);
        var clerk = acting(cast, clerks.getFirst());
        var other = acting(cast, clerks.getLast());
        var head = acting(cast, cast.with(FIRST, DefaultRole.TOWNSHIP_HEAD).getFirst());
        var finance = cast.with(FIRST, DefaultRole.FINANCE).getFirst();
        var scheme = rewards.adopt(
                head,
                "云溪镇举报奖励办法（演示）",
                "云政〔" + today.getYear() + "〕9号（演示）",
                LocalDate.of(today.getYear() - 2, 1, 1),
                List.of(
                        new Rewards.Level(
                                "一级",
                                "指明违法事实并提供关键证据",
                                new BigDecimal("5"),
                                new BigDecimal("300"),
                                new BigDecimal("20000")),
                        new Rewards.Level(
                                "二级", "提供查处线索", new BigDecimal("3"), new BigDecimal("100"), new BigDecimal("10000"))));
        var made = new ArrayList<UUID>();
        for (var ground : rewards.waiting(clerk)) {
            if (made.size() < 2) {
                propose(clerk, other, ground, scheme, made);
            }
        }
        if (made.size() == 2) {
            rewards.approve(head, made.getFirst(), clerk.name(), finance.name());
        }
    }

    /** What officers found on patrol is refused, and the next is taken. */
    private void propose(Actor clerk, Actor other, RewardGround ground, UUID scheme, List<UUID> made) {
        try {
            made.add(rewards.propose(clerk, other, ground, scheme, made.size(), "反映及时，写明了时间、地点和经营者，据此查实。"));
        } catch (Refused onPatrol) {
            return;
        }
    }

    private static Actor acting(Cast cast, Cast.Member member) {
        return new Actor(
                member.person(),
                member.person(),
                member.name(),
                cast.organ(member.township(), member.organ()),
                member.organ(),
                member.title(),
                new Scope(Cast.COUNTY, member.township(), null),
                DefaultRole.valueOf(member.role()).rights());
    }
}
