package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EnforceGates;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.OrderCourtMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.Try;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The three months in which the court may be asked to enforce a fine, running from the day it is overdue on the page but
 * counted from the end of the remedies, and the fifteen days to go against a refusal (AEL 53, 56, 58; PPL 72(2)).
 */
@Component
class CourtClock implements CaseClock {

    private static final String APPLY = "court.apply";
    private static final String OBJECT = "court.object";

    private final Terms terms;

    CourtClock(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        switch (t.move()) {
            case PerformMove perform when perform == PerformMove.LAPSE -> window(more, t);
            case EnforceMove enforce -> {
                switch (enforce) {
                    case DEMAND -> window(more, t);
                    case COURT_REFUSES -> {
                        if (!t.file().since(EnforceMove.APPLY_COURT, EnforceMove.OBJECT_COURT)) {
                            refused(more, t, "ruledOn", "objectUntil");
                        }
                    }
                    default -> {}
                }
            }
            case OrderCourtMove orderCourt
            when orderCourt == OrderCourtMove.COURT_REFUSES_ORDER -> {
                if (!t.file().since(OrderCourtMove.APPLY_COURT_ORDER, OrderCourtMove.OBJECT_COURT_ORDER)) {
                    refused(more, t, "orderRuledOn", "orderObjectUntil");
                }
            }
            default -> {}
        }
    }

    private void window(Map<String, String> more, Try t) {
        var from = EnforceGates.courtFrom(t, EnforceGates.windowEnds(t), this::months);
        more.put("courtFrom", from.toString());
        more.put("courtUntil", months(from).toString());
    }

    private void refused(Map<String, String> more, Try t, String ruled, String key) {
        more.put(
                key,
                terms.compute(OBJECT, received(t.facts(), ruled).orElse(t.on()), 0)
                        .due()
                        .toString());
    }

    /** The day the ruling came, or was made where nobody said when it came. */
    static Optional<LocalDate> received(Facts facts, String ruled) {
        return facts.date("refusalReceivedOn").or(() -> facts.date(ruled));
    }

    private LocalDate months(LocalDate from) {
        return terms.compute(APPLY, from, 0).due();
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        switch (act.move()) {
            case PerformMove perform -> {
                switch (perform) {
                    case LAPSE -> apply(file, act);
                    case FULFIL, CLOSE -> ended(file, act);
                    default -> {}
                }
            }
            case EnforceMove enforce -> {
                switch (enforce) {
                    case DEMAND -> {
                        if (!startedBefore(file)) {
                            apply(file, act);
                        }
                    }
                    case COURT_REFUSES -> {
                        if (act.facts().has("objectUntil")) {
                            start(
                                    file,
                                    act,
                                    OBJECT,
                                    received(act.facts(), "ruledOn").orElse(act.on()));
                        }
                        if (act.facts().text("courtAnswer").equals("不予受理")) {
                            file.day("courtFrom").ifPresent(from -> start(file, act, APPLY, from));
                        }
                    }
                    case APPLY_COURT, OBJECT_COURT -> ended(file, act);
                    default -> {}
                }
            }
            case RemedyMove remedy -> {
                switch (remedy) {
                    case REGISTER_REVIEW, REGISTER_SUIT -> {
                        if (!Remedies.onEnforcement(act)) {
                            end(file, act, APPLY);
                        }
                    }
                    case UPHOLD_REMEDY, CHANGE_REMEDY -> apply(file, act);
                    default -> {}
                }
            }
            case OrderCourtMove orderCourt when orderCourt == OrderCourtMove.END_BOTH -> ended(file, act);
            default -> {}
        }
    }

    private void ended(CaseFile file, Act act) {
        end(file, act, APPLY);
        end(file, act, OBJECT);
    }

    /** Files that were overdue before this clock was kept have it from their demand. */
    private static boolean startedBefore(CaseFile file) {
        return file.last(PerformMove.LAPSE)
                .filter(act -> act.facts().has("courtFrom"))
                .isPresent();
    }

    private void apply(CaseFile file, Act act) {
        act.facts().date("courtFrom").ifPresent(from -> start(file, act, APPLY, from));
    }

    private void start(CaseFile file, Act act, String term, LocalDate from) {
        var place = file.matter().place();
        terms.start(place.county(), place.township(), "case", file.id(), term, from, act.id());
    }

    private void end(CaseFile file, Act act, String term) {
        terms.end(file.matter().place().county(), file.id(), List.of(term), act.on(), act.id());
    }
}
