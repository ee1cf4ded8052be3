package cn.xiangzhi.messages.ledger;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.messages.sending.Alarms;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Alarms of delivery stand on the desk of whoever administers messages until they are closed. */
@Component
class AlarmWork implements WorkSource {

    private final Alarms alarms;

    AlarmWork(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        if (!actor.has(Right.MESSAGE_MANAGE)) {
            return List.of();
        }
        return alarms.open(actor.scope(), limit).stream()
                .map(alarm -> new WorkItem(
                        "消息投递告警",
                        alarm.words(),
                        "第 " + alarm.times() + " 次，最近 " + Show.dateTime(alarm.lastAt()),
                        "/messages#alarms",
                        Light.RED,
                        null))
                .toList();
    }
}
