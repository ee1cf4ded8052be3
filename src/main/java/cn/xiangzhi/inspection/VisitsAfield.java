package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.inspection.visits.FieldVisits;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of inspection for the field: visits recorded where there was no signal, and those made before (S9 F24). */
@Component
public class VisitsAfield {

    private final FieldVisits visits;

    VisitsAfield(FieldVisits visits) {
        this.visits = visits;
    }

    /** A visit as the officer's phone recorded it; {@code id} lets it be kept one time. Kinds and results by their names. */
    public record Recorded(
            UUID id,
            @Nullable UUID order,
            String cause,
            String township,
            @Nullable String village,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            OffsetDateTime started,
            OffsetDateTime ended,
            List<UUID> officers,
            String helpers,
            boolean certificatesShown,
            String subjectKind,
            String subject,
            @Nullable String subjectNumber,
            String seen,
            String result,
            String note,
            @Nullable String item,
            String again) {}

    /** A visit made before; the subject as screens show it. */
    public record Earlier(
            UUID id,
            String title,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String subject,
            OffsetDateTime started,
            String seen,
            String result,
            String note,
            boolean mine) {}

    /** A registered subject with its point on the ground. */
    public record Nearby(UUID id, String name, String place, double latitude, double longitude) {}

    /** Something to choose from. */
    public record Choice(String value, String label) {}

    /** Keeps the visit under the same rules as the page. */
    public void record(Actor actor, Recorded visit) {
        visits.record(actor, visit);
    }

    /** The newest visits within the actor's scope. */
    public List<Earlier> newest(Actor actor, int limit) {
        return visits.newest(actor, limit);
    }

    /** Subjects in business within the actor's scope whose place is marked on the map. */
    public List<Nearby> subjects(Actor actor, int limit) {
        return visits.subjects(actor, limit);
    }

    /** Refused as not found where the visit lies outside the actor's scope. */
    public void mustSee(Actor actor, UUID visit) {
        visits.mustSee(actor, visit);
    }

    public List<Choice> causes() {
        return FieldVisits.causes();
    }

    public List<Choice> subjectKinds() {
        return FieldVisits.subjectKinds();
    }

    public List<Choice> results() {
        return FieldVisits.results();
    }
}
