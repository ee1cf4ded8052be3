package cn.xiangzhi.intake.tracking;

import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.rewards.Claims;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the tracking page shows; nothing of it names an officer. A merged report shows how its lead stands (F7). */
record TrackPage(
        String code,
        String spoken,
        String number,
        String title,
        String categoryName,
        String where,
        OffsetDateTime receivedAt,
        ReportStage stage,
        @Nullable String mergedWith,
        List<FlowStep> steps,
        List<ReportActs.Told> told,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate windowEnds,
        boolean mayRate,
        boolean mayReopen,
        List<Option> levels,
        Contact.By by,
        Claims.@Nullable Offer reward) {}
