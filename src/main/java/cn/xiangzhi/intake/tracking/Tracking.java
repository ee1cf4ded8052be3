package cn.xiangzhi.intake.tracking;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.calls.ReturnCalls;
import cn.xiangzhi.intake.informing.ContactStore;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportFlow;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.matter.Steps;
import cn.xiangzhi.intake.receiving.ReceiptCode;
import cn.xiangzhi.intake.receiving.Reporters;
import cn.xiangzhi.intake.rewards.Claims;
import cn.xiangzhi.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a receipt code may see and do: progress, answer, rating, asking again. */
@Component
public class Tracking {

    private static final int WORDS = 500;

    private final ReportStore reports;
    private final ReportActs acts;
    private final ReportFlow flow;
    private final Categories categories;
    private final Places places;
    private final Today today;
    private final JdbcClient jdbc;
    private final ReturnCalls calls;
    private final ContactStore contacts;
    private final Claims claims;
    private final Reopening reopening;

    Tracking(
            ReportStore reports,
            ReportActs acts,
            ReportFlow flow,
            Categories categories,
            Places places,
            Today today,
            JdbcClient jdbc,
            ReturnCalls calls,
            ContactStore contacts,
            Claims claims,
            Reopening reopening) {
        this.reports = reports;
        this.acts = acts;
        this.flow = flow;
        this.categories = categories;
        this.places = places;
        this.today = today;
        this.jdbc = jdbc;
        this.calls = calls;
        this.contacts = contacts;
        this.claims = claims;
        this.reopening = reopening;
    }

    @Transactional(readOnly = true)
    TrackPage page(String typed) {
        var report = get(typed);
        var lead = lead(report);
        var place = report.place();
        var village = place.village() == null ? "" : places.name(place.village());
        return new TrackPage(
                report.receipt().code(),
                ReceiptCode.spoken(report.receipt().code()),
                report.receipt().number(),
                report.said().title(),
                categories.name(report.said().category()),
                places.name(place.township()) + village + " " + place.words(),
                report.said().at(),
                lead.stage(),
                lead.id().equals(report.id()) ? null : lead.receipt().number(),
                Steps.of(lead.stage()),
                acts.told(report.county(), report.id()),
                lead.outcome().answer(),
                lead.outcome().answeredOn(),
                lead.outcome().windowEnds(),
                mayRate(report, lead),
                mayReopen(lead),
                Satisfaction.options(),
                contacts.by(report.county(), report.id()),
                claims.of(typed).orElse(null));
    }

    @Transactional
    public void rate(String typed, int level, String words) {
        var report = get(typed);
        var satisfaction = Satisfaction.of(level);
        within(words);
        if (report.stage() == ReportStage.RATED
                || merged(report) && report.outcome().rating() != null) {
            return;
        }
        if (merged(report) && !ReportMove.REOPEN.leaves(lead(report).stage())) {
            throw Refused.unlawful(null, "还不能评价", "合并办理的这件事还没有答复，或者已经结束", ReportMove.RATE.basis(), "答复以后再评价");
        }
        var rating = Ids.next();
        jdbc.sql("""
                insert into intake_rating (county_code, id, report_id, township_code, level, words, rated_at)
                values (:county, :id, :report, :township, :level, :words, :at)
                """)
                .param("county", report.county())
                .param("id", rating)
                .param("report", report.id())
                .param("township", report.place().township())
                .param("level", satisfaction.level())
                .param("words", words.strip())
                .param("at", today.now())
                .update();
        var said = satisfaction.label() + (words.isBlank() ? "" : "：" + words.strip());
        flow.keep(
                Reporters.of(report.county()),
                ReportMove.RATE,
                report.rated(satisfaction.level()),
                said,
                "您的评价：" + satisfaction.label() + "。");
        calls.rated(report, rating, satisfaction, words.strip());
    }

    /** Nothing is sent to the reporter any more; the page stays. */
    @Transactional
    void quiet(String typed) {
        var report = get(typed);
        contacts.drop(report.county(), report.id());
    }

    /** Asking again, inside the window only (F67). */
    @Transactional
    void reopen(String typed, String why) {
        var report = get(typed);
        within(why);
        if (why.isBlank()) {
            throw Refused.invalid("没有提交", "没有写明哪里没有办好", "请写明哪里没有办好");
        }
        var lead = lead(report);
        if (lead.stage() == ReportStage.REOPENED) {
            return;
        }
        if (merged(report)) {
            reopening.reopen(lead, report, why.strip());
        } else {
            reopening.reopen(report, why.strip());
        }
    }

    /** The report this one is handled under: its own, or the last of those it was merged into. */
    private Report lead(Report report) {
        var lead = report;
        for (var into = lead.outcome().mergedInto();
                into != null;
                into = lead.outcome().mergedInto()) {
            var next = reports.find(lead.county(), into);
            if (next.isEmpty()) {
                return lead;
            }
            lead = next.get();
        }
        return lead;
    }

    private static boolean merged(Report report) {
        return report.stage() == ReportStage.MERGED;
    }

    /** Whoever reported a merged one rates the answer to its lead, once. */
    private static boolean mayRate(Report report, Report lead) {
        return merged(report)
                ? ReportMove.REOPEN.leaves(lead.stage()) && report.outcome().rating() == null
                : report.stage() == ReportStage.ANSWERED;
    }

    private boolean mayReopen(Report report) {
        var ends = report.outcome().windowEnds();
        return ReportMove.REOPEN.leaves(report.stage())
                && ends != null
                && !today.date().isAfter(ends);
    }

    private Report get(String typed) {
        return reports.byReceipt(places.counties(), ReceiptCode.read(typed))
                .orElseThrow(() -> Refused.invalid("查不到这个回执码", "没有这个回执码的报告", "请对照回执再输一次"));
    }

    private static void within(String words) {
        if (words.length() > WORDS) {
            throw Refused.invalid("没有提交", "最多写 " + WORDS + " 字", "请写要点");
        }
    }
}
