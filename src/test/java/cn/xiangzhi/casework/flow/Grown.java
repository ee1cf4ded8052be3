package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that grows by acts as a test names them, whatever the gates would say; then the gates are asked. */
final class Grown {

    static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private final World world = new World(new Random(7));
    private final List<Act> acts = new ArrayList<>();
    private final @Nullable Mode mode;
    private @Nullable UUID inTheNameOf;
    private int day;
    private Item item = World.ITEMS.getFirst();

    Grown(@Nullable Mode mode) {
        this.mode = mode;
        acts.addAll(world.lead(BEGIN).acts());
        then(
                OrdinaryMove.IDENTIFY,
                "officer1",
                World.PEOPLE.get(0).toString(),
                "officer2",
                World.PEOPLE.get(1).toString());
    }

    Grown() {
        this(Mode.EMPOWERED);
    }

    /** In the name of that organ. */
    Grown inTheNameOf(UUID organ) {
        inTheNameOf = organ;
        return this;
    }

    /** Of another matter than burning straw. */
    Grown about(String code) {
        item = World.ITEMS.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return this;
    }

    /** The next act, made by somebody who may. */
    Grown then(Move move, String... facts) {
        var who = world.able(move);
        var person = move.right() == null ? null : who.person();
        acts.add(new Act(
                UUID.randomUUID(),
                move,
                BEGIN.plusDays(day),
                person,
                who.name(),
                who.postTitle(),
                facts(facts),
                null,
                List.of()));
        return this;
    }

    /** Filed on first evidence and under investigation. */
    Grown investigated() {
        return then(OrdinaryMove.TAKE_EVIDENCE, "title", "现场照片")
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.PROPOSE_FILING)
                .then(OrdinaryMove.FILE, "decideBy", "2026-06-01")
                .then(OrdinaryMove.INVESTIGATE);
    }

    /** So many days later. */
    Grown after(int days) {
        day += days;
        return this;
    }

    CaseFile file() {
        var summary = acts.stream().anyMatch(act -> act.move() == SummaryMove.USE_SUMMARY);
        var lead = world.lead(BEGIN);
        var from = lead.matter();
        return new CaseFile(
                lead.id(),
                lead.number(),
                summary ? Procedure.SUMMARY : Procedure.ORDINARY,
                CaseFile.replay(acts),
                new Matter(item.code(), item.name(), from.place(), null, null, null, mode, inTheNameOf),
                new Party(lead.party().kind(), "孟**", null, true),
                List.copyOf(acts),
                acts.size());
    }

    Try attempt(Move move, String... facts) {
        var file = file();
        return new Try(file, move, facts(facts), world.sure(file), world.able(move), BEGIN.plusDays(day));
    }

    /** Why the gates refuse it; null when they let it pass. */
    @Nullable
    Refused refusal(Move move, String... facts) {
        var t = attempt(move, facts);
        return catchThrowableOfType(Refused.class, () -> t.file().make(UUID.randomUUID(), t));
    }

    /** Where the file stands after it, made through the one door. */
    Stage made(Move move, String... facts) {
        var t = attempt(move, facts);
        return t.file().make(UUID.randomUUID(), t).stage();
    }

    NextStep next() {
        return NextStep.of(attempt(OrdinaryMove.REGISTER));
    }

    private static Facts facts(String... pairs) {
        var facts = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return new Facts(Map.copyOf(facts));
    }
}
