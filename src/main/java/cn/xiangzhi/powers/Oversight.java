package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.oversight.Opinion;
import cn.xiangzhi.powers.oversight.OpinionStore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to what a department oversees: the items it handed down, and what it said about a matter (S14). */
@Component
public class Oversight {

    private final Givers givers;
    private final OpinionStore opinions;

    Oversight(Givers givers, OpinionStore opinions) {
        this.givers = givers;
        this.opinions = opinions;
    }

    /** What the actor's department handed down; for the county's lead office what any department did. Else nothing. */
    public List<Handed> handed(Actor actor) {
        var sight = Sight.of(actor);
        return sight.county()
                ? givers.handed(actor.county(), sight.department()).stream()
                        .filter(one -> actor.scope().covers(actor.county(), one.township()))
                        .toList()
                : List.of();
    }

    /** Whether the item was handed down to that township by the actor's department. */
    public boolean covers(Actor actor, String township, String itemCode) {
        return handed(actor).stream()
                .anyMatch(
                        one -> one.township().equals(township) && one.itemCode().equals(itemCode));
    }

    /** Comments and orders about a matter, oldest first. */
    public List<Said> about(String county, UUID matter) {
        return opinions.about(county, matter).stream().map(Oversight::said).toList();
    }

    private static Said said(Opinion opinion) {
        return new Said(
                opinion.departmentName() + opinion.kind().label(),
                opinion.stage().label(),
                opinion.stage().tone(),
                opinion.words(),
                opinion.issuedOn(),
                "/oversight/orders/" + opinion.id());
    }

    /** A comment or order in words, how far it is, and its page. */
    public record Said(String what, String state, String tone, String words, LocalDate on, String href) {}
}
