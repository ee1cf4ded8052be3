package cn.xiangzhi.casework.force;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EnforceGates;
import cn.xiangzhi.casework.flow.ForceMove;
import cn.xiangzhi.casework.flow.OrderCourtGates;
import cn.xiangzhi.casework.flow.OrderCourtMove;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.force.Enforcement;
import cn.xiangzhi.law.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The days of orders and of enforcement: until when to remove, the demand, the day and hour (CPA 65; AEL 35, 43, 51). */
@Component
class ForceClock implements CaseClock {

    private static final String REMOVE = "order.remove";
    private static final String ANNOUNCED = "order.announced";
    private static final String DEMANDED = "order.demanded";
    private static final String DEMAND = "order.demand.period";
    private static final String COURT = "order.court.apply";
    private static final String ASK = "责令事项申请法院强制执行";
    private static final String OBJECT = "order.court.object";
    private static final String ACCEPT = "order.court.accept";
    private static final String RULING = "order.court.order";
    private static final List<String> ORDER =
            List.of(REMOVE, ANNOUNCED, DEMANDED, DEMAND, COURT, OBJECT, ACCEPT, RULING);
    private static final List<String> REMEDIES = List.of("review.apply", "suit.direct");

    private final Terms terms;
    private final Workdays days;
    private final Parameters parameters;

    ForceClock(Terms terms, Workdays days, Parameters parameters) {
        this.parameters = parameters;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        switch (t.move()) {
            case OrdinaryMove ordinary
            when ordinary == OrdinaryMove.SERVE -> {
                if (t.file().ordered() && t.facts().has("servedOn")) {
                    var allowed = new java.math.BigDecimal(t.file().said("orderDays")).longValue();
                    more.put(
                            "orderUntil",
                            t.service().servedOn().plusDays(allowed).toString());
                }
            }
            case RemovalMove removal
            when removal == RemovalMove.DEMAND_DUTY -> {
                if (t.facts().has("servedOn")) {
                    more.put("demandServedOn", t.service().servedOn().toString());
                    more.put("demandUntil", due("demand.period", t.service().servedOn()));
                    if (OrderRoad.of(t.file()) != null && OrderCourtGates.byCourt(t)) {
                        more.put("orderCourtFrom", EnforceGates.windowEnds(t).toString());
                        more.put("orderCourtUntil", courtUntil(t));
                    }
                }
            }
            case OrderCourtMove orderCourt
            when orderCourt == OrderCourtMove.APPLY_COURT_ORDER -> {
                more.put("orderCourtFrom", EnforceGates.windowEnds(t).toString());
                more.put("orderCourtUntil", courtUntil(t));
            }
            case ForceMove force -> {
                switch (force) {
                    case SERVE_ENFORCEMENT -> {
                        if (t.facts().has("servedOn")) {
                            var served = t.service().servedOn();
                            more.put("enforceServedOn", served.toString());
                            more.put("enforceReviewUntil", due("review.apply", served));
                            more.put("enforceSuitUntil", due("suit.direct", served));
                        }
                    }
                    case DECIDE_ENFORCEMENT -> moment(more, t, "enforceAt");
                    case EXECUTE -> moment(more, t, "executedFrom");
                    case PERFORM_SUBSTITUTE -> {
                        moment(more, t, "executedFrom");
                        t.facts()
                                .time("executedFrom")
                                .ifPresent(
                                        at -> more.put("lastDemandBy", due("substitute.lastdemand", at.toLocalDate())));
                    }
                    default -> {}
                }
            }
            default -> {}
        }
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        var place = file.matter().place();
        var county = place.county();
        switch (act.move()) {
            case OrdinaryMove ordinary
            when ordinary == OrdinaryMove.SERVE ->
                act.facts().date("orderUntil").ifPresent(until -> until(file, act, REMOVE, "自行拆除期限", until));
            case RemovalMove removal -> {
                switch (removal) {
                    case ANNOUNCE_REMOVAL -> {
                        terms.end(county, file.id(), REMOVE, act.on(), act.id());
                        act.facts()
                                .date("announceUntil")
                                .ifPresent(until -> until(file, act, ANNOUNCED, "公告的自行拆除期限", until));
                    }
                    case DEMAND_DUTY -> {
                        terms.end(county, file.id(), List.of(REMOVE, ANNOUNCED), act.on(), act.id());
                        act.facts().date("dutyUntil").ifPresent(until -> until(file, act, DEMANDED, "催告的履行期限", until));
                        if (OrderRoad.own(act)) {
                            counted(
                                    file,
                                    act,
                                    DEMAND,
                                    "责令事项的催告期",
                                    "demand.period",
                                    act.facts().date("demandServedOn").orElse(act.on()));
                            court(file, act);
                        }
                    }
                    default -> {}
                }
            }
            case ForceMove force -> {
                switch (force) {
                    case DECIDE_ENFORCEMENT, DECIDE_SUBSTITUTE, END_OWN_EXECUTION, FINISH_EXECUTION -> ended(file, act);
                    case SERVE_ENFORCEMENT -> {
                        for (var term : REMEDIES) {
                            terms.end(county, file.id(), term, act.on(), act.id());
                            terms.start(
                                    county,
                                    place.township(),
                                    "case",
                                    file.id(),
                                    term,
                                    act.facts().date("enforceServedOn").orElse(act.on()),
                                    act.id());
                        }
                    }
                    default -> {}
                }
            }
            case OrderCourtMove orderCourt -> {
                switch (orderCourt) {
                    case APPLY_COURT_ORDER -> {
                        ended(file, act);
                        counted(file, act, ACCEPT, "法院对责令事项的受理", "court.accept", act.on());
                    }
                    case COURT_ACCEPTS_ORDER -> {
                        terms.end(county, file.id(), ACCEPT, act.on(), act.id());
                        counted(
                                file,
                                act,
                                RULING,
                                "法院对责令事项的裁定",
                                "court.order",
                                act.facts().date("orderAcceptedOn").orElse(act.on()));
                    }
                    case COURT_REFUSES_ORDER -> {
                        ended(file, act);
                        if (act.facts().has("orderObjectUntil")) {
                            counted(
                                    file,
                                    act,
                                    OBJECT,
                                    "不服法院对责令事项的裁定申请复议",
                                    "court.object",
                                    act.facts()
                                            .date("refusalReceivedOn")
                                            .or(() -> act.facts().date("orderRuledOn"))
                                            .orElse(act.on()));
                        }
                        if (act.facts().text("courtAnswer").equals("不予受理")) {
                            file.day("orderCourtFrom")
                                    .ifPresent(from -> counted(file, act, COURT, ASK, "court.apply", from));
                        }
                    }
                    case COURT_GRANTS_ORDER, OBJECT_COURT_ORDER, END_COURT_ORDER -> ended(file, act);
                    default -> {}
                }
            }
            case RemedyMove remedy -> {
                switch (remedy) {
                    case REGISTER_REVIEW, REGISTER_SUIT -> {
                        if (!Remedies.onEnforcement(act)) {
                            terms.end(county, file.id(), COURT, act.on(), act.id());
                        }
                    }
                    case UPHOLD_REMEDY, CHANGE_REMEDY -> court(file, act);
                    case REVOKE_ENFORCEMENT ->
                        terms.end(
                                county,
                                file.id(),
                                List.of("review.apply", "suit.direct", "suit.afterreview"),
                                act.on(),
                                act.id());
                    default -> {}
                }
            }
            case PerformMove perform -> {
                switch (perform) {
                    case CHECK_CORRECTION -> {
                        if (act.facts().text("corrected").equals("已改正")
                                && (file.ordered() || file.has(RemovalMove.DEMAND_DUTY))) {
                            ended(file, act);
                        }
                    }
                    case FULFIL, CLOSE -> ended(file, act);
                    default -> {}
                }
            }
            default -> {}
        }
    }

