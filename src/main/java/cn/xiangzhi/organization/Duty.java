package cn.xiangzhi.organization;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.duty.DutyBook;
import cn.xiangzhi.organization.duty.DutyRegister;
import cn.xiangzhi.organization.duty.DutyStore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of duty rosters (S19): who is on duty for an organ at a moment, and how the roster comes about. */
@Component
public class Duty {

    private final DutyBook book;
    private final DutyRegister register;

    Duty(DutyBook book, DutyRegister register) {
        this.book = book;
        this.register = register;
    }

    /**
     * Who is on duty for the organ at that moment, by published rosters: its own, else that of the organ above it and so
     * on, else the organ's leader. Whoever is away is answered for by the stand-in, with the note why.
     */
    public OnDuty on(String county, UUID organ, OffsetDateTime moment) {
        return book.on(county, organ, moment);
    }

    /** An organ with somebody on duty from one moment to another, exclusive. */
    public record Manned(UUID organ, OffsetDateTime from, OffsetDateTime to) {}

    /** Which organs of a township have somebody on duty over a span, by published rosters; for who asks about many moments. */
    public List<Manned> manned(String county, String township, OffsetDateTime from, OffsetDateTime to) {
        return book.manned(county, township, from, to);
    }

    /** Says who takes part in an organ's duty, with how many keepers a shift, changing at those times. */
    public void list(
            Actor actor,
            UUID organ,
            List<UUID> leaders,
            List<UUID> keepers,
            int seats,
            LocalTime dayStarts,
            LocalTime nightStarts) {
        register.list(actor, organ, leaders, keepers, new DutyStore.Setting(seats, dayStarts, nightStarts, -1));
    }

    /** Makes and publishes the roster of the week that day lies in. */
    public void roster(Actor actor, UUID organ, LocalDate day) {
        register.make(actor, organ, day);
        register.publish(actor, organ, day, 0);
    }
}
