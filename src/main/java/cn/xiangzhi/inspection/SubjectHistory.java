package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a room has ever done with a subject, for the subject's one page; later rooms answer for themselves (S9). */
public interface SubjectHistory {

    /** Newest first, inside the actor's scope and rights; empty for who may not read it. */
    List<Done> of(Actor actor, Who who);

    /** The subject with every name and number it was ever known by, also those of doubles merged into it. */
    record Who(UUID subject, List<UUID> family, List<String> names, List<String> numbers, Place place) {}

    /** One thing done: its kind as 检查, what it was, where it stands, when, and its page if it has one. */
    record Done(
            String kind,
            String label,
            String state,
            OffsetDateTime at,
            @Nullable String href) {}
}
