package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.disclosure.rules.InformationTerms;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What makes an answer take longer: a third party is asked, or the head gives more time (GIR 32, 33). */
@Component
class RequestDelays {

    private final RequestDesk desk;
    private final RequestStore requests;
    private final RequestActs acts;
    private final RequestPapers papers;
    private final RequestClocks clocks;
    private final Workdays days;
    private final PersonalData secrets;
    private final Today today;

    RequestDelays(
            RequestDesk desk,
            RequestStore requests,
            RequestActs acts,
            RequestPapers papers,
            RequestClocks clocks,
            Workdays days,
            PersonalData secrets,
            Today today) {
        this.desk = desk;
        this.requests = requests;
        this.acts = acts;
        this.papers = papers;
        this.clocks = clocks;
        this.days = days;
        this.secrets = secrets;
        this.today = today;
    }

    /** Asks a third party in writing; the time it takes is not counted (GIR 32, 33). */
    @Transactional
    void consult(Actor actor, UUID id, long version, String third, String what, @Nullable LocalDate served) {
        var r = desk.step(actor, id, version, RequestStage.RECEIVED);
        var day = served == null ? today.date() : served;
        desk.notAhead(day, "没有征求意见");
        if (third.isBlank() || what.isBlank() || r.consultedOn() != null || day.isBefore(r.receivedOn())) {
            throw Refused.invalid(
                    "没有征求意见",
                    r.consultedOn() != null ? "已经征求过第三方意见" : "没有写明第三方、征求的内容，或者送达日期早于收到申请",
                    "请写明第三方名称和联系方式、涉及的内容和送达日期");
        }
        RequestDesk.must(requests.consult(actor.county(), r, secrets.seal(third.strip()), day));
        var act = acts.add(actor, id, "征求第三方意见", what.strip(), InformationRequest.gir(32));
        clocks.thirdAsked(actor.county(), r, day, act);
        papers.tell(
                actor,
                r,
                new RequestPapers.Told(
                        third.strip(),
                        "请就公开下列信息提出书面意见：" + what.strip(),
                        "申请公开的信息涉及贵方合法权益",
                        InformationRequest.gir(32),
                        "自收到之日起十五个工作日内；逾期没有提出意见的，由本机关依法决定是否公开"),
                day);
    }

    @Transactional
    void opine(
            Actor actor,
            UUID id,
            long version,
            @Nullable ThirdPartyOpinion opinion,
            String words,
            @Nullable LocalDate on) {
        var r = desk.step(actor, id, version, RequestStage.CONSULTING);
        var consulted = r.consultedOn();
        if (opinion == null || consulted == null || opinion != ThirdPartyOpinion.SILENT && words.isBlank()) {
            throw Refused.invalid("没有登记意见", "没有选择第三方的意见，或者没有写明理由", "请选择意见；提出意见的写明内容和理由");
        }
        var last = clocks.thirdUntil(consulted);
        if (opinion == ThirdPartyOpinion.SILENT && !today.date().isAfter(last)) {
            throw Refused.unlawful(
                    null, "不能登记逾期", "第三方提出意见的期限到" + last + "，还没有届满", InformationRequest.gir(32), "请等期限届满");
        }
        var day = opinion == ThirdPartyOpinion.SILENT ? last : on == null ? today.date() : on;
        desk.notAhead(day, "没有登记意见");
        RequestDesk.must(requests.opine(actor.county(), r, opinion, words.strip(), day));
        var act = acts.add(actor, id, "第三方意见：" + opinion.label(), words.strip(), InformationRequest.gir(32));
        clocks.thirdHeard(actor.county(), r, day, act);
    }

    /** The head lets it take longer, once and by twenty working days at most; the applicant is told (GIR 33). */
    @Transactional
    void extend(Actor actor, UUID id, long version, int more, String reason) {
        actor.must(Right.CASE_APPROVE, "批准延长答复期限");
        var r = desk.at(actor, id, version, RequestStage.RECEIVED);
        var due = clocks.due(actor.county(), id);
        var on = today.date();
        InformationTerms.EXTENSION.pass(
                "没有延长", new InformationTerms.Extension(more, true, !reason.isBlank(), r.extendedDays() > 0, due, on));
        RequestDesk.must(requests.extend(actor.county(), r, more));
        var act = acts.add(actor, id, "延长答复期限" + more + "个工作日", reason.strip(), InformationRequest.gir(33));
        var until = days.calendar().plus(due, more);
        clocks.longer(actor.county(), r, until, reason.strip(), act);
        papers.tell(
                actor,
                r,
                new RequestPapers.Told(
                        "",
                        "答复期限延长至" + PaperView.day(until),
                        reason.strip(),
                        InformationRequest.gir(33),
                        PaperView.day(until)),
                on);
    }
}
