package cn.xiangzhi.casework.flow;

import cn.xiangzhi.powers.Mode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Random people attempt random moves with random forms on random cases, forward through the days. Cases that got on are kept
 * and walked further; a move little made so far is preferred. The same seed walks the same way.
 */
final class Walk {

    private static final int KEPT = 60;
    private static final int LONG = 70;
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final List<Integer> MINUTES = List.of(5, 60, 1500, 4 * 1440, 9 * 1440, 20 * 1440, 100 * 1440);

    /** What may be done nearly always and leads nowhere by itself. */
    private static final Set<Move> ANYWHERE = Set.of(
            ServiceMove.RECORD_ATTEMPT,
            ServiceMove.SERVE_PAPER,
            RecusalMove.ASK_RECUSAL,
            RecusalMove.APPOINT_OFFICERS,
            RemedyMove.RECEIVE_APPLICATION);

    private static final List<Move> MOVES = Move.all();
    private static final Map<Stage, List<Move>> AT = Stream.of(Stage.values())
            .collect(Collectors.toMap(
                    stage -> stage,
                    stage -> MOVES.stream()
                            .filter(move -> move.from().contains(stage))
                            .toList()));

    final Tally tally = new Tally();
    private final Random random;
    private final Door door;
    private final RandomForm forms;
    private final RandomForm careful;
    private final Map<Stage, List<CaseFile>> cases = new EnumMap<>(Stage.class);

    /** Entrusted ones apart: among the others chance would lose them. */
    private final Map<Stage, List<CaseFile>> entrusted = new EnumMap<>(Stage.class);

    /**
     * @param nonsense how much of what is typed is nonsense: 0 none, 100 the usual share, 1000 ten times as much
     */
    Walk(long seed, int nonsense) {
        random = new Random(seed);
        door = new Door(random, tally);
        forms = new RandomForm(random, World.PEOPLE, nonsense);
        careful = new RandomForm(random, World.PEOPLE, 0);
    }

    /** Follows a written road; every file on its way is kept, to be walked on by chance. */
    void follow(Road road) {
        var file = door.world.lead(begin(), road.item(), road.mode(), road.recalled());
        tally.reached.add(file.stage());
        for (var leg : road.legs()) {
            file = take(road, file, leg);
            keep(file);
        }
    }

    private CaseFile take(Road road, CaseFile file, Road.Leg leg) {
        for (var n = 1; n <= 200; n++) {
            var at = last(file).plusDays(leg.days()).plusMinutes(n);
            var form = careful.of(file, leg.move(), at.toLocalDateTime());
            form.putAll(leg.stated());
            var next = door.attempt(file, leg.move(), at, door.world.able(leg.move(), file), form);
            if (next.isPresent()) {
                return next.get();
            }
        }
        throw new AssertionError("“" + road.name() + "”走不过“" + leg.move().label() + "”（"
                + file.stage().label() + "）：" + door.last);
    }

    /** Attempts by chance, with a new lead now and then. */
    void wander(int attempts) {
        for (var n = 0; n < attempts; n++) {
            if (n % 50 == 0) {
                var file = n % 150 == 0 ? door.world.further(begin()) : door.world.lead(begin());
                tally.reached.add(file.stage());
                keep(file);
            }
            var file = anyCase();
            var at = last(file).plusMinutes(MINUTES.get(random.nextInt(MINUTES.size())));
            var due = random.nextInt(3) == 0 ? file : program(file, at);
            var move = choose(due, at);
            door.attempt(due, move, at, door.world.somebody(move), forms.of(due, move, at.toLocalDateTime()))
                    .ifPresent(this::keep);
        }
    }

