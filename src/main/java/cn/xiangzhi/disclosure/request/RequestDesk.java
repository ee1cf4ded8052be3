package cn.xiangzhi.disclosure.request;

import static cn.xiangzhi.disclosure.request.InformationRequest.KIND;
import static cn.xiangzhi.disclosure.request.InformationRequest.gir;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.disclosure.rules.InformationTerms;
import cn.xiangzhi.documents.PaperView;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The road of a request for information up to its answer: registered, made clear once, given up or withdrawn (GIR 29 to 31). */
@Component
public class RequestDesk {

    private final RequestStore requests;
    private final RequestActs acts;
    private final RequestPapers papers;
    private final RequestClocks clocks;
    private final Workdays days;
    private final Organization organization;
    private final PersonalData secrets;
    private final Audit audit;
    private final Today today;

    RequestDesk(
            RequestStore requests,
            RequestActs acts,
            RequestPapers papers,
            RequestClocks clocks,
            Workdays days,
            Organization organization,
            PersonalData secrets,
            Audit audit,
            Today today) {
        this.requests = requests;
        this.acts = acts;
        this.papers = papers;
        this.clocks = clocks;
        this.days = days;
        this.organization = organization;
        this.secrets = secrets;
        this.audit = audit;
        this.today = today;
    }

    /** What is handed in (GIR 29). */
    public record Application(
            String township,
            String applicant,
            boolean citizen,
            String identity,
            String contact,
            RequestChannel channel,
            String sought,
            String form,
            LocalDate receivedOn) {}

    /** Registers it; twenty working days to answer and seven to ask what is unclear begin. */
    @Transactional
    public UUID receive(Actor actor, UUID once, Application given) {
        actor.must(Right.DISCLOSURE_PUBLISH, "登记政府信息公开申请");
        var county = actor.county();
        if (requests.known(county, once)) {
            return once;
        }
        if (!actor.scope().covers(county, given.township())) {
            throw Refused.notFound("乡镇");
        }
        notAhead(given.receivedOn(), "没有登记");
        var year = today.date().getYear();
        var word = organization.government(county, given.township()).numberWord();
        var number = word + "公开申〔" + year + "〕" + requests.nextNumber(county, given.township(), year) + "号";
        var who = given.applicant().strip();
        var request = new InformationRequest(
                once,
                given.township(),
                number,
                RequestStage.RECEIVED,
                0,
                secrets.seal(who),
                given.citizen() ? Mask.name(who) : who,
                secrets.seal(given.identity().strip()),
                secrets.seal(given.contact().strip()),
                given.channel(),
                given.sought().strip(),
                given.form().strip(),
                given.receivedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        if (requests.add(county, request)) {
            var act = acts.add(
                    actor, once, "收到申请", given.channel().label() + "，收到日期" + Show.date(given.receivedOn()), gir(29));
            clocks.received(county, request, act);
            audit.record(actor, "登记政府信息公开申请", KIND, once, number);
        }
        return once;
    }

    /** Tells once what is unclear; the time to answer begins anew when it is made clear. */
    @Transactional
    void clarify(Actor actor, UUID id, long version, String what, @Nullable LocalDate until) {
        var r = step(actor, id, version, RequestStage.RECEIVED);
        var on = today.date();
        InformationTerms.clarifying(days.calendar())
                .pass(
                        "没有告知补正",
                        new InformationTerms.Clarifying(
                                r.receivedOn(),
                                on,
                                r.clarifiedOn() != null,
                                !what.isBlank() && until != null && until.isAfter(on)));
        var last = Objects.requireNonNull(until);
        must(requests.clarify(actor.county(), r, what.strip(), on, last));
        clocks.unclear(actor.county(), r, last, acts.add(actor, id, "告知补正", what.strip(), gir(30)));
        papers.tell(
                actor,
                r,
                new RequestPapers.Told("", "请补正：" + what.strip(), "申请内容不明确", gir(30), PaperView.day(last)),
                on);
    }

    @Transactional
    void complete(Actor actor, UUID id, long version, String words, @Nullable LocalDate on) {
        var r = step(actor, id, version, RequestStage.UNCLEAR);
        var day = on == null ? today.date() : on;
        notAhead(day, "没有登记补正");
        if (words.isBlank()) {
            throw Refused.invalid("没有登记补正", "没有写明补正的内容", "请填写申请人补正的内容");
        }
        must(requests.complete(actor.county(), r, words.strip(), day));
        clocks.clear(actor.county(), r, day, acts.add(actor, id, "收到补正", words.strip(), gir(30)));
    }

    /** Not made clear in time without a good reason: the request counts as given up (GIR 30). */
    @Transactional
    void giveUp(Actor actor, UUID id, long version) {
        var r = step(actor, id, version, RequestStage.UNCLEAR);
        var until = r.clarifyUntil();
        if (until == null || !today.date().isAfter(until)) {
            throw Refused.unlawful(null, "不能视为放弃", "补正期限到" + until + "，还没有届满", gir(30), "请等期限届满；申请人补正的登记补正");
        }
        must(requests.close(actor.county(), r, RequestStage.GIVEN_UP, "补正期限" + until + "届满没有补正"));
        close(actor, r, "视为放弃申请", "补正期限届满，没有补正", gir(30));
    }

    @Transactional
    void withdraw(Actor actor, UUID id, long version, String why) {
        actor.must(Right.DISCLOSURE_PUBLISH, "办理政府信息公开申请");
        var r = found(actor, id, version);
        if (!r.stage().open() || why.isBlank()) {
            throw Refused.invalid("没有登记撤回", "申请已经办结，或者没有写明撤回的情况", "请写明申请人何时、怎样撤回");
        }
        must(requests.close(actor.county(), r, RequestStage.WITHDRAWN, why.strip()));
        close(actor, r, "申请人撤回", why.strip(), gir(29));
    }

    void close(Actor actor, InformationRequest r, String what, String words, Citation basis) {
        clocks.over(actor.county(), r, acts.add(actor, r.id(), what, words, basis));
        audit.record(actor, what, KIND, r.id(), r.number());
    }

    InformationRequest step(Actor actor, UUID id, long version, RequestStage from) {
        actor.must(Right.DISCLOSURE_PUBLISH, "办理政府信息公开申请");
        return at(actor, id, version, from);
    }

    InformationRequest at(Actor actor, UUID id, long version, RequestStage from) {
        var r = found(actor, id, version);
        if (r.stage() != from) {
            throw Refused.invalid("这一步不能办理", "现在是“" + r.stage().label() + "”", "请按进度办理");
        }
        return r;
    }

    private InformationRequest found(Actor actor, UUID id, long version) {
        var r = requests.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("政府信息公开申请"));
        if (r.version() != version) {
            throw Refused.stale("政府信息公开申请");
        }
        return r;
    }

    void notAhead(LocalDate day, String what) {
        if (day.isAfter(today.date())) {
            throw Refused.invalid(what, "日期" + day + "在将来", "请核对日期");
        }
    }

    static void must(boolean kept) {
        if (!kept) {
            throw Refused.stale("政府信息公开申请");
        }
    }
}
