package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests for a seal that wait: for somebody to agree, then for the keeper. */
@Component
class SealWork implements WorkSource {

    private final RequestStore requests;

    SealWork(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public List<WorkItem> waitingFor(Actor actor, int limit) {
        var asked = actor.has(Right.SEAL_APPROVE) ? requests.asked(actor, limit) : List.<SealRequest>of();
        var agreed = actor.has(Right.SEAL_USE) ? requests.forKeeper(actor, limit) : List.<SealRequest>of();
        return Stream.concat(
                        asked.stream().map(one -> item("待批准用印", one)),
                        agreed.stream().map(one -> item("待用印", one)))
                .limit(limit)
                .toList();
    }

    private static WorkItem item(String kind, SealRequest request) {
        return new WorkItem(
                kind,
                request.paperWords(),
                request.sealName() + "，" + request.askedByName() + "申请：" + request.reason(),
                "/papers/" + request.paper() + "/seal",
                Light.GREEN,
                null);
    }
}