    /** The clocks of the order; those of a fine beside it run on. */
    private void ended(CaseFile file, Act act) {
        var whole = act.move() == PerformMove.FULFIL || act.move() == PerformMove.CLOSE || OrderRoad.of(file) == null;
        var ended = new ArrayList<>(ORDER);
        if (whole) {
            ended.add("demand.period");
        }
        terms.end(file.matter().place().county(), file.id(), ended, act.on(), act.id());
    }

    /** As long as a rule of the table says, under a name of its own: the same rule may be running for the fine. */
    private void counted(CaseFile file, Act act, String term, String name, String rule, LocalDate from) {
        var place = file.matter().place();
        terms.startUntil(
                place.county(),
                place.township(),
                "case",
                file.id(),
                term,
                name,
                from,
                terms.compute(rule, from, 0).due(),
                terms.rule(rule).shownBasis(),
                act.id());
    }

    /** The three months of the order, counted from the end of the remedies (AEL 53). */
    private void court(CaseFile file, Act act) {
        act.facts().date("orderCourtFrom").ifPresent(from -> counted(file, act, COURT, ASK, "court.apply", from));
    }

    private String courtUntil(Try t) {
        return terms.compute("court.apply", EnforceGates.windowEnds(t), 0).due().toString();
    }

    private void until(CaseFile file, Act act, String term, String name, LocalDate until) {
        var place = file.matter().place();
        terms.startUntil(
                place.county(),
                place.township(),
                "case",
                file.id(),
                term,
                name,
                act.facts().date("effectiveOn").orElse(act.on()),
                until,
                act.move().basis(),
                act.id());
    }

    private void moment(Map<String, String> more, Try t, String key) {
        t.facts()
                .time(key)
                .ifPresent(at -> more.put(
                        "moment",
                        Enforcement.moment(days.calendar(), night(at.toLocalDate()))
                                .ask(new Enforcement.Moment(at, t.facts().yes("urgent")))
                                .outcome()
                                .name()));
    }

    private Enforcement.Night night(LocalDate on) {
        return new Enforcement.Night(
                parameters.number("enforcement.night.from", on).intValue(),
                parameters.number("enforcement.night.until", on).intValue());
    }

    private String due(String term, LocalDate from) {
        return terms.compute(term, from, 0).due().toString();
    }
}
