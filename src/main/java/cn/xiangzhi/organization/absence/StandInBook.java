package cn.xiangzhi.organization.absence;

import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Answering;
import cn.xiangzhi.places.StandIns;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers the rooms below and above: who answers in whose place at a moment. */
@Component
public class StandInBook implements StandIns {

    private static final int FEW = 6;

    private final AbsenceStore absences;
    private final PersonStore people;

    StandInBook(AbsenceStore absences, PersonStore people) {
        this.absences = absences;
        this.people = people;
    }

    @Override
    public Map<UUID, Answering> answering(String county, Collection<UUID> asked, OffsetDateTime moment) {
        var away = away(county, moment);
        var names = names(county, asked);
        var found = new LinkedHashMap<UUID, Answering>();
        for (var person : asked) {
            StandInChain.of(person, away, names).ifPresent(one -> found.put(person, one));
        }
        return found;
    }

    /** Who is away at that moment, by person. */
    public Map<UUID, AbsenceStore.Row> away(String county, OffsetDateTime moment) {
        return absences.away(county, moment).stream()
                .collect(Collectors.toMap(AbsenceStore.Row::personId, Function.identity(), (first, second) -> first));
    }

    /** Names of people in post: asked one by one for a few, all at once for a list. */
    private Function<UUID, Optional<String>> names(String county, Collection<UUID> asked) {
        if (asked.size() <= FEW) {
            return id -> people.find(county, null, id)
                    .filter(row -> row.leftOn() == null)
                    .map(PersonStore.Row::name);
        }
        var all = people.inPost(county, null).stream()
                .collect(Collectors.toMap(PersonStore.Row::id, PersonStore.Row::name));
        return id -> Optional.ofNullable(all.get(id));
    }
}
