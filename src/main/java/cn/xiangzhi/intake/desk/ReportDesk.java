package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportReclassified;
import cn.xiangzhi.intake.ReportSettled;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportFlow;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.outside.Petitions;
import cn.xiangzhi.intake.receiving.AlongStore;
import cn.xiangzhi.intake.receiving.ReporterStore;
import cn.xiangzhi.intake.tracking.Window;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Petition;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.secrecy.PersonalDataOpened;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to a report at the desk: answered at once, put in the right category, its reporter opened. */
@Component
class ReportDesk {

    /** Only what no unit has in hand may be answered straight from the desk. */
    static final Set<ReportStage> AT_DESK = Set.of(ReportStage.ACCEPTED, ReportStage.REOPENED);

    private static final int WORDS = 2000;

    private final ReportStore reports;
    private final ReportActs acts;
    private final ReportFlow flow;
    private final ReporterStore reporters;
    private final AlongStore alongs;
    private final Categories categories;
    private final Petitions petitions;
    private final Window window;
    private final Today today;
    private final ApplicationEventPublisher events;

    ReportDesk(
            ReportStore reports,
            ReportActs acts,
            ReportFlow flow,
            ReporterStore reporters,
            AlongStore alongs,
            Categories categories,
            Petitions petitions,
            Window window,
            Today today,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.acts = acts;
        this.flow = flow;
        this.reporters = reporters;
        this.alongs = alongs;
        this.categories = categories;
        this.petitions = petitions;
        this.window = window;
        this.today = today;
        this.events = events;
    }

    @Transactional
    void answer(Actor actor, UUID id, long version, String answer) {
        var report = current(actor, id, version);
        atDesk(report).or(() -> asPetition(report)).ifPresent(ReportDesk::refuse);
        var words = said(answer, "答复内容");
        var answered = report.answered(words, today.date(), window.ends(today.date()));
        flow.byRight(actor, ReportMove.ANSWER, answered, words, "已答复：" + words);
        events.publishEvent(new ReportSettled(actor, id, "已由首接单位直接答复"));
    }

    /** Why the desk may not answer it by itself, if so. */
    static Optional<Refused> atDesk(Report report) {
        return AT_DESK.contains(report.stage())
                ? Optional.empty()
                : Optional.of(Refused.unlawful(
                        null,
                        "不能直接答复",
                        "报告目前是“" + report.stage().label() + "”，由承办单位办理、核查后答复",
                        Basis.house("直接答复只用于当场能答清的咨询、建议等"),
                        "请在派单页面办理"));
    }

    /** A petition that asks for enforcement is not settled with a petition answer from the desk (XF 31(5)). */
    Optional<Refused> asPetition(Report report) {
        return report.said().channel() != Channel.PETITION
                        || petitions
                                .petition(report)
                                .filter(kept -> kept.route() == Petition.Route.ENFORCEMENT_LEAD)
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(Refused.unlawful(
                        null,
                        "不能直接答复",
                        "信访人请求查处违法行为，应当按履行法定职责程序办理，不能以信访答复了结",
                        Citation.of(Statute.XF, 31),
                        "请派单查处，办结后把处理结果答复信访人"));
    }

    @Transactional
    void reclassify(Actor actor, UUID id, long version, String code) {
        var report = current(actor, id, version);
        var category = categories.current(code);
        var words = categories.name(report.said().category()) + " → " + category.name();
        flow.byRight(actor, ReportMove.RECLASSIFY, report.reclassified(code), words, "");
        events.publishEvent(new ReportReclassified(actor, id, code));
    }

    /** Opens who reported: an act with its reason, kept on the report and in the audit trail (PIPL 6, 51). */
    @Transactional
    Optional<ReporterStore.Reporter> open(Actor actor, UUID id, String why) {
        actor.must(Right.REPORTER_SEE, "不能查看报告人身份");
        var report = reports.get(actor.scope(), id);
        var reason = said(why, "查看理由");
        acts.append(actor, report, ReportMove.OPEN_IDENTITY, reason);
        events.publishEvent(new PersonalDataOpened(actor, "report", id, "报告人", reason));
        return reporters.open(report.county(), id);
    }

    /** The program it came through and the address of who sent it; asked for after {@link #open} kept the opening. */
    Optional<AlongStore.SentBy> sentBy(Actor actor, UUID id) {
        actor.must(Right.REPORTER_SEE, "不能查看报告人身份");
        return alongs.sentBy(reports.get(actor.scope(), id).county(), id);
    }

    private Report current(Actor actor, UUID id, long version) {
        var report = reports.get(actor.scope(), id);
        if (report.version() != version) {
            throw Refused.stale("报告");
        }
        return report;
    }

    static String said(String words, String what) {
        var text = words.replace("\0", "").strip();
        if (text.isEmpty()) {
            throw Refused.invalid("没有提交", what + "是空的", "请填写" + what);
        }
        if (text.length() > WORDS) {
            throw Refused.invalid("没有提交", what + "最多 " + WORDS + " 字", "请写要点");
        }
        return text;
    }

    private static void refuse(Refused refused) {
        throw refused;
    }
}
