package cn.xiangzhi.places;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.grids.ChargeRegister;
import cn.xiangzhi.places.grids.GridRegister;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door for changing places; the pages of this room and the demonstration county use the same commands. */
@Component
public class PlaceRegister {

    private final DivisionRegister divisions;
    private final GridRegister grids;
    private final ChargeRegister charges;

    PlaceRegister(DivisionRegister divisions, GridRegister grids, ChargeRegister charges) {
        this.divisions = divisions;
        this.grids = grids;
        this.charges = charges;
    }

    /** Brings divisions of the actor's county in: new ones are added, others renamed, equal ones left alone. */
    public void bring(Actor actor, List<NewDivision> rows) {
        divisions.bring(actor, rows);
    }

    public UUID setUp(Actor actor, NewGrid grid) {
        return grids.setUp(actor, grid);
    }

    /** Says who answers for a township or village; {@code version} is that of the division, 0 after its import. */
    public void answer(Actor actor, String code, long version, UUID leader, List<UUID> cadres) {
        charges.answer(actor, code, version, leader, cadres);
    }
}
