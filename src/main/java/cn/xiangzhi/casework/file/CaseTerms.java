package cn.xiangzhi.casework.file;

import cn.xiangzhi.calendar.Announcement;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EnforceGates;
import cn.xiangzhi.casework.flow.EnforceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.ServiceMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clocks of a case: which move starts which, from which day, and the last days an act must remember. */
@Component
class CaseTerms {

    /** Its length and its article are the ministry's: a clock of its own starts it. */
    private static final String PLEA = "plea.window";

    private static final Set<String> FROM_SERVICE = Set.of("fine.pay", "review.apply", "suit.direct", PLEA);

    private final Terms terms;
    private final Workdays days;
    private final List<CaseClock> clocks;

    CaseTerms(Terms terms, Workdays days, List<CaseClock> clocks) {
        this.terms = terms;
        this.days = days;
        this.clocks = clocks;
    }

    /** Adds the last days that follow from this act, so that the rules need no clock: pay by, decide by, plead until. */
    Facts dated(Try t) {
        var more = new LinkedHashMap<>(t.facts().values());
        var day = t.on();
        switch (t.move()) {
            case OrdinaryMove ordinary -> {
                switch (ordinary) {
                    case FILE -> more.put("decideBy", due("case.decide", day));
                    case APPROVE_NOTICE -> {
                        if (t.file().proposed().filter(t::hearingDue).isPresent()) {
                            more.put("hearingOffered", "true");
                        }
                    }
                    case SERVE_NOTICE -> {
                        if (t.facts().has("servedOn")) {
                            var served = served(t);
                            more.put("effectiveOn", served.toString());
                            if (!t.file().said("hearingOffered").isEmpty()) {
                                more.put("hearingUntil", due("hearing.request", served));
                            }
                        }
                    }
                    case SERVE -> {
                        if (t.facts().has("servedOn")) {
                            remedies(more, served(t), t.file());
                        }
                    }
                    default -> {}
                }
            }
            case DeliberationMove deliberation
            when deliberation == DeliberationMove.APPOINT_HEARING ->
                t.facts()
                        .time("hearingAt")
                        .ifPresent(
                                hearing -> more.put("hearingNoticeBy", due("hearing.notice", hearing.toLocalDate())));
            case EnforceMove enforce -> {
                switch (enforce) {
                    case DEFER ->
                        t.facts().date("deferUntil").ifPresent(until -> more.put("payUntil", until.toString()));
                    case DEMAND -> demand(more, t);
                    case APPLY_COURT -> more.put("courtUntil", courtUntil(t));
                    default -> {}
                }
            }
            case ServiceMove service -> {
                switch (service) {
                    case POST_ANNOUNCEMENT ->
                        t.facts()
                                .date("postedOn")
                                .ifPresent(posted -> more.put(
                                        "announcedUntil",
                                        Announcement.effectiveOn(days.calendar(), posted)
                                                .toString()));
                    case SERVE_PAPER -> {
                        if (t.facts().has("servedOn")) {
                            more.put("paperServedOn", served(t).toString());
                        }
                    }
                    default -> {}
                }
            }
            case SummaryMove summary when summary == SummaryMove.DECIDE_ON_SPOT -> remedies(more, day, t.file());
            case PerformMove perform -> {
                switch (perform) {
                    case COLLECT_ON_SPOT ->
                        more.put(
                                "cashBy",
                                due("cash.handover", t.facts().date("landedOn").orElse(day)));
                    case HAND_OVER ->
                        t.facts().date("handedOn").ifPresent(handed -> more.put("cashBy", due("cash.bank", handed)));
                    default -> {}
                }
            }
            default -> {}
        }
        clocks.forEach(clock -> clock.dated(more, t));
        return new Facts(more);
    }

    /** The day a paper counts as served; an announcement's end that falls on a day of rest moves on (CPL 95). */
    private LocalDate served(Try t) {
        var service = t.service();
        return service.method() == Service.Method.ANNOUNCEMENT
                ? Announcement.effectiveOn(days.calendar(), service.day())
                : service.servedOn();
    }

