package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.money.Plan;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.force.Enforcement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The last days an act would remember; plain calendar days stand in for the terms, chance for the clock on the wall. */
final class Remembered {

    private final Random random;

    Remembered(Random random) {
        this.random = random;
    }

    Facts by(Try t) {
        var more = new LinkedHashMap<>(t.facts().values());
        inquiry(more, t);
        enforcement(more, t);
        afterwards(more, t);
        return new Facts(more);
    }

    private void inquiry(Map<String, String> more, Try t) {
        var day = t.on();
        switch (t.move()) {
            case OrdinaryMove.FILE, PauseMove.RESUME, PauseMove.EXTEND, CrimeMove.TAKE_BACK, RemedyMove.REOPEN ->
                more.put("decideBy", day.plusDays(90).toString());
            case PauseMove.EXTEND_FILING ->
                more.put("filingBy", day.plusDays(15).toString());
            case OrdinaryMove.APPROVE_NOTICE -> {
                if (t.file().proposed().filter(t::hearingDue).isPresent()) {
                    more.put("hearingOffered", "true");
                }
            }
            case OrdinaryMove.SERVE_NOTICE -> {
                var served = t.service().servedOn();
                more.put("effectiveOn", served.toString());
                more.put("pleaUntil", served.plusDays(7).toString());
                if (!t.file().said("hearingOffered").isEmpty()) {
                    more.put("hearingUntil", served.plusDays(7).toString());
                }
            }
            case DeliberationMove.APPOINT_HEARING ->
                t.facts()
                        .time("hearingAt")
                        .ifPresent(at -> more.put(
                                "hearingNoticeBy",
                                at.toLocalDate().minusDays(10).toString()));
            case EvidenceMove.REGISTER_THINGS ->
                more.put("registeredUntil", day.plusDays(10).toString());
            case ThingMove.SEIZE -> more.put("seizedUntil", day.plusDays(30).toString());
            case EvidenceMove.LAPSE_REGISTRATION -> lapsed(more, t, ThingState.REGISTERED);
            case ThingMove.LAPSE_SEIZURE -> lapsed(more, t, ThingState.SEIZED);
            default -> {}
        }
    }

    private void enforcement(Map<String, String> more, Try t) {
        var served = t.service().servedOn();
        switch (t.move()) {
            case EnforceMove.DEFER -> copy(more, t, "deferUntil", "payUntil", 0);
            case InstalmentMove.APPROVE_INSTALMENTS ->
                Plan.read(t.facts().text("instalmentPlan"))
                        .filter(Plan::ordered)
                        .ifPresent(plan -> {
                            more.put("deferUntil", plan.ends().toString());
                            more.put("payUntil", plan.ends().toString());
                        });
            case EnforceMove.DEMAND, RemovalMove.DEMAND_DUTY -> {
                more.put("demandServedOn", served.toString());
                more.put("demandUntil", served.plusDays(14).toString());
                if (t.move() == RemovalMove.DEMAND_DUTY && OrderRoad.of(t.file()) != null) {
                    more.put("orderCourtUntil", orderCourtUntil(t));
                } else {
                    more.put(
                            "courtUntil",
                            EnforceGates.courtUntil(t, from -> from.plusMonths(3))
                                    .toString());
                }
            }
            case OrderCourtMove.APPLY_COURT_ORDER -> more.put("orderCourtUntil", orderCourtUntil(t));
            case EnforceMove.COURT_REFUSES ->
                more.put("objectUntil", t.on().plusDays(15).toString());
            case OrderCourtMove.COURT_REFUSES_ORDER ->
                more.put("orderObjectUntil", t.on().plusDays(15).toString());
            case EnforceMove.APPLY_COURT ->
                more.put(
                        "courtUntil",
                        EnforceGates.courtUntil(t, from -> from.plusMonths(3)).toString());
            case ForceMove.SERVE_ENFORCEMENT -> more.put("enforceServedOn", served.toString());
            case ForceMove.DECIDE_ENFORCEMENT, ForceMove.EXECUTE -> more.put("moment", moment());
            case ForceMove.PERFORM_SUBSTITUTE -> {
                more.put("moment", moment());
                more.put("lastDemandBy", t.on().minusDays(3).toString());
            }
            case OrdinaryMove.SERVE -> {
                remedies(more, served, t.file());
                if (t.file().ordered()) {
                    var days = new Facts(Map.of("days", t.file().said("orderDays"))).amount("days");
                    more.put("orderUntil", served.plusDays(days.longValue()).toString());
                }
            }
            case SummaryMove.DECIDE_ON_SPOT -> remedies(more, t.on(), t.file());
            case PerformMove.COLLECT_ON_SPOT, PerformMove.HAND_OVER ->
                more.put("cashBy", t.on().plusDays(2).toString());
            default -> {}
        }
    }

    private static void afterwards(Map<String, String> more, Try t) {
        switch (t.move()) {
            case CrimeMove.APPROVE_CRIME ->
                more.put(
                        "transferHandBy",
                        t.at().toLocalDateTime()
                                .plusHours(24)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString());
            case CrimeMove.POLICE_FILE -> copy(more, t, "policeNoticeOn", "goodsBy", 3);
            case CrimeMove.POLICE_REFUSE -> copy(more, t, "policeNoticeOn", "reconsiderUntil", 3);
            case RemedyMove.REGISTER_REVIEW, RemedyMove.REGISTER_SUIT ->
                copy(more, t, "copyReceivedOn", "remedyReplyBy", 10);
            case RemedyMove.UPHOLD_REMEDY, RemedyMove.CHANGE_REMEDY -> {
                if (!Remedies.withdrawn(t.facts())
                        && Remedies.onDecision(t.file()).isPresent()) {
                    copy(more, t, "outcomeServedOn", "remedyWindowUntil", 15);
                }
            }
            case ServiceMove.SERVE_PAPER ->
                more.put("paperServedOn", t.service().servedOn().toString());
            case ServiceMove.POST_ANNOUNCEMENT -> copy(more, t, "postedOn", "announcedUntil", 30);
            default -> {}
        }
    }

    private static String orderCourtUntil(Try t) {
        return EnforceGates.windowEnds(t).plusMonths(3).toString();
    }

    /** Mostly daylight on a working day. */
    private String moment() {
        var all = Enforcement.When.values();
        return (random.nextInt(8) == 0 ? all[random.nextInt(all.length)] : Enforcement.When.ALLOW).name();
    }

    private static void copy(Map<String, String> more, Try t, String from, String to, int days) {
        t.facts().date(from).ifPresent(day -> more.put(to, day.plusDays(days).toString()));
    }

    private static void lapsed(Map<String, String> more, Try t, ThingState state) {
        more.put(
                "things",
                Things.of(t.file()).lapsed(state, t.at()).stream()
                        .map(HeldThing::name)
                        .collect(Collectors.joining("\n")));
    }

    private static void remedies(Map<String, String> more, LocalDate served, CaseFile file) {
        more.put("effectiveOn", served.toString());
        var penalty = file.procedure() == Procedure.SUMMARY ? file.penalty() : file.imposed();
        if (penalty.filter(Penalty::owed).isPresent()) {
            more.put("payUntil", served.plusDays(15).toString());
        }
        more.put("reviewUntil", served.plusDays(60).toString());
        if (file.procedure() == Procedure.ORDINARY) {
            more.put("suitUntil", served.plusMonths(6).toString());
        }
    }
}
