package cn.xiangzhi.intake;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportFlow;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.outside.OutsideStore;
import cn.xiangzhi.intake.receiving.Reception;
import cn.xiangzhi.intake.tracking.Tracking;
import cn.xiangzhi.intake.tracking.Window;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of intake for later rooms: they tell what happened, and the reporter reads it in plain words. */
@Component
public class Reports {

    private final Reception reception;
    private final ReportStore reports;
    private final ReportActs acts;
    private final ReportFlow flow;
    private final Categories categories;
    private final Window window;
    private final Tracking tracking;
    private final OutsideStore outside;

    Reports(
            Reception reception,
            ReportStore reports,
            ReportActs acts,
            ReportFlow flow,
            Categories categories,
            Window window,
            Tracking tracking,
            OutsideStore outside) {
        this.reception = reception;
        this.reports = reports;
        this.acts = acts;
        this.flow = flow;
        this.categories = categories;
        this.window = window;
        this.tracking = tracking;
        this.outside = outside;
    }

    /** Keeps a report with its receipt; not to be called inside a long transaction (it draws a number of its own). */
    public Receipt receive(Actor actor, NewReport handed) {
        return reception.receive(actor, handed);
    }

    /** The same with the way the reporter wants to be told. */
    public Receipt receive(Actor actor, NewReport handed, Contact contact) {
        return reception.receive(actor, handed, contact);
    }

    /** The reporter rates the answer, by the receipt. */
    @Transactional
    public void rate(String receiptCode, int level, String words) {
        tracking.rate(receiptCode, level, words);
    }

    /** Adds a line to the tracking page, in words a resident understands; names no officer. */
    @Transactional
    public void progress(Actor actor, UUID report, String plainWords) {
        acts.tell(get(actor, report), plainWords);
    }

    /** A move another room makes on the report; {@code words} for the desk, {@code plainWords} for the reporter. */
    @Transactional
    public void moved(Actor actor, UUID report, ReportMove move, String words, String plainWords) {
        flow.keep(actor, move, get(actor, report).after(move), words, plainWords);
    }

    /** Answers the reporter and opens the rating and the reopening window. */
    @Transactional
    public void answer(Actor actor, UUID report, String answer, LocalDate on) {
        var answered = get(actor, report).answered(answer, on, window.ends(on));
        flow.keep(actor, ReportMove.ANSWER, answered, answer, "已答复：" + answer);
    }

    /** The photos that came with the report stand under this kind of matter. */
    public static final String MATTER = "report";

    public Optional<ReportBrief> brief(String county, UUID report) {
        return reports.find(county, report).map(this::brief);
    }

    /** What several reports say, asked for at once. */
    public Map<UUID, String> texts(String county, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : reports.texts(county, ids);
    }

    /** The day somebody else's register set for it (12345), if one did. */
    public Optional<LocalDate> setDue(String county, UUID report) {
        return outside.of(county, report)
                .map(OutsideStore.Kept::due)
                .map(due -> due.atZoneSameInstant(Today.BEIJING).toLocalDate());
    }

    private ReportBrief brief(Report report) {
        var said = report.said();
        return new ReportBrief(
                report.id(),
                report.receipt().number(),
                said.title(),
                said.text(),
                said.category(),
                categories.name(said.category()),
                report.place(),
                said.at(),
                report.stage(),
                report.receiver().name(),
                report.receiver().person());
    }

    private Report get(Actor actor, UUID report) {
        return reports.get(actor.scope(), report);
    }
}
