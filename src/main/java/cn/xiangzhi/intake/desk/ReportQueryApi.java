package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reports for other systems, within the scope of the token; never who reported. */
@RestController
class ReportQueryApi {

    private static final Listing LISTING = Listing.at("/api/v1/reports", "报告")
            .sortable("received", "收到", Kind.DATE, "desc", "asc")
            .find("q", "编号、事情、地点")
            .choose("open", "办结与否", List.of(new Option("1", "未办结")))
            .choose("stage", "状态", Option.all(ReportStage.values()))
            .choose("channel", "渠道", Option.all(Channel.values()))
            .choose("category", "类别", List.of())
            .choose("village", "村（社区）", List.of())
            .between("received", "收到日期");

    private final ReportLines lines;
    private final ReportView view;
    private final ReportActs acts;

    ReportQueryApi(ReportLines lines, ReportView view, ReportActs acts) {
        this.lines = lines;
        this.view = view;
        this.acts = acts;
    }

    /** A report with what was done to it. */
    record ReportJson(
            UUID id,
            String number,
            String title,
            String text,
            String category,
            Place place,
            Channel channel,
            ReportStage stage,
            OffsetDateTime receivedAt,
            @Nullable String answer,
            int followers,
            int reopened,
            long version,
            List<ActJson> acts) {}

    record ActJson(String move, String label, ReportStage stageAfter, OffsetDateTime at, String organ, String words) {}

    @Needs(Right.REPORT_READ)
    @GetMapping("/api/v1/reports")
    Page<ReportLine> list(Actor actor, ListRequest request) {
        return lines.page(actor.scope(), LISTING.read(request));
    }

    @Needs(Right.REPORT_READ)
    @GetMapping("/api/v1/reports/{id}")
    ReportJson one(Actor actor, @PathVariable UUID id) {
        var report = view.report(actor, id);
        return new ReportJson(
                report.id(),
                report.receipt().number(),
                report.said().title(),
                report.said().text(),
                report.said().category(),
                report.place(),
                report.said().channel(),
                report.stage(),
                report.said().at(),
                report.outcome().answer(),
                report.outcome().followers(),
                report.outcome().reopened(),
                report.version(),
                acts.of(report.county(), id).stream()
                        .map(act -> new ActJson(
                                act.move().name(),
                                act.move().label(),
                                act.stageAfter(),
                                act.at(),
                                act.organName(),
                                act.words()))
                        .toList());
    }
}
