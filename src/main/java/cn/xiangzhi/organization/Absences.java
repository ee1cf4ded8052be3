package cn.xiangzhi.organization;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.absence.AbsenceRegister;
import cn.xiangzhi.organization.absence.AbsenceStore;
import cn.xiangzhi.organization.absence.StandInBook;
import cn.xiangzhi.places.Answering;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door of absences and stand-ins (S19): whoever asks "who answers now" for a section, a duty or an order asks here.
 * Every answer carries the note why.
 */
@Component
public class Absences {

    private final StandInBook book;
    private final AbsenceRegister register;

    Absences(StandInBook book, AbsenceRegister register) {
        this.book = book;
        this.register = register;
    }

    /** Somebody away: why, until when, and who was named to stand in. */
    public record Away(
            UUID person,
            String name,
            AbsenceKind kind,
            OffsetDateTime from,
            OffsetDateTime until,
            @Nullable UUID standIn) {}

    /** Whether and how the person is away at that moment. */
    public Optional<Away> away(String county, UUID person, OffsetDateTime moment) {
        return Optional.ofNullable(book.away(county, moment).get(person)).map(Absences::shown);
    }

    /**
     * Who answers for that person at that moment: the person while here, else the stand-in, else the stand-in's stand-in.
     * Empty when the person has left, or is away and nobody answers instead.
     */
    public Optional<Answering> answering(String county, UUID person, OffsetDateTime moment) {
        return Optional.ofNullable(
                book.answering(county, List.of(person), moment).get(person));
    }

    /** The stand-in alone; empty while the person is here, and where nobody was named. */
    public Optional<Answering> standIn(String county, UUID person, OffsetDateTime moment) {
        return answering(county, person, moment).filter(Answering::standsIn);
    }

    /** Enters an absence; Refused where somebody must stand in and nobody is named. */
    public UUID enter(Actor actor, NewAbsence absence) {
        return register.enter(actor, absence);
    }

    private static Away shown(AbsenceStore.Row row) {
        return new Away(row.personId(), row.personName(), row.kind(), row.fromAt(), row.until(), row.standInId());
    }
}