    /** What is owed on the day of the demand, and until when it may still be paid before the court is asked. */
    private void demand(LinkedHashMap<String, String> more, Try t) {
        if (t.facts().has("servedOn")) {
            var served = served(t);
            more.put("demandServedOn", served.toString());
            more.put("demandUntil", due("demand.period", served));
        }
        var money = t.known().money();
        more.put(
                "demandFine",
                Penalty.yuan(money.principal().subtract(money.paid()).max(BigDecimal.ZERO)));
        more.put("demandLate", Penalty.yuan(money.lateFee(t.on()).payable()));
        more.put("demandTotal", Penalty.yuan(money.outstanding(t.on())));
        more.put("courtUntil", courtUntil(t));
    }

    private String courtUntil(Try t) {
        return EnforceGates.courtUntil(
                        t, from -> terms.compute("court.apply", from, 0).due())
                .toString();
    }

    private void remedies(LinkedHashMap<String, String> more, LocalDate served, CaseFile file) {
        more.put("effectiveOn", served.toString());
        var penalty = file.procedure() == Procedure.SUMMARY ? file.penalty() : file.imposed();
        if (penalty.filter(Penalty::owed).isPresent()) {
            more.put("payUntil", due("fine.pay", served));
        }
        more.put("reviewUntil", due("review.apply", served));
        if (file.procedure() == Procedure.ORDINARY) {
            more.put("suitUntil", due("suit.direct", served));
        }
    }

    private String due(String term, LocalDate from) {
        return terms.compute(term, from, 0).due().toString();
    }

    /** Starts and ends clocks as the row of the move says. */
    void run(CaseFile file, Act act, String field) {
        var county = file.matter().place().county();
        // What is ordered beside a fine has clocks of its own: the force room runs them.
        var own = OrderRoad.own(act);
        var ends = own ? new ArrayList<String>() : new ArrayList<>(act.move().ends());
        if (act.move() == PerformMove.CLOSE) {
            ends.addAll(List.of("fine.pay", "review.apply", "suit.direct"));
        }
        if (ends.contains("*")) {
            terms.endAll(county, file.id(), act.on(), act.id());
        } else {
            terms.end(county, file.id(), ends, act.on(), act.id());
        }
        var starts = new LinkedHashMap<String, LocalDate>();
        for (var term : act.move().starts()) {
            if (!term.equals(PLEA) && !own && applies(term, file, field)) {
                starts.put(term, from(act, term));
            }
        }
        var place = file.matter().place();
        terms.startAll(county, place.township(), "case", file.id(), starts, act.id());
        if (act.move() == OrdinaryMove.SERVE_NOTICE
                && !file.said("hearingOffered").isEmpty()) {
            start(file, act, "hearing.request", from(act, PLEA));
        }
        deferred(file, act);
        clocks.forEach(clock -> clock.run(file, act, field));
        if (act.move() == PerformMove.FULFIL && market(field)) {
            start(file, act, "case.close.market", act.on());
        }
    }

    /** An approved deferral moves the day to pay. */
    private void deferred(CaseFile file, Act act) {
        if (act.move() != EnforceMove.DEFER) {
            return;
        }
        act.facts()
                .date("deferUntil")
                .ifPresent(until -> terms.extend(
                        file.matter().place().county(),
                        file.id(),
                        "fine.pay",
                        until,
                        file.said("difficulty"),
                        act.move().basis(),
                        act.id()));
    }

    private void start(CaseFile file, Act act, String term, LocalDate from) {
        var place = file.matter().place();
        terms.start(place.county(), place.township(), "case", file.id(), term, from, act.id());
    }

    private static LocalDate from(Act act, String term) {
        if (term.equals("demand.period")) {
            return act.facts().date("demandServedOn").orElse(act.on());
        }
        var served =
                FROM_SERVICE.contains(term) ? act.facts().date("effectiveOn") : java.util.Optional.<LocalDate>empty();
        return served.or(() -> act.facts().date("handedOn"))
                .or(() -> act.facts().date("landedOn"))
                .orElse(act.on());
    }

    private static boolean applies(String term, CaseFile file, String field) {
        var penalty = file.imposed().orElse(Penalty.NONE);
        return switch (term) {
            case "fine.pay" -> penalty.owed();
            case "suit.direct" -> file.procedure() == Procedure.ORDINARY;
            case "summary.file.market", "case.review.market" -> market(field);
            default -> true;
        };
    }

    private static boolean market(String field) {
        return ProcedureProfile.of(field) == ProcedureProfile.MARKET;
    }
}
