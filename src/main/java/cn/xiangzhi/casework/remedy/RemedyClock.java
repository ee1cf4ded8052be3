package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.EnforceGates;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.Remedies;
import cn.xiangzhi.casework.flow.RemedyMove;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Try;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The days of reconsideration and litigation (ARL 32, 48, 54, 62; ALA 45, 67). */
@Component
class RemedyClock implements CaseClock {

    private static final String SIMPLIFIED = "简易程序";
    private static final Set<RemedyMove> OUTCOMES = Set.of(
            RemedyMove.UPHOLD_REMEDY,
            RemedyMove.CHANGE_REMEDY,
            RemedyMove.REVOKE_REMEDY,
            RemedyMove.REVOKE_ENFORCEMENT,
            RemedyMove.ENFORCEMENT_FELL);

    /** After these the party may still go to the court. */
    private static final Set<Move> OPEN_TO_SUIT = Set.of(RemedyMove.UPHOLD_REMEDY, RemedyMove.CHANGE_REMEDY);

    private static final Set<Stage> OWED = Set.of(Stage.OVERDUE, Stage.DEMANDED);

    private final Terms terms;

    RemedyClock(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        if (!(t.move() instanceof RemedyMove move)) {
            return;
        }
        switch (move) {
            case RECEIVE_APPLICATION -> put(more, t, "forwardBy", "review.forward", "applicationOn");
            case REGISTER_REVIEW -> {
                var simple = t.facts().text("reviewProcedure").equals(SIMPLIFIED);
                put(more, t, "remedyReplyBy", simple ? "review.reply.simplified" : "review.reply", "copyReceivedOn");
                put(
                        more,
                        t,
                        "remedyDecideBy",
                        simple ? "review.decide.simplified" : "review.decide",
                        "remedyAcceptedOn");
            }
            case REGISTER_SUIT -> put(more, t, "remedyReplyBy", "suit.reply", "copyReceivedOn");
            case UPHOLD_REMEDY, CHANGE_REMEDY -> window(more, t);
            case REOPEN -> {
                var redo = t.file().said("redoBy");
                more.put("decideBy", redo.isEmpty() ? due("case.decide", t.on()) : redo);
            }
            default -> {}
        }
    }

    /** Fifteen days to sue after a reconsideration, or to appeal a first judgment; none where the party withdrew. */
    private void window(Map<String, String> more, Try t) {
        var open = Remedies.open(t.file()).orElse(null);
        if (open != null && Remedies.onEnforcement(open)) {
            if (!Remedies.withdrawn(t.facts())) {
                put(more, t, "enforceWindowUntil", "suit.afterreview", "outcomeServedOn");
            }
            return;
        }
        if (Remedies.withdrawn(t.facts())) {
            court(more, t, EnforceGates.windowEnds(t));
            return;
        }
        t.facts().date("outcomeServedOn").ifPresent(served -> {
            var last = open != null && open.facts().text("suitInstance").equals("二审");
            var until =
                    last ? served : terms.compute("suit.afterreview", served, 0).due();
            more.put("remedyWindowUntil", until.toString());
            court(more, t, until);
        });
    }

    /** The time to ask the court begins anew from the end of the windows as the outcome leaves them (AEL 53). */
    private void court(Map<String, String> more, Try t, LocalDate window) {
        var file = t.file();
        if (OWED.contains(file.stage())) {
            var from = EnforceGates.courtFrom(t, window, this::months);
            more.put("courtFrom", from.toString());
            more.put("courtUntil", months(from).toString());
        }
        if (file.has(RemovalMove.DEMAND_DUTY)
                && OrderRoad.of(file) == Stage.DEMANDED
                && !file.said("orderCourtUntil").isEmpty()) {
            more.put("orderCourtFrom", window.toString());
            more.put("orderCourtUntil", months(window).toString());
        }
    }

    private LocalDate months(LocalDate from) {
        return terms.compute("court.apply", from, 0).due();
    }

    @Override
    public void run(CaseFile file, Act act, String field) {
        if (!(act.move() instanceof RemedyMove move)) {
            return;
        }
        var simple = act.facts().text("reviewProcedure").equals(SIMPLIFIED);
        switch (move) {
            case REGISTER_REVIEW -> {
                start(file, act, simple ? "review.reply.simplified" : "review.reply", "copyReceivedOn");
                start(file, act, simple ? "review.decide.simplified" : "review.decide", "remedyAcceptedOn");
            }
            case REGISTER_SUIT -> start(file, act, "suit.reply", "copyReceivedOn");
            default -> {
                if (OUTCOMES.contains(move)) {
                    ended(file, act);
                }
            }
        }
    }

    private void ended(CaseFile file, Act act) {
        var county = file.matter().place().county();
        terms.end(
                county,
                file.id(),
                List.of("review.reply", "review.reply.simplified", "suit.reply"),
                act.on(),
                act.id());
        var review = file.last(RemedyMove.REGISTER_REVIEW, RemedyMove.REGISTER_SUIT)
                .filter(one -> one.move() == RemedyMove.REGISTER_REVIEW)
                .isPresent();
        if (review && OPEN_TO_SUIT.contains(act.move()) && !Remedies.withdrawn(act.facts())) {
            start(file, act, "suit.afterreview", "outcomeServedOn");
        }
    }

    private void put(Map<String, String> more, Try t, String key, String term, String from) {
        t.facts().date(from).ifPresent(day -> more.put(key, due(term, day)));
    }

    private void start(CaseFile file, Act act, String term, String from) {
        var place = file.matter().place();
        terms.start(
                place.county(),
                place.township(),
                "case",
                file.id(),
                term,
                act.facts().date(from).orElse(act.on()),
                act.id());
    }

    private String due(String term, LocalDate from) {
        return terms.compute(term, from, 0).due().toString();
    }
}
