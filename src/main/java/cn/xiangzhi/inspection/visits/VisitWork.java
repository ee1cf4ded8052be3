package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.ViolationFound;
import cn.xiangzhi.inspection.caps.Caps;
import cn.xiangzhi.inspection.people.Helpers;
import cn.xiangzhi.inspection.people.Helpers.Helper;
import cn.xiangzhi.inspection.rules.Repeating;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.inspection.subjects.SubjectLinks;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a visit and lets it have its consequence: the order is done, or casework hears of a violation. */
@Component
class VisitWork {

    static final String KIND = "visit";
    static final String WHAT = "检查未保存";
    private static final Citation INSP = Citation.of(Statute.INSP);

    private final VisitStore store;
    private final VisitTeam team;
    private final Orders orders;
    private final Powers powers;
    private final Attachments attachments;
    private final Helpers helpers;
    private final Caps caps;
    private final Earlier earlier;
    private final SubjectLinks links;
    private final ApplicationEventPublisher events;

    VisitWork(
            VisitStore store,
            VisitTeam team,
            Orders orders,
            Powers powers,
            Attachments attachments,
            Helpers helpers,
            Caps caps,
            Earlier earlier,
            SubjectLinks links,
            ApplicationEventPublisher events) {
        this.store = store;
        this.team = team;
        this.orders = orders;
        this.powers = powers;
        this.attachments = attachments;
        this.helpers = helpers;
        this.caps = caps;
        this.earlier = earlier;
        this.links = links;
        this.events = events;
    }

    @Transactional
    public void record(Actor actor, Visit visit, List<HandedFile> photos, OffsetDateTime now) {
        record(actor, visit, photos, now, false);
    }

    /** The same with those who went along, who were checked before. */
    @Transactional
    public void record(Actor actor, Visit visit, List<Helper> along, List<HandedFile> photos, OffsetDateTime now) {
        record(actor, visit, photos, now, false);
        helpers.keep(actor.county(), visit.place().township(), visit.id(), along);
    }

    /** The same; {@code asked}: the caps were asked before the visit was planned, by what it carries out. */
    @Transactional
    public void record(Actor actor, Visit visit, List<HandedFile> photos, OffsetDateTime now, boolean asked) {
        var day = visit.times().started().toLocalDate();
        checked(actor, visit, now);
        if (visit.subject().kind().business()) {
            helpers.refuseAuxiliaries(
                    WHAT,
                    actor.county(),
                    visit.place().township(),
                    day,
                    visit.team().helpers());
        }
        if (!asked) {
            stated(visit);
        }
        var cause = asked ? visit.cause() : again(visit, day);
        var officers = team.names(WHAT, actor.county(), visit.team().officers(), day);
        var went = new Visit.Team(
                visit.team().officers(),
                officers,
                visit.team().helpers(),
                visit.team().certificatesShown());
        var kept = new Visit(visit.id(), cause, visit.place(), visit.times(), went, visit.subject(), visit.outcome());
        if (!store.add(kept, actor, now)) {
            return;
        }
        attachments.keep(actor, KIND, visit.id(), photos);
        links.visited(
                actor.county(),
                visit.place().township(),
                visit.id(),
                earlier.print(visit.subject().name()),
                earlier.numberPrint(visit.subject().number()));
        consequences(actor, kept, day);
    }

