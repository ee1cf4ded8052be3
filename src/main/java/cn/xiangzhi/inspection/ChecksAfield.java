package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.inspection.plans.FieldChecks;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of inspection for merged checks (综合查一次) carried out where there was no signal (S9 F24 F61). */
@Component
public class ChecksAfield {

    private final FieldChecks checks;

    ChecksAfield(FieldChecks checks) {
        this.checks = checks;
    }

    /** A check arranged and not carried out yet, with its joined checklist; {@code version} tells whether it changed since. */
    public record Afield(
            UUID id,
            long version,
            String title,
            String cause,
            LocalDate on,
            String subject,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String officers,
            String helpers,
            String bodies,
            boolean mine,
            List<Point> points) {}

    /** A point of the joined list, with the item and the body that asks. */
    public record Point(int number, String point, String item, String field, String body) {}

    /** What came of one point; the result by its name. */
    public record Came(
            String result, String words, @Nullable LocalDate due) {}

    /** What the officers hand in; {@code came} by the points' numbers. */
    public record Handed(
            OffsetDateTime started,
            OffsetDateTime ended,
            boolean certificatesShown,
            String seen,
            Map<Integer, Came> came) {}

    /** Those of these weeks within the actor's scope, the actor's own first. */
    public List<Afield> waiting(Actor actor, int limit) {
        return checks.waiting(actor, limit);
    }

    /** Keeps the outcome under the same rules as the page and answers the visit; one that others carried out is refused. */
    public UUID hand(Actor actor, UUID check, long version, Handed handed) {
        return checks.hand(actor, check, version, handed);
    }

    /** One check as it stands, whatever became of it; nothing outside the actor's scope. */
    public Optional<Afield> find(Actor actor, UUID check) {
        return checks.find(actor, check);
    }

    /** The checks of these weeks the actor is or was on, for the papers made of them. */
    public List<UUID> own(Actor actor) {
        return checks.own(actor);
    }

    public List<VisitsAfield.Choice> results() {
        return FieldChecks.results();
    }
}
