package cn.xiangzhi.places;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.places.divisions.DivisionRegister;
import cn.xiangzhi.places.grids.ChargeRegister;
import cn.xiangzhi.places.grids.GridRegister;
import cn.xiangzhi.places.sections.SectionRegister;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door for changing places; the pages of this room and the demonstration county use the same commands. */
@Component
public class PlaceRegister {

    private final DivisionRegister divisions;
    private final GridRegister grids;
    private final ChargeRegister charges;
    private final SectionRegister sections;

    PlaceRegister(DivisionRegister divisions, GridRegister grids, ChargeRegister charges, SectionRegister sections) {
        this.divisions = divisions;
        this.grids = grids;
        this.charges = charges;
        this.sections = sections;
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
        answer(actor, code, version, leader, cadres, Appointment.NONE);
    }

    /** The same by a paper and for a term. */
    public void answer(
            Actor actor, String code, long version, UUID leader, List<UUID> cadres, Appointment appointment) {
        charges.answer(actor, code, version, leader, cadres, appointment);
    }

    /** Where a division lies and how it is bounded; {@code version} is the division's, 0 after its import. */
    public void locate(Actor actor, String code, @Nullable Point centre, @Nullable String outline, long version) {
        divisions.locate(actor, code, centre, outline, version);
    }

    /** Groups villages of a township under a leader; {@code id} is the caller's, sent twice it changes nothing. */
    public void group(Actor actor, NewSection section) {
        sections.setUp(actor, section);
    }

    /** Hands all one person answers for to another; the codes of places that stay, because they lie outside the scope. */
    public List<String> handOver(Actor actor, UUID from, UUID to, Appointment appointment) {
        return charges.handOver(actor, from, to, appointment);
    }
}