    /** What the program does by itself when a day has passed: things held beyond their days are let go. */
    private CaseFile program(CaseFile file, OffsetDateTime at) {
        var due = file;
        for (var move : List.of(ThingMove.LAPSE_SEIZURE, EvidenceMove.LAPSE_REGISTRATION)) {
            var state = move == ThingMove.LAPSE_SEIZURE ? ThingState.SEIZED : ThingState.REGISTERED;
            if (!Things.of(due).lapsed(state, at).isEmpty()) {
                due = door.attempt(due, move, at, door.world.able(move, due), Map.of())
                        .orElseThrow(() -> new AssertionError("期满的物品没有自动解除：" + door.last));
                keep(due);
            }
        }
        return due;
    }

    /** The kept files that something is left to do on, at most so many of each stage. */
    Stream<CaseFile> open(int each) {
        return Stream.of(cases, entrusted)
                .flatMap(kept -> kept.values().stream())
                .flatMap(there -> there.stream().limit(each))
                .filter(file -> file.stage().open());
    }

    /** How somebody careful would bring a file to rest. */
    Homeward homeward() {
        return new Homeward(door, careful, random);
    }

    private OffsetDateTime begin() {
        return BEGIN.plusMinutes(random.nextInt(100_000));
    }

    /** What is at its place: by the stage alone, or on two roads where what was ordered goes its own. */
    private static List<Move> at(CaseFile file) {
        return OrderRoad.of(file) == null
                ? AT.getOrDefault(file.stage(), List.of())
                : MOVES.stream().filter(file::stands).toList();
    }

    private static OffsetDateTime last(CaseFile file) {
        return file.acts().getLast().at();
    }

    private CaseFile anyCase() {
        var from = entrusted.isEmpty() || random.nextInt(6) > 0 ? cases : entrusted;
        var stages = List.copyOf(from.keySet());
        var there = from.get(stages.get(random.nextInt(stages.size())));
        return there.get(random.nextInt(there.size()));
    }

    /** Mostly, of those the page would offer, the one seldomest made, anywhere or at that stage; else any that is at its place, sometimes any at all. */
    private Move choose(CaseFile file, OffsetDateTime at) {
        var here = at(file);
        if (here.isEmpty() || random.nextInt(10) == 0) {
            return MOVES.get(random.nextInt(MOVES.size()));
        }
        var any = here.get(random.nextInt(here.size()));
        if (random.nextInt(3) == 0) {
            return any;
        }
        var atThisStage = random.nextInt(3) == 0;
        var known = door.world.known(file, door.world.somebody(any), at);
        return here.stream()
                .filter(move -> random.nextInt(3) > 0)
                .sorted(Comparator.comparing(move -> atThisStage ? tally.times(file.stage(), move) : tally.times(move)))
                .filter(move -> door.offered(file, move, at, door.world.somebody(move), known))
                .findFirst()
                .orElse(any);
    }

    /** On an open file somebody may always do something, now or when a term is over. */
    private void leavable(CaseFile file) {
        if (!file.stage().open()) {
            return;
        }
        var here = at(file).stream().filter(move -> !ANYWHERE.contains(move)).toList();
        var somebody =
                Stream.of(0, 30, 400).map(days -> last(file).plusDays(days)).anyMatch(at -> leavable(file, here, at));
        if (!somebody) {
            throw new AssertionError("没有人能再往下办：" + homeward().told(file));
        }
    }

    private boolean leavable(CaseFile file, List<Move> here, OffsetDateTime at) {
        var known = door.world.known(file, door.world.able(OrdinaryMove.VERIFY), at);
        return here.stream().anyMatch(move -> door.offered(file, move, at, door.world.able(move, file), known));
    }

    private void keep(CaseFile file) {
        leavable(file);
        var kept = file.matter().mode() == Mode.DELEGATED ? entrusted : cases;
        var there = kept.computeIfAbsent(file.stage(), stage -> new ArrayList<>());
        if (file.acts().size() > LONG) {
            return;
        }
        if (there.size() < KEPT) {
            there.add(file);
        } else {
            there.set(random.nextInt(KEPT), file);
        }
    }
}
