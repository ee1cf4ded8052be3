package cn.xiangzhi.intake.outside;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.law.Petition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Petitions: sorted by what they ask for (XF 31), told in writing within fifteen days how they go (XF 23), answered in time.
 * One that asks to act against a violation goes as performance of duty and never as a petition opinion (XF 31(5), ALA 47).
 */
@Component
public class Petitions {

    private static final String KIND = "report";
    private static final String INFORM = "petition.inform";
    private static final String DECIDE = "petition.decide";
    private static final String DUTY = "petition.duty";
    private static final int DUTY_MONTHS = 2;

    private final OutsideStore outside;
    private final ReportStore reports;
    private final ReportActs acts;
    private final Terms terms;
    private final Today today;

    Petitions(OutsideStore outside, ReportStore reports, ReportActs acts, Terms terms, Today today) {
        this.outside = outside;
        this.reports = reports;
        this.acts = acts;
        this.terms = terms;
        this.today = today;
    }

    /** The way of what is asked for, by the rule book; no petition, no way. */
    public static Petition.@Nullable Route route(Along.Outside outside) {
        var asks = outside.asks();
        return outside.source() != Along.Source.PETITION || asks == null
                ? null
                : Petition.ROUTE.answer(new Petition.Matter(asks));
    }

    /** Starts the clocks of a petition that was just registered. */
    public void begin(Report report, Petition.Route route, UUID act) {
        var received = report.said().at().atZoneSameInstant(Today.BEIJING).toLocalDate();
        var place = report.place();
        terms.start(place.county(), place.township(), KIND, report.id(), INFORM, received, act);
        if (route == Petition.Route.ENFORCEMENT_LEAD) {
            terms.startUntil(
                    place.county(),
                    place.township(),
                    KIND,
                    report.id(),
                    DUTY,
                    "履行法定职责期限",
                    received,
                    received.plusMonths(DUTY_MONTHS),
                    "信访工作条例31(5)：按履行法定职责程序办理；行政诉讼法47：没有特别规定的两个月",
                    act);
        } else if (route == Petition.Route.PETITION_PROCEDURE) {
            terms.start(place.county(), place.township(), KIND, report.id(), DECIDE, received, act);
        }
    }

    /** The writer was told in writing that it is accepted and which way it goes. Telling twice changes nothing. */
    @Transactional
    public void tell(Actor actor, UUID id, LocalDate on, String words) {
        actor.must(Right.REPORT_ANSWER, "不能告知信访人");
        var report = reports.get(actor.scope(), id);
        var kept = petition(report).orElseThrow(() -> Refused.notFound("这件信访事项"));
        if (kept.toldOn() != null) {
            return;
        }
        var received = report.said().at().atZoneSameInstant(Today.BEIJING).toLocalDate();
        if (on.isBefore(received) || on.isAfter(today.date())) {
            throw Refused.invalid("没有登记告知", "告知日期应在收到之日和今天之间", "请填写书面告知的实际日期");
        }
        if (words.isBlank() || words.length() > 1000) {
            throw Refused.invalid("没有登记告知", "没有写明告知的内容，或超过 1000 字", "请写明怎样告知、告知了什么");
        }
        var after = report.after(ReportMove.TELL_ROUTE);
        reports.save(after);
        var act = acts.append(
                actor,
                after,
                ReportMove.TELL_ROUTE,
                on + " 书面告知：" + words.replace("\0", "").strip());
        acts.tell(after, "已书面告知您这件事怎样办理。");
        outside.told(report.county(), id, on);
        terms.end(report.county(), id, INFORM, on, act);
    }

    /** The answer ends every clock of a petition. */
    public void answered(Report report, UUID act) {
        var on = today.date();
        terms.end(report.county(), report.id(), List.of(INFORM, DECIDE, DUTY), on, act);
        outside.returned(report.county(), report.id(), "", today.now());
    }

    public Optional<OutsideStore.Kept> petition(Report report) {
        return outside.of(report.county(), report.id()).filter(kept -> kept.source() == Along.Source.PETITION);
    }
}
