package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.inspection.patrol.FieldPatrols;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of inspection for patrols walked where there was no signal (S8 S21 F24). */
@Component
public class PatrolsAfield {

    private final FieldPatrols patrols;

    PatrolsAfield(FieldPatrols patrols) {
        this.patrols = patrols;
    }

    /** A walk not finished, with its points in the order they are walked. */
    public record Afield(UUID id, String route, LocalDate on, String walkers, boolean mine, List<Stop> stops) {}

    /** A point of it: what to look for there, why it was put on the walk, and how it stands by its name and in words. */
    public record Stop(
            UUID id,
            int number,
            String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String lookFor,
            String why,
            String state,
            String stateLabel) {}

    /**
     * What was seen at a point, or that nothing was.
     *
     * @param once its id, and that of the report it becomes
     * @param on the day the walker names
     * @param outcome one of {@link #outcomes} by its value
     */
    public record Seen(
            UUID once,
            LocalDate on,
            String outcome,
            String place,
            String words,
            String done,
            @Nullable String item,
            String who) {}

    /** The photos of it, wherever they come from. */
    public interface Photos {

        boolean none();

        /** Keeps them with a matter, in the caller's transaction. */
        void keep(String matterKind, UUID matter);
    }

    /** Walks of these days within the actor's scope, the actor's own first; nothing for who does not patrol. */
    public List<Afield> open(Actor actor, int limit) {
        return patrols.open(actor, limit);
    }

    /** Keeps it once, under the same rules as the page, and answers the walk. */
    public UUID seen(Actor actor, UUID stop, Seen seen, Photos photos) {
        return patrols.seen(actor, stop, seen, photos);
    }

    /** Where a point lies; empty outside the actor's scope. */
    public Optional<Place> place(Actor actor, UUID stop) {
        return patrols.place(actor, stop);
    }

    public List<VisitsAfield.Choice> outcomes(Actor actor) {
        return FieldPatrols.outcomes(actor);
    }
}
