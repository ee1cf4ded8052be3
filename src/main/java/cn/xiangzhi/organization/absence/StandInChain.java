package cn.xiangzhi.organization.absence;

import cn.xiangzhi.organization.absence.AbsenceStore.Row;
import cn.xiangzhi.places.Answering;
import cn.xiangzhi.shell.Show;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Goes from a person who is away to whoever stands in, and on where that one is away too. Pure. */
public final class StandInChain {

    private StandInChain() {}

    /**
     * Who answers for that person.
     *
     * @param away who is away at the moment, by person
     * @param inPost the name of a person while in post
     * @return nobody where the chain ends with somebody who has left, goes round, or names no one
     */
    public static Optional<Answering> of(UUID person, Map<UUID, Row> away, Function<UUID, Optional<String>> inPost) {
        var seen = new HashSet<UUID>();
        List<String> why = new ArrayList<>();
        var at = person;
        while (seen.add(at)) {
            var name = inPost.apply(at);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            var absence = away.get(at);
            if (absence == null) {
                return Optional.of(
                        at.equals(person)
                                ? Answering.self(at, name.get())
                                : new Answering(at, name.get(), person, String.join("；", why)));
            }
            var next = absence.standInId();
            if (next == null) {
                return Optional.empty();
            }
            why.add(absence.personName() + absence.kind().label() + "至 " + Show.dateTime(absence.until()) + "，由"
                    + absence.standInName() + "代岗");
            at = next;
        }
        return Optional.empty();
    }
}
