package cn.xiangzhi.intake.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.informing.ContactStore;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportClocks;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.matter.Steps;
import cn.xiangzhi.intake.outside.OutsideStore;
import cn.xiangzhi.intake.receiving.AlongStore;
import cn.xiangzhi.intake.receiving.Doubles;
import cn.xiangzhi.intake.receiving.Followers;
import cn.xiangzhi.intake.receiving.ReporterStore;
import cn.xiangzhi.intake.receiving.Supplements;
import cn.xiangzhi.intake.tracking.Satisfaction;
import cn.xiangzhi.places.AnsweringPlace;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.places.Sections;
import cn.xiangzhi.shell.Offer;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a report. */
@Component
class ReportView {

    private final ReportStore reports;
    private final ReportActs acts;
    private final ReporterStore reporters;
    private final ContactStore contacts;
    private final Terms terms;
    private final Followers followers;
    private final Doubles doubles;
    private final AlongStore alongs;
    private final Supplements supplements;
    private final Questions questions;
    private final OutsideStore outside;
    private final ReportDesk desk;
    private final Attachments attachments;
    private final Categories categories;
    private final Places places;
    private final Sections sections;
    private final Today today;

    ReportView(
            ReportStore reports,
            ReportActs acts,
            ReporterStore reporters,
            ContactStore contacts,
            Terms terms,
            Followers followers,
            Doubles doubles,
            AlongStore alongs,
            Supplements supplements,
            Questions questions,
            OutsideStore outside,
            ReportDesk desk,
            Attachments attachments,
            Categories categories,
            Places places,
            Sections sections,
            Today today) {
        this.reports = reports;
        this.acts = acts;
        this.reporters = reporters;
        this.contacts = contacts;
        this.terms = terms;
        this.followers = followers;
        this.doubles = doubles;
        this.alongs = alongs;
        this.supplements = supplements;
        this.questions = questions;
        this.outside = outside;
        this.desk = desk;
        this.attachments = attachments;
        this.categories = categories;
        this.places = places;
        this.sections = sections;
        this.today = today;
    }

    Report report(Actor actor, UUID id) {
        return reports.get(actor.scope(), id);
    }

    ReportPage page(Actor actor, UUID id) {
        var report = report(actor, id);
        return new ReportPage(
                report.id(),
                report.receipt().number(),
                report.said().title(),
                report.said().text(),
                report.stage(),
                report.version(),
                Steps.of(report.stage()),
                facts(report),
                report.outcome().answer(),
                offers(actor, report),
                timeline(report),
                attachments.of(report.county(), "report", id),
                questions.answered(report.county(), id),
                alongs.links(report.county(), id),
                supplements.of(report.county(), id),
                followers.of(report.county(), id),
                report.stage().open() ? doubles.of(report.place(), report.said().category(), id) : List.of(),
                reports.mergedInto(report.county(), id).stream()
                        .map(one -> new ReportPage.Merged(
                                one.id(),
                                one.receipt().number(),
                                one.said().title(),
                                one.said().at()))
                        .toList(),
                report.place().latitude(),
                report.place().longitude());
    }

    /** Who answers for the place now: the grid or village, its leader, and the note where somebody stands in (S19). */
    private static String answering(AnsweringPlace here) {
        return here.name()
                + here.first()
                        .map(one -> "：" + one.name() + (one.standsIn() ? "（" + one.why() + "）" : ""))
                        .orElse("：现在没有人负责");
    }

    private Map<String, String> facts(Report report) {
        var place = report.place();
        var village = place.village() == null ? "" : places.name(place.village());
        var facts = new LinkedHashMap<String, String>();
        facts.put("类别", categories.name(report.said().category()));
        facts.put("地点", places.name(place.township()) + village + " " + place.words());
        if (report.stage().open()) {
            sections.answering(place, today.now()).ifPresent(here -> facts.put("这里谁负责", answering(here)));
        }
        facts.put("收到时间", Show.dateTime(report.said().at()));
        facts.put("渠道", report.said().channel().label());
        outside.of(report.county(), report.id()).ifPresent(kept -> from(kept, facts));
        facts.put("首接责任", report.receiver().name());
        facts.put("报告人", reporters.known(report.county(), report.id()) ? "已留联系方式（加密）" : "匿名");
        facts.put("怎么告诉报告人", contacts.by(report.county(), report.id()).label());
        facts.put("同样遇到", report.outcome().followers() + " 人");
        var rating = report.outcome().rating();
        if (rating != null) {
            facts.put("评价", Satisfaction.of(rating).label());
        }
        if (report.outcome().windowEnds() != null) {
            facts.put("再办期限", Show.date(report.outcome().windowEnds()));
        }
        if (report.stage() == ReportStage.REOPENED
                || report.outcome().reopened() > 0 && report.stage().open()) {
            terms.of(report.county(), report.id()).stream()
                    .filter(term -> term.termId().equals(ReportClocks.AGAIN) && term.ended() == null)
                    .forEach(term -> facts.put("再办答复期限", Show.date(term.due())));
        }
        var into = report.outcome().mergedInto();
        if (into != null) {
            reports.find(report.county(), into)
                    .ifPresent(other -> facts.put("并入", other.receipt().number()));
        }
        return facts;
    }

