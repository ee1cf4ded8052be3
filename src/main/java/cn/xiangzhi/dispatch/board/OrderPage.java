package cn.xiangzhi.dispatch.board;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.dispatch.OrderStage;
import cn.xiangzhi.dispatch.disputes.Disputes;
import cn.xiangzhi.dispatch.handling.Proposal;
import cn.xiangzhi.dispatch.supervision.Supervisions;
import cn.xiangzhi.dispatch.watch.Escalations;
import cn.xiangzhi.dispatch.watch.StuckOrders;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Offer;
import cn.xiangzhi.shell.TimelineEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the page of an order shows; nothing of who reported. */
record OrderPage(
        UUID id,
        String number,
        @Nullable UUID report,
        @Nullable UUID caseId,
        String title,
        String text,
        Place place,
        OrderStage stage,
        Light light,
        @Nullable LocalDate due,
        List<FlowStep> steps,
        Map<String, String> facts,
        @Nullable Proposal proposal,
        @Nullable String result,
        List<Offer> offers,
        StuckOrders.@Nullable Reason stuck,
        List<Supervisions.Supervision> supervisions,
        List<Heard> disputes,
        List<Escalations.Step> escalations,
        List<TimelineEntry> timeline,
        List<RunningTerm> terms,
        List<Answer> answers,
        List<Attachment> photos,
        List<Attachment> resultPhotos,
        List<Paper> papers) {

    /** A disagreement with what both sides said. */
    record Heard(Disputes.Dispute dispute, List<Disputes.Side> sides) {}
}
