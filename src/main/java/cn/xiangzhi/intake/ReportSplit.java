package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import java.util.UUID;

/** A report that was merged by mistake stands alone again and needs its order back (F7). {@code why} says so. */
public record ReportSplit(Actor actor, UUID report, String why) {}
