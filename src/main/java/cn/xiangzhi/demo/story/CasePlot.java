package cn.xiangzhi.demo.story;

import static cn.xiangzhi.demo.story.CaseScripts.facts;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** How a case goes on from the lead, day by day, in either procedure. */
final class CasePlot {

    private final Cases cases;
    private final Orders orders;
    private final Agenda agenda;
    private final Random dice;

    CasePlot(Cases cases, Orders orders, Agenda agenda, Random dice) {
        this.cases = cases;
        this.orders = orders;
        this.agenda = agenda;
        this.dice = dice;
    }

    /** Opens the lead of an order and plans what follows. */
    void open(Crew crew, List<Actor> pair, Matter matter, Place place, UUID order, UUID report, OffsetDateTime at) {
        var script = new CaseScripts(matter, place.words(), dice.nextInt(100), pair);
        var opening = new Cases.Opening(
                matter.get("item"),
                matter.get("party"),
                script.partyName(),
                place,
                "群众反映转办",
                matter.get("facts", place.words()),
                at.toLocalDate(),
                order,
                report);
        var id = cases.register(pair.getFirst(), UUID.nameUUIDFromBytes(("case" + order).getBytes()), opening, at);
        var run = new Run(crew, pair, script, id, order);
        if (matter.summary()) {
            summary(run, at);
        } else {
            ordinary(run, at);
        }
    }

    private record Run(Crew crew, List<Actor> pair, CaseScripts script, UUID id, UUID order) {

        Actor officer() {
            return pair.getFirst();
        }

        DecisionScripts decision() {
            return new DecisionScripts(script);
        }
    }

    private void summary(Run run, OffsetDateTime at) {
        var script = run.script();
        var spot = new SpotScripts(script);
        step(run, at.plusMinutes(8), run.officer(), "IDENTIFY", script.identify());
        step(run, at.plusMinutes(15), run.officer(), "TAKE_EVIDENCE", script.evidence(at.plusMinutes(10)));
        step(run, at.plusMinutes(20), run.officer(), "ORDER_CORRECTION", script.correction(at.toLocalDate()));
        if (script.fined()) {
            var again = facts(
                    "checkedOn", at.toLocalDate().toString(), "corrected", "未改正", "checkNote", "当场责令后拒不改正，执法记录仪全程记录");
            step(run, at.plusMinutes(23), run.officer(), "CHECK_CORRECTION", again);
        }
        step(run, at.plusMinutes(25), run.officer(), "USE_SUMMARY", spot.useSummary(at.plusMinutes(25)));
        step(run, at.plusMinutes(30), run.officer(), "NOTIFY_ON_SPOT", spot.notice());
        var cash = script.fine().equals("50") && dice.nextInt(3) > 0;
        step(run, at.plusMinutes(35), run.officer(), "DECIDE_ON_SPOT", spot.decideOnSpot(at.plusMinutes(35), cash));
        if (cash) {
            step(run, at.plusMinutes(40), run.officer(), "COLLECT_ON_SPOT", spot.collect(at.plusMinutes(40)));
        }
        step(run, at.plusMinutes(50), run.officer(), "REPORT_TO_ORGAN", facts("reportedTo", "法制审核室"));
        var finance = run.crew().acting(DefaultRole.FINANCE);
        if (cash) {
            var handed = morning(at, 1);
            step(
                    run,
                    handed,
                    finance,
                    "HAND_OVER",
                    facts("handedOn", handed.toLocalDate().toString(), "receivedBy", finance.name()));
            var banked = handed.plusHours(5);
            step(
                    run,
                    banked,
                    finance,
                    "BANK",
                    facts("bankedOn", banked.toLocalDate().toString(), "bankSlip", "HD" + banked.toEpochSecond()));
        }
        perform(run, at, cash);
    }

