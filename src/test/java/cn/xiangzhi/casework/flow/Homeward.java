package cn.xiangzhi.casework.flow;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Somebody careful brings an open file to rest: first as the page's next step proposes, then by moves that lead nearer to an
 * end. A file that cannot be brought to rest is a dead end.
 */
final class Homeward {

    private static final int PATIENCE = 600;
    /** What nobody does who wants to come to an end. */
    private static final Set<Move> AWAY = Set.of(
            OrdinaryMove.ORDER_CORRECTION,
            OrdinaryMove.RETURN,
            SendBackMove.RETURN_FILING,
            SendBackMove.RETURN_INQUIRY,
            SendBackMove.RETURN_PROPOSAL,
            SendBackMove.RETURN_FORCE,
            SendBackMove.RETURN_CLOSING,
            RecusalMove.ASK_RECUSAL,
            ServiceMove.RECORD_ATTEMPT,
            ServiceMove.POST_ANNOUNCEMENT);

    /** What gives things and money back, so that the file may close. */
    private static final Set<Move> GIVING_BACK = Set.of(
            EvidenceMove.DISPOSE_REGISTERED,
            ThingMove.RELEASE_SEIZURE,
            ThingMove.RETURN_THINGS,
            ThingMove.REMOVE_SEALS,
            ThingMove.RETURN_PRICE,
            ThingMove.BANK_PRICE,
            RemedyMove.ORDER_REFUND,
            RemedyMove.REFUND);

    private static final Map<Stage, Integer> FAR = distances();

    private final Door door;
    private final RandomForm forms;
    private final Random random;

    Homeward(Door door, RandomForm forms, Random random) {
        this.door = door;
        this.forms = forms;
        this.random = random;
    }

    /** Where it ends; the file as far as it came when patience ran out. */
    CaseFile bring(CaseFile from) {
        var file = from;
        var at = file.acts().getLast().at();
        for (var n = 0; n < PATIENCE && file.stage().open(); n++) {
            at = at.plusMinutes(random.nextInt(8) > 0 ? 30 : 12 * 1440);
            var next = step(file, at);
            file = next.orElse(file);
        }
        return file;
    }

    private Optional<CaseFile> step(CaseFile file, OffsetDateTime at) {
        var move = choose(file, at);
        return door.attempt(file, move, at, door.world.able(move, file), forms.of(file, move, at.toLocalDateTime()));
    }

    private Move choose(CaseFile file, OffsetDateTime at) {
        var any = new ArrayList<Move>();
        var actor = door.world.able(OrdinaryMove.VERIFY);
        var proposed =
                NextStep.of(new Try(file, OrdinaryMove.REGISTER, Facts.NONE, door.world.sure(file), actor, at))
                        .moves()
                        .stream()
                        .filter(file::stands)
                        .toList();
        if (random.nextInt(3) > 0) {
            any.addAll(proposed);
        }
        if (any.isEmpty() || random.nextInt(4) == 0) {
            var offered = Move.all().stream()
                    .filter(move -> file.stands(move) && !AWAY.contains(move))
                    .filter(move -> door.offered(file, move, at, door.world.able(move, file)))
                    .toList();
            offered.stream()
                    .filter(move -> nearer(OrderRoad.stage(file, move), move) || GIVING_BACK.contains(move))
                    .forEach(any::add);
            if (any.isEmpty() || random.nextInt(3) == 0) {
                any.addAll(offered);
            }
        }
        return any.isEmpty() ? OrdinaryMove.VERIFY : any.get(random.nextInt(any.size()));
    }

    private static boolean nearer(Stage from, Move move) {
        var to = move.to();
        return to != null && FAR.getOrDefault(to, 99) < FAR.getOrDefault(from, 99);
    }

    /** Steps from each stage to where nothing is left to do. */
    private static Map<Stage, Integer> distances() {
        var far = new EnumMap<Stage, Integer>(Stage.class);
        var queue = new ArrayDeque<Stage>();
        for (var stage : Stage.values()) {
            if (!stage.open()) {
                far.put(stage, 0);
                queue.add(stage);
            }
        }
        while (!queue.isEmpty()) {
            var to = queue.remove();
            for (var move : Move.all()) {
                if (move.to() == to) {
                    move.from().stream()
                            .filter(stage -> !far.containsKey(stage))
                            .forEach(stage -> {
                                far.put(stage, far.get(to) + 1);
                                queue.add(stage);
                            });
                }
            }
        }
        return far;
    }

    /** How a file that found no end is told. */
    String told(CaseFile file) {
        var at = file.acts().getLast().at().plusYears(1);
        var close = new Try(
                file,
                PerformMove.CLOSE,
                Facts.NONE,
                door.world.sure(file),
                door.world.able(PerformMove.CLOSE, file),
                at);
        return file.standing(close).map(Throwable::getMessage).orElse("") + " "
                + file.stage().label() + " " + file.matter().itemCode() + " "
                + file.matter().mode() + " "
                + List.copyOf(file.acts().stream()
                        .map(act -> act.on() + act.move().label())
                        .toList());
    }
}
