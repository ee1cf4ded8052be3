package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.messages.sending.Alarms;
import cn.xiangzhi.shell.Needs;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether messages leave the house, for a machine that watches it. */
@RestController
class LedgerApi {

    private final LedgerLines lines;
    private final Alarms alarms;

    LedgerApi(LedgerLines lines, Alarms alarms) {
        this.lines = lines;
        this.alarms = alarms;
    }

    /** {@code healthy} is false while an alarm is open. */
    record State(
            boolean healthy,
            long waiting,
            long waitingForBudget,
            long dead,
            @Nullable OffsetDateTime oldestDue,
            List<Told> alarms) {}

    record Told(String words, OffsetDateTime firstAt, OffsetDateTime lastAt, int times) {}

    /** The state of delivery: what waits, what was given up, and open alarms. */
    @Needs(Right.MESSAGE_READ)
    @GetMapping("/api/v1/messages/state")
    State state(Actor actor) {
        var waiting = lines.waiting(actor.scope());
        var open = alarms.open(actor.scope(), 100).stream()
                .map(alarm -> new Told(alarm.words(), alarm.firstAt(), alarm.lastAt(), alarm.times()))
                .toList();
        return new State(open.isEmpty(), waiting.waiting(), waiting.budget(), waiting.dead(), waiting.oldest(), open);
    }
}
