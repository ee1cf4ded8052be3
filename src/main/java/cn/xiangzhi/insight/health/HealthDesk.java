package cn.xiangzhi.insight.health;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameters;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins checks and opens them: the county's for its powers office, one township's for itself. */
@Component
public class HealthDesk {

    private static final int LONGEST = 5;

    private final HealthStore store;
    private final HealthWorkshop workshop;
    private final HealthExam exam;
    private final Parameters parameters;
    private final Audit audit;
    private final Today today;
    private final TransactionTemplate transaction;

    HealthDesk(
            HealthStore store,
            HealthWorkshop workshop,
            HealthExam exam,
            Parameters parameters,
            Audit audit,
            Today today,
            TransactionTemplate transaction) {
        this.store = store;
        this.workshop = workshop;
        this.exam = exam;
        this.parameters = parameters;
        this.audit = audit;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * Begins in the background over the actor's scope, and says which check to look at: sent twice it begins once, and while
     * one of the same townships and period is running, that one.
     */
    public UUID begin(Actor actor, UUID once, LocalDate from, LocalDate to) {
        var run = run(actor, once, from, to);
        var begun = transaction.execute(status -> {
            var fresh = store.begin(actor, run);
            if (fresh) {
                audit.record(actor, "开始赋权体检", "health", once, from + " 至 " + to);
            }
            return fresh;
        });
        if (!begun) {
            return store.instead(actor, run);
        }
        workshop.take(actor.county(), run);
        return once;
    }

    /** The same at once, for who waits for it: the demonstration county. */
    public void examine(Actor actor, UUID once, LocalDate from, LocalDate to) {
        var run = run(actor, once, from, to);
        if (store.begin(actor, run)) {
            exam.carryOut(actor.county(), run, (percent, doing) -> {});
        }
    }

    private HealthRun run(Actor actor, UUID once, LocalDate from, LocalDate to) {
        var what = "没有开始评估";
        if (!actor.has(Right.POWER_ACCEPT)) {
            actor.must(Right.POWER_MANAGE, what);
        }
        if (to.isBefore(from) || to.isAfter(today.date())) {
            throw Refused.invalid(what, "评估期间的止日早于起日，或者还没有到", "请填写已经过去的一段期间");
        }
        if (from.plusYears(LONGEST).isBefore(to)) {
            throw Refused.invalid(what, "评估期间超过 " + LONGEST + " 年", "请分段评估");
        }
        return new HealthRun(
                once,
                actor.scope().township(),
                from,
                to,
                HealthRun.State.RUNNING,
                0,
                "等待开始",
                0,
                Thresholds.on(parameters, to).words(),
                actor.name() + "，" + actor.organName() + actor.postTitle(),
                today.now(),
                null);
    }

    /** A check within the actor's scope. One that is running and nobody is at, as after a fault, is taken up again. */
    HealthRun open(Actor actor, UUID id) {
        var run = store.run(actor.scope(), id).orElseThrow(() -> Refused.notFound("赋权体检"));
        if (run.running()) {
            workshop.take(actor.county(), run);
        }
        return run;
    }
}
