package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import java.util.UUID;

/** The category of a report was corrected; its order follows. */
public record ReportReclassified(Actor actor, UUID report, String category) {}
