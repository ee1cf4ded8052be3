package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Show;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of a report: hotline orders and visits, petitions, mediation; who reported stays out until somebody writes it. */
@Component
class ReportByHand implements DeskMatter {

    private static final Set<PaperKind> KINDS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            PaperKind.HOTLINE_ORDER,
            PaperKind.HOTLINE_OBJECTION,
            PaperKind.HOTLINE_VISIT,
            PaperKind.LETTER_REGISTER,
            PaperKind.LETTER_NOTICE,
            PaperKind.LETTER_OPINION,
            PaperKind.MEDIATION_REQUEST,
            PaperKind.MEDIATION_RECORD,
            PaperKind.MEDIATION_AGREEMENT,
            PaperKind.MEDIATION_VISIT)));

    private final ReportStore reports;
    private final Organization organization;

    ReportByHand(ReportStore reports, Organization organization) {
        this.reports = reports;
        this.organization = organization;
    }

    @Override
    public String matterKind() {
        return Reports.MATTER;
    }

    @Override
    public Set<PaperKind> kinds() {
        return KINDS;
    }

    @Override
    public Set<Right> makers() {
        return Set.of(Right.REPORT_REGISTER);
    }

    @Override
    public Ground open(Actor actor, UUID matter) {
        if (!actor.has(Right.REPORT_READ)) {
            throw Refused.notFound("这份报告");
        }
        var report = reports.find(actor.scope(), matter).orElseThrow(() -> Refused.notFound("这份报告"));
        var number = report.receipt().number();
        var said = report.said();
        var known = new LinkedHashMap<String, Object>();
        known.put("工单编号", number);
        known.put("诉求类型", said.channel().label());
        known.put("诉求内容", said.text());
        known.put("诉求地点", report.place().words());
        known.put("接收时间", Show.dateTime(said.at()));
        known.put("登记时间", Show.dateTime(said.at()));
        known.put("承办单位", report.receiver().name());
        known.put("信访事项", said.text());
        known.put("纠纷事实", said.text());
        known.put("登记人", actor.name());
        known.put("回访人", actor.name());
        known.put("联系人", actor.name());
        var answer = report.outcome().answer();
        if (answer != null) {
            known.put("办理结果", answer);
            known.put("答复情况", answer);
        }
        var rating = report.outcome().rating();
        if (rating != null) {
            known.put("满意度", rating + " 分");
        }
        return new Ground(
                number + " " + said.title(),
                "/reports/" + matter,
                organization
                        .government(report.place().county(), report.place().township())
                        .id(),
                List.of(),
                known);
    }
}
