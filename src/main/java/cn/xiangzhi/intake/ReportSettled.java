package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import java.util.UUID;

/** A report needs no order any more: merged into another one, or answered at the desk. {@code why} says which. */
public record ReportSettled(Actor actor, UUID report, String why) {}