    private void checked(Actor actor, Visit visit, OffsetDateTime now) {
        if (!actor.scope().covers(visit.place().county(), visit.place().township())) {
            throw Refused.notFound("该乡镇");
        }
        if (visit.times().ended().isBefore(visit.times().started())
                || visit.times().ended().isAfter(now)) {
            throw Refused.invalid(WHAT, "结束时间早于开始时间，或者晚于现在", "请核对起止时间");
        }
        if (!visit.team().certificatesShown()) {
            throw RefusalCode.OFCR_03.refuse(WHAT, "没有记录已主动出示执法证件");
        }
        var item = visit.outcome().itemCode();
        if (item != null && powers.item(actor.county(), item).isEmpty()) {
            throw Refused.invalid(WHAT, "没有编号为“" + item + "”的权责事项", "请从推荐的事项中选择，或者核对事项编号");
        }
        if (visit.outcome().result() == VisitResult.VIOLATION) {
            if (item == null) {
                throw Refused.invalid(WHAT, "发现违法须写明对应的权责事项", "请从推荐的事项中选择，或填写事项编号");
            }
            if (visit.subject().name().isBlank()) {
                throw Refused.invalid(WHAT, "发现违法须写明检查对象", "请填写对象名称；身份不明的写“身份待查”并选择公民");
            }
        }
    }

    /** A business is inspected by a plan, by an order, or for a clue, and for nothing else (INSP; S9). */
    private static void stated(Visit visit) {
        var cause = visit.cause();
        if (visit.subject().kind().business() && cause.order() == null && !VisitCause.unplanned(cause.words())) {
            throw Refused.unlawful(
                    null,
                    WHAT,
                    "对经营者的计划外检查，“" + cause.words() + "”不是法定事由",
                    INSP,
                    "列入计划的和专项检查，在“综合查一次”里安排、批准和登记；确有投诉举报、交办移送、复查改正、数据监测、当场发现或者对象申请的，选择该事由；只是走走看看、没有进门检查的，登记为巡查");
        }
    }

    /** The cause with why it is inspected again: an order says so itself; beyond the cap nothing goes without one (S9). */
    private Visit.Cause again(Visit visit, LocalDate day) {
        var cause = visit.cause();
        var times = earlier.sameThing(visit);
        var item = visit.outcome().itemCode();
        var field = item == null
                ? null
                : powers.item(visit.place().county(), item).map(Item::field).orElse(null);
        var cap = caps.of(visit.place().county(), kind(visit.subject().kind()), null, day)
                .item(field)
                .times();
        var words = cause.again().isEmpty() && cause.order() != null ? "按派单到现场：" + cause.title() : cause.again();
        var lawful = cause.order() != null || VisitCause.unplanned(cause.words());
        Repeating.GATE.pass(WHAT, new Repeating.Again(times, cap, lawful, !words.isBlank()));
        return new Visit.Cause(cause.order(), cause.report(), cause.words(), cause.title(), times < cap ? "" : words);
    }

    private static @Nullable SubjectType kind(SubjectKind kind) {
        return switch (kind) {
            case BUSINESS -> SubjectType.SHOP;
            case ENTERPRISE -> SubjectType.ENTERPRISE;
            case NOBODY, PERSON -> null;
        };
    }

    private void consequences(Actor actor, Visit visit, LocalDate day) {
        var outcome = visit.outcome();
        var order = visit.cause().order();
        switch (outcome.result()) {
            case CORRECTED -> done(actor, order, "经现场检查，问题已当场改正。" + outcome.note(), day);
            case NOTHING_FOUND -> done(actor, order, "经现场检查，未发现反映的问题。" + outcome.note(), day);
            case PASSED_ON -> done(actor, order, "经现场检查，已移交有权机关处理。" + outcome.note(), day);
            case BY_DATE -> {}
            case VIOLATION -> {
                if (outcome.itemCode() != null) {
                    events.publishEvent(new ViolationFound(
                            visit.place().county(),
                            visit.id(),
                            order,
                            visit.cause().report(),
                            outcome.itemCode(),
                            visit.subject().name(),
                            visit.place(),
                            visit.times()
                                    .ended()
                                    .atZoneSameInstant(Today.BEIJING)
                                    .toOffsetDateTime(),
                            outcome.seen(),
                            visit.team().officers(),
                            earlier.ordered(visit)));
                }
            }
        }
    }

    private void done(Actor actor, @Nullable UUID order, String result, LocalDate day) {
        if (order != null) {
            orders.done(actor, order, result, day);
        }
    }
}
