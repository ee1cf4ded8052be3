package cn.xiangzhi.intake.publication;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.publication.Publication.State;
import cn.xiangzhi.intake.publication.Publication.Words;
import cn.xiangzhi.intake.receiving.ReporterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody clears a report for the public, keeps it back, or takes it down again; nothing is public by itself (F52). */
@Component
public class PublicationDesk {

    private static final Basis PRIVACY = Basis.house("个人信息处理：公开须征得同意或者去标识化");
    private static final double ROUNDED = 1000;

    private final ReportStore reports;
    private final ReporterStore reporters;
    private final PublicationStore store;
    private final ShownReports shown;
    private final Today today;

    PublicationDesk(
            ReportStore reports, ReporterStore reporters, PublicationStore store, ShownReports shown, Today today) {
        this.reports = reports;
        this.reporters = reporters;
        this.store = store;
        this.shown = shown;
        this.today = today;
    }

    /** What the form begins with: the cleared words, or the report's own with personal data masked. */
    Words draft(Report report, @Nullable Publication before) {
        if (before != null && before.state() != State.KEPT_BACK) {
            return before.words();
        }
        var names = names(report);
        var answer = report.outcome().answer();
        return new Words(
                PersonalWords.masked(report.said().title(), names),
                PersonalWords.masked(report.said().text(), names),
                PersonalWords.masked(report.place().words(), names),
                answer == null ? "" : PersonalWords.masked(answer, names));
    }

    /** With the words the form begins with; for programs that load a past. */
    @Transactional
    public void publish(Actor actor, UUID id) {
        publish(actor, id, 0, draft(may(actor, id), null), true, true);
    }

    List<PersonalWords.Found> found(Report report, Words words) {
        var names = names(report);
        var all = new ArrayList<PersonalWords.Found>();
        for (var text : List.of(words.title(), words.text(), words.place(), words.answer())) {
            all.addAll(PersonalWords.found(text, names));
        }
        return all;
    }

    @Transactional
    void publish(Actor actor, UUID id, long before, Words given, boolean point, boolean sure) {
        var report = may(actor, id);
        shown.checkCategory(report.said().category());
        if (report.stage() == ReportStage.MERGED) {
            throw Refused.unlawful(null, "不能公开", "这份报告已并入另一份", PRIVACY, "请公开并入的那一份");
        }
        var words = new Words(
                said(given.title(), 60, "标题", true),
                said(given.text(), 4000, "内容", true),
                said(given.place(), 200, "地点", false),
                said(given.answer(), 2000, "答复", false));
        var left = found(report, words);
        if (!left.isEmpty() && !sure) {
            var what = left.stream()
                    .map(one -> one.label() + "“" + one.words() + "”")
                    .distinct()
                    .limit(8)
                    .collect(Collectors.joining("、"));
            throw Refused.unlawful(null, "没有公开", "文字里还有像个人信息的内容：" + what, PRIVACY, "请改掉；确实可以公开的，勾选“已逐条核对，可以公开”");
        }
        var place = report.place();
        keep(
                actor,
                report,
                before,
                new Publication(
                        id,
                        State.PUBLISHED,
                        words,
                        point ? rounded(place.latitude()) : null,
                        point ? rounded(place.longitude()) : null,
                        "",
                        today.now(),
                        0),
                "公开",
                words.title() + "\n" + words.text() + "\n" + words.place() + "\n" + words.answer());
    }

    /** Not to be public, or no longer; {@code why} is for the office alone. */
    @Transactional
    void keepBack(Actor actor, UUID id, long before, String why) {
        var report = may(actor, id);
        var reason = said(why, 500, "理由", true);
        var was = store.find(report.county(), id).orElse(null);
        var shownNow = was != null && was.state() == State.PUBLISHED;
        var words = was == null ? draft(report, null) : was.words();
        keep(
                actor,
                report,
                before,
                new Publication(
                        id, shownNow ? State.WITHDRAWN : State.KEPT_BACK, words, null, null, reason, today.now(), 0),
                shownNow ? "撤下" : "不公开",
                reason);
    }

    Report may(Actor actor, UUID id) {
        actor.must(Right.REPORT_PUBLISH, "不能审查公开");
        return reports.get(actor.scope(), id);
    }

    private void keep(Actor actor, Report report, long before, Publication decided, String what, String words) {
        if (!store.save(actor, report, decided, before)) {
            throw Refused.stale("公开审查");
        }
        store.append(actor, report, what, words);
    }

    private List<String> names(Report report) {
        return reporters.open(report.county(), report.id()).stream()
                .map(ReporterStore.Reporter::name)
                .toList();
    }

    private static String said(String words, int most, String what, boolean required) {
        var text = words.replace("\0", "").strip();
        if (required && text.isEmpty()) {
            throw Refused.invalid("没有提交", what + "是空的", "请填写" + what);
        }
        if (text.length() > most) {
            throw Refused.invalid("没有提交", what + "最多 " + most + " 字", "请写要点");
        }
        return text;
    }

    /** To some hundred metres, so that no single house is meant. */
    private static @Nullable Double rounded(@Nullable Double degrees) {
        return degrees == null ? null : Math.round(degrees * ROUNDED) / ROUNDED;
    }
}