    private void ordinary(Run run, OffsetDateTime at) {
        var script = run.script();
        var decision = run.decision();
        var head = run.crew().acting(DefaultRole.TOWNSHIP_HEAD);
        var reviewer = run.crew().acting(DefaultRole.LEGAL_REVIEWER, 1);
        step(run, at.plusMinutes(8), run.officer(), "IDENTIFY", script.identify());
        step(run, at.plusMinutes(20), run.officer(), "VERIFY", Map.of());
        step(run, at.plusMinutes(40), run.officer(), "INSPECT_SCENE", script.scene(at.plusMinutes(40)));
        step(run, at.plusMinutes(45), run.officer(), "TAKE_EVIDENCE", script.evidence(at.plusMinutes(42)));
        step(run, at.plusMinutes(50), run.officer(), "ORDER_CORRECTION", script.correction(at.toLocalDate()));
        var day = morning(at, 1);
        step(run, day, run.officer(), "PROPOSE_FILING", script.proposeFiling(at.toLocalDate(), at.toLocalDate()));
        step(run, day.plusHours(2), head, "FILE", facts("opinion", "同意立案"));
        day = morning(day, 1);
        step(run, day, run.officer(), "INVESTIGATE", script.investigate());
        day = morning(day, 1);
        step(run, day, run.officer(), "INQUIRE", script.inquire(day));
        day = morning(day, 2 + dice.nextInt(12));
        step(run, day, run.officer(), "CONCLUDE", decision.conclude());
        day = morning(day, 1 + dice.nextInt(3));
        step(run, day, reviewer, "REVIEW", decision.review());
        day = morning(day, 1);
        step(run, day, head, "APPROVE_NOTICE", facts("opinion", "同意告知"));
        day = morning(day, 1);
        step(run, day, run.officer(), "SERVE_NOTICE", decision.serve(day.toLocalDate()));
        day = plea(run, day);
        step(run, day, run.officer(), "PROPOSE_DECISION", decision.proposeDecision());
        day = morning(day, 1);
        step(run, day, head, "DECIDE", decision.decide());
        day = morning(day, 1);
        step(run, day, run.officer(), "SERVE", decision.serveDecision(day.toLocalDate()));
        perform(run, day, false);
    }

    /** Waived in writing, pleaded and reviewed, or silent until the window has passed; answers the day to decide. */
    private OffsetDateTime plea(Run run, OffsetDateTime noticed) {
        switch (dice.nextInt(3)) {
            case 0 -> {
                var day = morning(noticed, 1);
                step(run, day, run.officer(), "WAIVE_PLEA", run.decision().waive(day.toLocalDate()));
                return morning(day, 2);
            }
            case 1 -> {
                var day = morning(noticed, 2);
                step(run, day, run.officer(), "RECORD_PLEA", run.decision().plea(day));
                step(
                        run,
                        morning(day, 2),
                        run.officer(),
                        "REVIEW_PLEA",
                        run.decision().reviewPlea());
                return morning(noticed, 18);
            }
            default -> {
                return morning(noticed, 18);
            }
        }
    }

    private void perform(Run run, OffsetDateTime served, boolean collected) {
        var decision = run.decision();
        var checked = morning(served, 3);
        step(
                run,
                checked,
                run.officer(),
                "CHECK_CORRECTION",
                facts("checkedOn", checked.toLocalDate().toString(), "corrected", "已改正", "checkNote", "现场复查，已按要求改正"));
        var late = dice.nextInt(10) == 0;
        if (late) {
            return;
        }
        var days = 4 + dice.nextInt(8);
        if (run.script().fined() && !collected) {
            var paid = morning(served, days);
            step(run, paid, run.crew().acting(DefaultRole.FINANCE), "PAY", decision.pay(paid));
        }
        var closed = morning(served, days + 3);
        step(run, closed, run.crew().acting(DefaultRole.TOWNSHIP_HEAD), "CLOSE", decision.close());
        var answered = closed.plusHours(26);
        agenda.plan(
                answered,
                () -> orders.check(
                        run.crew().acting(DefaultRole.REPORT_CENTRE),
                        run.order(),
                        "您反映的问题已依法立案处罚，当事人已改正。感谢您的反映。",
                        answered.toLocalDate()));
    }

    private void step(Run run, OffsetDateTime at, Actor actor, String move, Map<String, String> facts) {
        agenda.plan(at, () -> cases.make(actor, run.id(), move, facts, at));
    }

    /** Nine in the morning that many days later, moved from a weekend to Monday. */
    private static OffsetDateTime morning(OffsetDateTime from, int days) {
        var day = from.plusDays(days).withHour(9).withMinute(10 + days % 40);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