    private static void from(OutsideStore.Kept kept, Map<String, String> facts) {
        facts.put(kept.source().label() + "编号", kept.number());
        if (kept.due() != null) {
            facts.put("来件定的期限", Show.dateTime(kept.due()));
        }
        if (kept.route() != null) {
            facts.put("办理途径", kept.route().label());
            facts.put("书面告知信访人", kept.toldOn() == null ? "还没有" : Show.date(kept.toldOn()));
        }
        if (kept.source() == Along.Source.HOTLINE) {
            facts.put(
                    "回单",
                    kept.returnedAt() == null
                            ? "还没有"
                            : Show.dateTime(kept.returnedAt())
                                    + (kept.returnNumber() == null ? "" : "，" + kept.returnNumber()));
        }
    }

    private List<Offer> offers(Actor actor, Report report) {
        var kept = outside.of(report.county(), report.id()).orElse(null);
        var offers = new ArrayList<Offer>();
        if (kept != null && kept.source() == Along.Source.PETITION && kept.toldOn() == null) {
            offers.add(offer(actor, report, ReportMove.TELL_ROUTE, "tell", "登记书面告知", Optional.empty()));
        }
        if (kept != null && kept.source() == Along.Source.HOTLINE && kept.returnedAt() == null) {
            offers.add(new Offer(
                    "登记回单",
                    "/reports/" + report.id() + "/return",
                    !report.stage().open(),
                    "热线工单办结后向热线回单",
                    unfinished(actor, report)));
        }
        offers.addAll(usual(actor, report));
        return offers;
    }

    private static @Nullable Refused unfinished(Actor actor, Report report) {
        return !actor.has(Right.REPORT_ANSWER)
                ? Refused.forbidden("不能登记回单", Right.REPORT_ANSWER)
                : report.stage().open()
                        ? Refused.unlawful(
                                null, "不能登记回单", "这件事还没有答复报告人", cn.xiangzhi.base.Basis.house("办结答复以后回单"), "请先办结并答复")
                        : null;
    }

    private List<Offer> usual(Actor actor, Report report) {
        if (report.stage() == ReportStage.MERGED) {
            return List.of(
                    offer(actor, report, ReportMove.SPLIT, "split", "拆出单独办理", Optional.empty()),
                    offer(actor, report, ReportMove.OPEN_IDENTITY, "reporter", "查看报告人身份", nobody(report)));
        }
        var against = ReportDesk.atDesk(report).or(() -> desk.asPetition(report));
        return List.of(
                offer(actor, report, ReportMove.ANSWER, "answer", "直接答复", against),
                offer(actor, report, ReportMove.RECLASSIFY, "category", "改类别", Optional.empty()),
                offer(actor, report, ReportMove.MERGE, "merge", "并入已有报告", Optional.empty()),
                offer(actor, report, ReportMove.OPEN_IDENTITY, "reporter", "查看报告人身份", nobody(report)));
    }

    private Optional<Refused> nobody(Report report) {
        return reporters.known(report.county(), report.id())
                ? Optional.empty()
                : Optional.of(Refused.unlawful(
                        null, "没有可看的身份", "报告人没有留姓名和电话", ReportMove.OPEN_IDENTITY.basis(), "可在查询页上答复，报告人凭回执码能看到"));
    }

    private static Offer offer(
            Actor actor, Report report, ReportMove move, String path, String label, Optional<Refused> against) {
        var href = "/reports/" + report.id() + "/" + path;
        return new Offer(label, href, false, move.basis().label(), refusal(actor, report, move, against));
    }

    private static @Nullable Refused refusal(Actor actor, Report report, ReportMove move, Optional<Refused> against) {
        var right = move.right();
        if (right != null && !actor.has(right)) {
            return Refused.forbidden("不能" + move.label(), right);
        }
        if (against.isPresent()) {
            return against.get();
        }
        try {
            report.after(move);
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    private List<TimelineEntry> timeline(Report report) {
        return acts.of(report.county(), report.id()).reversed().stream()
                .map(act -> new TimelineEntry(
                        act.at(), act.organName() + " " + act.who(), act.move().label(), act.words(), act.basis()))
                .toList();
    }
}
