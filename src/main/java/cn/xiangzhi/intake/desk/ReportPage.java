package cn.xiangzhi.intake.desk;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.receiving.Doubles;
import cn.xiangzhi.intake.receiving.Followers;
import cn.xiangzhi.intake.receiving.Supplements;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Offer;
import cn.xiangzhi.shell.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the page of a report shows. */
record ReportPage(
        UUID id,
        String number,
        String title,
        String text,
        ReportStage stage,
        long version,
        List<FlowStep> steps,
        Map<String, String> facts,
        @Nullable String answer,
        List<Offer> offers,
        List<TimelineEntry> timeline,
        List<Attachment> photos,
        List<Answer> answers,
        List<String> links,
        List<Supplements.Said> supplements,
        List<Followers.Follower> followers,
        List<Doubles.Alike> doubles,
        List<Merged> merged,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** A report that is handled under this one. */
    record Merged(UUID id, String number, String title, OffsetDateTime at) {}
}
