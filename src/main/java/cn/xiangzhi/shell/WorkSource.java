package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;
import java.util.List;

/** A room that has work waiting for people; my work (我的工作台) asks every one of them. */
public interface WorkSource {

    /** What waits for this actor, most pressing first, at most {@code limit}. One indexed query. */
    List<WorkItem> waitingFor(Actor actor, int limit);
}
