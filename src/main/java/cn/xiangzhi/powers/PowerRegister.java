package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import org.springframework.stereotype.Component;

/** The door for entering titles from other rooms: the demonstration county and imports. People do it on the pages. */
@Component
public class PowerRegister {

    private final Granting granting;

    PowerRegister(Granting granting) {
        this.granting = granting;
    }

    public void grant(Actor actor, NewHolding title) {
        var level = title.source() == PowerSource.STATUTORY ? Holding.Level.LAW : Holding.Level.PROVINCE;
        var decision = new Holding.Decision(title.decision(), level, title.number(), title.publishedOn(), "", true);
        granting.grant(
                actor,
                new Holding(
                        title.id(),
                        actor.county(),
                        title.township(),
                        title.itemCode(),
                        title.source(),
                        1,
                        decision,
                        deed(title),
                        title.from(),
                        title.to(),
                        false,
                        "",
                        0));
    }

    private static Holding.@org.jspecify.annotations.Nullable Deed deed(NewHolding title) {
        var given = title.entrusting();
        return given == null
                ? null
                : new Holding.Deed(
                        given.organ(),
                        given.organName(),
                        given.basis(),
                        given.number(),
                        given.matters(),
                        given.authority(),
                        title.from(),
                        given.to(),
                        title.publishedOn(),
                        title.publishedOn());
    }
}
