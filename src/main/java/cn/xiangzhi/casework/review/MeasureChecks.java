package cn.xiangzhi.casework.review;

import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Backing;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.ThingChain;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.review.Check.Place;
import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a reviewer reads of registrations and seizures: the approval, what was handed over on the spot, and for every single
 * thing when it was dealt with (PPL 56; AEL 18 to 28; MSR 33, 35).
 */
final class MeasureChecks {

    private static final Set<Move> REGISTERED_ENDS = Set.of(
            EvidenceMove.DISPOSE_REGISTERED,
            EvidenceMove.LAPSE_REGISTRATION,
            ThingMove.SEIZE,
            ThingMove.HAND_OVER_THINGS,
            ThingMove.CONFISCATE_THINGS);
    private static final Set<Move> SEIZED_ENDS = Set.of(
            ThingMove.RELEASE_SEIZURE,
            ThingMove.LAPSE_SEIZURE,
            ThingMove.HAND_OVER_THINGS,
            ThingMove.BANK_PRICE,
            ThingMove.CONFISCATE_THINGS);

    private MeasureChecks() {}

    static List<Place> registration(Dossier d) {
        var places = new ArrayList<>(d.acts(act -> !act.facts().yes("listGiven"), EvidenceMove.REGISTER_THINGS));
        places.addAll(unapproved(d, EvidenceMove.REGISTER_THINGS));
        if (d.has(EvidenceMove.REGISTER_THINGS)) {
            places.addAll(d.missing(PaperKind.REGISTRATION_NOTICE));
        }
        places.addAll(undone(
                d,
                EvidenceMove.REGISTER_THINGS,
                REGISTERED_ENDS,
                act -> act.facts().date("registeredUntil")));
        places.addAll(d.late("evidence."));
        return places.stream().distinct().toList();
    }

    static List<Place> seizure(Dossier d) {
        var things = Things.of(d.file());
        var places = new ArrayList<>(
                d.acts(act -> !act.facts().yes("listGiven") || !act.facts().yes("measureTold"), ThingMove.SEIZE));
        places.addAll(unapproved(d, ThingMove.SEIZE));
        if (d.has(ThingMove.SEIZE)) {
            places.addAll(d.missing(PaperKind.SEIZURE_DECISION));
        }
        places.addAll(d.acts(act -> !act.facts().has("extendToldOn"), ThingMove.EXTEND_SEIZURE));
        places.addAll(undone(d, ThingMove.SEIZE, SEIZED_ENDS, act -> Optional.of(things.lastDay(act))));
        places.addAll(d.late("seizure."));
        if (d.has(PerformMove.CLOSE)) {
            things.open().stream()
                    .filter(thing -> thing.taken().move() == ThingMove.SEIZE)
                    .forEach(thing -> places.add(new Place(
                            "结案时“" + thing.name() + "”为“" + thing.state().label() + "”",
                            d.place(thing.last()).anchor())));
        }
        return places.stream().distinct().toList();
    }

    private static List<Place> unapproved(Dossier d, Move measure) {
        return Backing.unapproved(d.file().acts(), measure).stream()
                .map(act -> new Place(
                        d.place(act).label() + "，没有批准或者没有在二十四小时内补办",
                        d.place(act).anchor()))
                .toList();
    }

    /** Things that were dealt with after the last day, only lapsed, or are still held although the file went on. */
    private static List<Place> undone(
            Dossier d, Move measure, Set<Move> ends, Function<Act, Optional<LocalDate>> until) {
        var acts = d.file().acts();
        var places = new ArrayList<Place>();
        for (var at = 0; at < acts.size(); at++) {
            var act = acts.get(at);
            if (act.move() == measure) {
                var last = until.apply(act).orElse(act.on());
                var later = acts.subList(at + 1, acts.size());
                for (var name : ThingChain.touched(act)) {
                    end(later, ends, name)
                            .filter(end -> lapsed(end) || end.on().isAfter(last))
                            .ifPresent(end -> places.add(new Place(
                                    "“" + name + "”" + (lapsed(end) ? "期满自动解除" : end.on() + "才处理，期限到" + last),
                                    d.place(end).anchor())));
                    if (end(later, ends, name).isEmpty() && acts.getLast().on().isAfter(last)) {
                        places.add(new Place(
                                "“" + name + "”到" + last + "没有处理", d.place(act).anchor()));
                    }
                }
            }
        }
        return places;
    }

    private static Optional<Act> end(List<Act> later, Set<Move> ends, String name) {
        return later.stream()
                .filter(act ->
                        ends.contains(act.move()) && ThingChain.touched(act).contains(name))
                .findFirst();
    }

    private static boolean lapsed(Act act) {
        return act.move() == EvidenceMove.LAPSE_REGISTRATION || act.move() == ThingMove.LAPSE_SEIZURE;
    }
}
