package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.powers.Handed;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.OverseenMatters;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.holdings.Holdings;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a department may oversee: the items it handed down and the matters under them (S14). */
@Component
class GivenItems {

    private final Givers givers;
    private final Powers powers;
    private final Holdings holdings;
    private final ObjectProvider<OverseenMatters> matters;

    GivenItems(Givers givers, Powers powers, Holdings holdings, ObjectProvider<OverseenMatters> matters) {
        this.givers = givers;
        this.powers = powers;
        this.holdings = holdings;
        this.matters = matters;
    }

    /** What an opinion is about: a matter of a later room, or an item of a township as a whole. */
    record About(
            String township,
            String itemCode,
            String itemName,
            @Nullable UUID matter,
            String number,
            String href) {}

    /** The matter or item, if the actor's department handed it down; Refused as not found otherwise. */
    About about(Actor actor, @Nullable UUID matter, String township, String item) {
        if (matter != null) {
            var seen = matters.stream()
                    .flatMap(room -> room.find(actor.county(), matter).stream())
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("案件"));
            given(actor, seen.township(), seen.itemCode());
            return new About(seen.township(), seen.itemCode(), seen.itemName(), matter, seen.number(), seen.href());
        }
        given(actor, township, item);
        var name = powers.item(actor.county(), item).map(Item::name).orElse(item);
        return new About(township, item, name, null, "", "/oversight/items");
    }

    /** The hand-down of that item to that township, if the actor's department is the giver. */
    Handed given(Actor actor, String township, String item) {
        var scope = actor.scope();
        return givers.of(actor.county(), township, item)
                .filter(giver -> scope.covers(actor.county(), township))
                .filter(giver -> Sight.of(actor).is(giver.department()))
                .orElseThrow(() -> Refused.notFound("本部门下放的事项"));
    }

    /** In entrustment the entrusting organ supervises; elsewhere the superior (PPL 20(3); the regulation on supervision). */
    Basis basis(Actor actor, About about) {
        var entrusted = holdings.of(actor.county(), about.township(), about.itemCode()).stream()
                .findFirst()
                .filter(held -> held.deed() != null)
                .isPresent();
        return Citation.parse(entrusted ? "PPL 20(3)" : "SUP");
    }

    /** Whether it can rest, can be used again, or is over. */
    static boolean inForce(Holding held, LocalDate day) {
        var last = held.validTo();
        return !day.isBefore(held.validFrom()) && (last == null || !day.isAfter(last));
    }
}
