package cn.xiangzhi.dispatch.routing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.LongWork;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins trials and carries them out one after the other in the background; one may leave and come back (F11). */
@Component
public class TrialDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TrialDesk.class);
    private static final int LONGEST = 10;

    private final Replay replay;
    private final TrialStore store;
    private final RuleDesk rules;
    private final Today today;
    private final LongWork hand = new LongWork("routing");

    TrialDesk(Replay replay, TrialStore store, RuleDesk rules, Today today) {
        this.replay = replay;
        this.store = store;
        this.rules = rules;
        this.today = today;
    }

    /** Begins in the background; the same form sent twice begins once. */
    public UUID begin(Actor actor, UUID book, UUID once, LocalDate from, LocalDate to) {
        var trial = trial(actor, book, once, from, to);
        if (store.begin(actor.county(), trial)) {
            take(actor.county(), trial);
        }
        return once;
    }

    /** The same at once, for who waits for it: the demonstration county, measurements. */
    public void carryOut(Actor actor, UUID book, UUID once, LocalDate from, LocalDate to) {
        var trial = trial(actor, book, once, from, to);
        if (store.begin(actor.county(), trial)) {
            replay.carryOut(actor.county(), trial, (doing, percent) -> {});
        }
    }

    /** One that is running and nobody is at, as after a fault, is taken up again. */
    Trial open(Actor actor, UUID id) {
        var trial = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("这次试算"));
        if (trial.running()) {
            take(actor.county(), trial);
        }
        return trial;
    }

    private Trial trial(Actor actor, UUID book, UUID once, LocalDate from, LocalDate to) {
        var what = "没有开始试算";
        if (to.isBefore(from) || from.isAfter(today.date())) {
            throw Refused.invalid(what, "期间的止日早于起日，或者还没有到", "请填写已经过去的一段期间，如上个月");
        }
        if (from.plusYears(LONGEST).isBefore(to)) {
            throw Refused.invalid(what, "期间超过 " + LONGEST + " 年", "请分段试算");
        }
        var found = rules.get(actor, book);
        return new Trial(
                once,
                found.townshipCode(),
                book,
                found.changes(),
                from,
                to,
                Trial.State.RUNNING,
                0,
                "等待开始",
                0,
                0,
                0,
                0,
                0,
                null,
                actor.name() + "，" + actor.organName() + actor.postTitle(),
                today.now(),
                null);
    }

    private void take(String county, Trial trial) {
        if (!hand.take(trial.id(), () -> work(county, trial))) {
            store.broken(county, trial.id(), "排队的试算太多，请过几分钟再试", today.now());
        }
    }

    private void work(String county, Trial trial) {
        try {
            replay.carryOut(county, trial, (doing, percent) -> store.tell(county, trial.id(), percent, doing));
        } catch (RuntimeException | OutOfMemoryError failed) {
            if (hand.stopped()) {
                LOG.warn("试算随程序停止，下次打开时从头再做：{}", trial.id());
                return;
            }
            if (!(failed instanceof Refused)) {
                LOG.error("试算未能完成：{}", trial.id(), failed);
            }
            var why = failed instanceof Refused no ? no.what() + "：" + no.why() : "试算时出错，请稍后重试；反复出现请联系系统管理员";
            store.broken(county, trial.id(), why, today.now());
        }
    }

    @PreDestroy
    void close() {
        hand.close();
    }
}
