package cn.xiangzhi.casework.things;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.HeldThing;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SeizureSpan;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.flow.Try;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clocks over things: seven working days of registration, thirty days of seizure, 24 hours to make an approval good. */
@Component
class ThingClock implements CaseClock {

    private static final String REGISTERED = "evidence.registered";
    private static final String SEIZED = "seizure.period";
    private static final String URGENT = "seizure.urgent.report";
    private static final String URGENT_REGISTRATION = "evidence.urgent.report";

    private final Terms terms;
    private final CameraSites cameras;

    ThingClock(Terms terms, CameraSites cameras) {
        this.terms = terms;
        this.cameras = cameras;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        switch (t.move()) {
            case OrdinaryMove ordinary when ordinary == OrdinaryMove.TAKE_EVIDENCE -> camera(more, t);
            case EvidenceMove evidence -> {
                switch (evidence) {
                    case REGISTER_THINGS ->
                        more.put(
                                "registeredUntil",
                                terms.compute(REGISTERED, day(t, "registeredAt"), 0)
                                        .due()
                                        .toString());
                    case LAPSE_REGISTRATION -> lapsed(more, Things.of(t.file()).lapsed(ThingState.REGISTERED, t.at()));
                    default -> {}
                }
            }
            case ThingMove thingMove -> {
                switch (thingMove) {
                    case SEIZE ->
                        more.put(
                                "seizedUntil",
                                terms.compute(SEIZED, day(t, "seizedAt"), 0)
                                        .due()
                                        .toString());
                    case EXTEND_SEIZURE ->
                        Things.of(t.file()).seizures().stream()
                                .filter(span -> span.extended() == 0)
                                .map(SeizureSpan::last)
                                .min(Comparator.naturalOrder())
                                .ifPresent(last -> more.put(
                                        "seizedUntil",
                                        last.plusDays(t.facts()
                                                        .amount("extendDays")
                                                        .min(java.math.BigDecimal.valueOf(30))
                                                        .intValue())
                                                .toString()));
                    case LAPSE_SEIZURE -> lapsed(more, Things.of(t.file()).lapsedSeizures(t.at()));
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private static LocalDate day(Try t, String key) {
        return t.facts().time(key).map(LocalDateTime::toLocalDate).orElse(t.on());
    }

    private static void lapsed(Map<String, String> more, List<HeldThing> things) {
        more.put("things", things.stream().map(HeldThing::name).collect(Collectors.joining("\n")));
    }

    /** What the register said of the site on the day the record was made. */
    private void camera(Map<String, String> more, Try t) {
        if (!t.facts().yes("camera") || !t.facts().has("cameraSite")) {
            return;
        }
        var place = t.file().matter().place();
        var day = day(t, "takenAt");
        cameras.coded(place.county(), place.township(), t.facts().text("cameraSite"))
                .filter(site -> site.usedOn(day))
                .ifPresent(site -> {
                    more.put("cameraBasis", site.basis());
                    more.put("cameraLegal", by(site.legalReviewOn(), day));
                    more.put("cameraTechnical", by(site.technicalReviewOn(), day));
                    more.put("cameraPublished", by(site.publishedOn(), day));
                    more.put("cameraMarked", Boolean.toString(site.marked()));
                    more.put("cameraStandard", Boolean.toString(site.meetsStandard()));
                    more.put("cameraPlaced", Boolean.toString(site.wellPlaced()));
                });
    }

    private static String by(@org.jspecify.annotations.Nullable LocalDate done, LocalDate day) {
        return Boolean.toString(done != null && !done.isAfter(day));
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        var things = Things.of(file);
        switch (act.move()) {
            case EvidenceMove evidence -> {
                switch (evidence) {
                    case REGISTER_THINGS -> {
                        start(file, act, REGISTERED, moment(act, "registeredAt").toLocalDate());
                        urgent(file, act, URGENT_REGISTRATION, "紧急登记保存补办批准", moment(act, "registeredAt"));
                    }
                    case APPROVE_REGISTRATION -> end(file, act, URGENT_REGISTRATION);
                    case COMMISSION_TEST, RECORD_TEST -> moved(file, act, things, "检测检验鉴定期间不计");
                    default -> {}
                }
            }
            case ThingMove thingMove -> {
                switch (thingMove) {
                    case SEIZE -> {
                        start(file, act, SEIZED, moment(act, "seizedAt").toLocalDate());
                        urgent(file, act, URGENT, "紧急强制措施补办批准", moment(act, "seizedAt"));
                    }
                    case APPROVE_SEIZURE -> end(file, act, URGENT);
                    case EXTEND_SEIZURE -> moved(file, act, things, act.facts().text("reason"));
                    default -> {}
                }
            }
            default -> {}
        }
        if (file.has(EvidenceMove.REGISTER_THINGS) && things.registration() != Things.Registration.OPEN) {
            end(file, act, List.of(REGISTERED, URGENT_REGISTRATION));
        }
        if (file.has(ThingMove.SEIZE) && things.seizures().isEmpty()) {
            end(file, act, List.of(SEIZED, URGENT));
        }
    }

    private void end(CaseFile file, Act act, List<String> ended) {
        terms.end(file.matter().place().county(), file.id(), ended, act.on(), act.id());
    }

    private static LocalDateTime moment(Act act, String key) {
        return act.facts().time(key).orElse(act.at().toLocalDateTime());
    }

    private void urgent(CaseFile file, Act act, String term, String name, LocalDateTime from) {
        if (act.facts().yes("urgentMeasure")) {
            var place = file.matter().place();
            terms.startUntil(
                    place.county(),
                    place.township(),
                    "case",
                    file.id(),
                    term,
                    name,
                    from.toLocalDate(),
                    from.plusHours(24).toLocalDate(),
                    act.move().basis(),
                    act.id());
        }
    }

    /** The clock follows the seizure that ends first; several open ones share a clock begun anew. */
    private void moved(CaseFile file, Act act, Things things, String reason) {
        var spans = things.seizures();
        if (spans.isEmpty()) {
            return;
        }
        var first = spans.stream().min(Comparator.comparing(SeizureSpan::last)).orElseThrow();
        var shown = due(file);
        if (spans.size() == 1 && shown.size() == 1 && first.last().isAfter(shown.getFirst())) {
            terms.extend(
                    file.matter().place().county(),
                    file.id(),
                    SEIZED,
                    first.last(),
                    reason,
                    act.move().basis(),
                    act.id());
        } else if (!shown.equals(List.of(first.last()))) {
            end(file, act, SEIZED);
            var place = file.matter().place();
            terms.startUntil(
                    place.county(),
                    place.township(),
                    "case",
                    file.id(),
                    SEIZED,
                    terms.rule(SEIZED).name(),
                    first.from(),
                    first.last(),
                    terms.rule(SEIZED).basis(),
                    act.id());
        }
    }

    private List<LocalDate> due(CaseFile file) {
        return terms.of(file.matter().place().county(), file.id()).stream()
                .filter(term -> term.termId().equals(SEIZED) && term.light() != cn.xiangzhi.calendar.Light.ENDED)
                .map(term -> term.due())
                .toList();
    }

    private void start(CaseFile file, Act act, String term, LocalDate from) {
        var place = file.matter().place();
        terms.start(place.county(), place.township(), "case", file.id(), term, from, act.id());
    }

    private void end(CaseFile file, Act act, String term) {
        end(file.matter().place().county(), file.id(), term, act);
    }

    private void end(String county, UUID matter, String term, Act act) {
        terms.end(county, matter, term, act.on(), act.id());
    }
}
