package cn.xiangzhi.intake.desk;

import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.ReportStage;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as a line of the list. */
record ReportLine(
        UUID id,
        String number,
        String title,
        String category,
        String townshipCode,
        @Nullable String villageCode,
        Channel channel,
        ReportStage stage,
        OffsetDateTime receivedAt,
        int followers,
        int reopened) {}
