package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportSettled;
import cn.xiangzhi.intake.ReportSplit;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportFlow;
import cn.xiangzhi.intake.matter.ReportStore;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Several reports of one matter handled as one, and taken apart again; every reporter keeps a receipt (F7). */
@Component
class Merging {

    private final ReportStore reports;
    private final ReportActs acts;
    private final ReportFlow flow;
    private final ApplicationEventPublisher events;

    Merging(ReportStore reports, ReportActs acts, ReportFlow flow, ApplicationEventPublisher events) {
        this.reports = reports;
        this.acts = acts;
        this.flow = flow;
        this.events = events;
    }

    @Transactional
    void merge(Actor actor, UUID id, long version, String number, String why) {
        var report = current(actor, id, version);
        var lead = reports.byNumber(actor.scope(), report.place().township(), number.strip())
                .filter(found -> !found.id().equals(id))
                .orElseThrow(() -> Refused.invalid("没有并入", "本乡镇（街道）没有编号为 " + brief(number) + " 的其他报告", "请核对要并入的报告编号"));
        join(actor, report, lead, why);
    }

    /** Several at once into one of them; those that are merged already are passed over, so that sending again is harmless. */
    @Transactional
    int mergeAll(Actor actor, UUID leading, List<UUID> others, String why) {
        var lead = reports.get(actor.scope(), leading);
        var merged = 0;
        for (var id : others) {
            var report = reports.get(actor.scope(), id);
            if (id.equals(leading) || report.stage() == ReportStage.MERGED) {
                continue;
            }
            if (!report.place().township().equals(lead.place().township())) {
                throw Refused.invalid("没有并入", "两份报告不在同一个乡镇（街道）", "只能合并同一个乡镇（街道）的报告");
            }
            join(actor, report, lead, why);
            merged++;
        }
        return merged;
    }

    /** Undoes a merging: the report stands at the stage it had, its order waits for dispatch again. */
    @Transactional
    void split(Actor actor, UUID id, long version, String why) {
        var report = current(actor, id, version);
        var into = report.outcome().mergedInto();
        var lead = into == null
                ? null
                : reports.find(report.county(), into).orElseThrow(() -> Refused.notFound("并入的那份报告"));
        var words =
                (lead == null ? "拆出" : "从 " + lead.receipt().number() + " 拆出") + "：" + ReportDesk.said(why, "拆分的理由");
        var alone = report.splitOff(acts.beforeMerging(report.county(), id));
        flow.byRight(actor, ReportMove.SPLIT, alone, words, "经核对与另一件不是同一件事，已分开单独办理，仍凭您的回执码查询。");
        if (lead != null) {
            reports.countFollowers(lead, -weight(report));
            acts.append(actor, lead, ReportMove.FOLLOW, report.receipt().number() + " 已拆出单独办理");
        }
        events.publishEvent(new ReportSplit(actor, id, words));
    }

    private void join(Actor actor, Report report, Report lead, String why) {
        if (!ReportMove.FOLLOW.leaves(lead.stage())) {
            throw Refused.unlawful(
                    null,
                    "不能并入 " + lead.receipt().number(),
                    "那份报告已经“" + lead.stage().label() + "”",
                    ReportMove.MERGE.basis(),
                    "请选择未办结的报告");
        }
        var words = "并入 " + lead.receipt().number() + (why.isBlank() ? "" : "：" + ReportDesk.said(why, "说明"));
        flow.byRight(
                actor,
                ReportMove.MERGE,
                report.mergedInto(lead.id()),
                words,
                "与编号 " + lead.receipt().number() + " 反映的是同一件事，合并办理，结果会一并告诉您。");
        reports.countFollowers(lead, weight(report));
        acts.append(actor, lead, ReportMove.FOLLOW, report.receipt().number() + " 并入本报告");
        events.publishEvent(new ReportSettled(actor, report.id(), words));
    }

    /** Whoever reported, and whoever followed that report. */
    private static int weight(Report report) {
        return 1 + report.outcome().followers();
    }

    private Report current(Actor actor, UUID id, long version) {
        var report = reports.get(actor.scope(), id);
        if (report.version() != version) {
            throw Refused.stale("报告");
        }
        return report;
    }

    private static String brief(String number) {
        return number.length() > 20 ? number.substring(0, 20) + "…" : number;
    }
}
