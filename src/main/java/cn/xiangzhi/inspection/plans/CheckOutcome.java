package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.NewVisit;
import cn.xiangzhi.inspection.ViolationFound;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.SubjectLinks;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.inspection.visits.SubjectKind;
import cn.xiangzhi.inspection.visits.VisitResult;
import cn.xiangzhi.inspection.visits.VisitTaking;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of a merged check: one visit, a result for each point, leads for casework, clocks for corrections (S9). */
@Component
public class CheckOutcome {

    public static final String POINT = "check-point";
    static final String TERM = "inspection.recheck";
    private static final String WHAT = "结果未保存";

    private final Checks checks;
    private final CheckBook book;
    private final CheckPoints store;
    private final Subjects subjects;
    private final SubjectLinks links;
    private final VisitTaking visits;
    private final Attachments attachments;
    private final Terms terms;
    private final ActBook acts;
    private final Today today;
    private final ApplicationEventPublisher events;

    CheckOutcome(
            Checks checks,
            CheckBook book,
            CheckPoints store,
            Subjects subjects,
            SubjectLinks links,
            VisitTaking visits,
            Attachments attachments,
            Terms terms,
            ActBook acts,
            Today today,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.book = book;
        this.store = store;
        this.subjects = subjects;
        this.links = links;
        this.visits = visits;
        this.attachments = attachments;
        this.terms = terms;
        this.acts = acts;
        this.today = today;
        this.events = events;
    }

    /** What came of one point. */
    public record Came(
            PointResult result, String words, @Nullable LocalDate due) {}

    /** The whole of it, as the officers hand it in; {@code came} by the points' numbers. */
    public record Handed(
            OffsetDateTime started,
            OffsetDateTime ended,
            boolean certificatesShown,
            String seen,
            Map<Integer, Came> came) {

        /** What came of a point, once every point is known to be answered. */
        Came of(CheckPoints.Point point) {
            return Objects.requireNonNull(came.get(point.number()));
        }
    }

    @Transactional
    public UUID hand(Actor actor, UUID id, long version, Handed handed, List<HandedFile> photos) {
        actor.must(Right.VISIT_RECORD, WHAT);
        var check = checks.get(actor, id);
        var made = check.visitId();
        if (check.stage() == CheckStage.DONE && made != null) {
            return made;
        }
        if (check.stage() != CheckStage.PLANNED) {
            throw Refused.unlawful(null, WHAT, "检查还没有批准，或者已经取消", Plans.INSP, "超过频次上限的，请负责人批准以后再去");
        }
        var points = store.of(actor.county(), id);
        points.forEach(point -> complete(point, handed.came().get(point.number())));
        if (handed.seen().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明看到的情况", "请写明何时、何地、看到什么");
        }
        var subject = subjects.get(actor, check.subjectId());
        var visit = visit(actor, check, subject, points, handed);
        if (!book.done(actor.county(), id, version, handed.seen().strip(), handed.started(), handed.ended(), visit)) {
            throw Refused.stale("综合检查");
        }
        attachments.keep(actor, "visit", visit, photos);
        var act = acts.add(
                actor, check.townshipCode(), Checks.KIND, id, "登记结果", told(points, handed), Plans.INSP.label());
        for (var point : points) {
            var came = handed.of(point);
            store.result(actor.county(), point.id(), came.result(), came.words().strip(), came.due());
            var due = came.due();
            if (came.result() == PointResult.BY_DATE && due != null) {
                terms.startUntil(
                        actor.county(),
                        check.townshipCode(),
                        POINT,
                        point.id(),
                        TERM,
                        "限期改正后复查",
                        today.date(),
                        due,
                        "责令限期改正",
                        act);
            }
        }
        return visit;
    }

    private void complete(CheckPoints.Point point, @Nullable Came came) {
        var which = "第" + point.number() + "点“" + point.point() + "”";
        if (came == null) {
            throw Refused.invalid(WHAT, which + "没有填写结果", "清单上的每一点都要有结果");
        }
        if (came.result() != PointResult.FINE && came.words().isBlank()) {
            throw Refused.invalid(WHAT, which + "没有写明情况", "请写明看到什么、怎样改正，或者移交给谁");
        }
        var due = came.due();
        if (came.result() == PointResult.BY_DATE && (due == null || !due.isAfter(today.date()))) {
            throw Refused.invalid(WHAT, which + "限期改正没有写明期限，或者期限不晚于今天", "请写明改正到哪一天，到期复查");
        }
    }

    private UUID visit(
            Actor actor, CheckBook.Check check, Subject subject, List<CheckPoints.Point> points, Handed handed) {
        var leads = new LinkedHashMap<String, String>();
        points.stream()
                .filter(point -> handed.of(point).result() == PointResult.LEAD)
                .forEach(point ->
                        leads.merge(point.itemCode(), handed.of(point).words(), (one, more) -> one + "；" + more));
        var name = subjects.party(subject);
        var visit = Ids.next();
        var first = leads.isEmpty() ? null : leads.keySet().iterator().next();
        visits.carriedOut(
                actor,
                new NewVisit(
                        visit,
                        new NewVisit.Why(
                                null,
                                null,
                                check.cause().label(),
                                check.title(),
                                check.overWords().isEmpty() ? "" : check.causeWords() + "；" + check.approvalWords()),
                        subject.place(),
                        handed.started(),
                        handed.ended(),
                        new NewVisit.Team(check.officers(), check.helpers(), handed.certificatesShown()),
                        new NewVisit.Whom(kind(subject), name, subjects.number(subject)),
                        new NewVisit.Came(handed.seen().strip(), result(points, handed), told(points, handed), first)),
                today.now());
        links.tied(actor.county(), subject.townshipCode(), subject.id(), visit);
        leads.entrySet().stream()
                .skip(1)
                .forEach(lead -> events.publishEvent(new ViolationFound(
                        actor.county(),
                        visit,
                        null,
                        null,
                        lead.getKey(),
                        name,
                        subject.place(),
                        handed.ended(),
                        handed.seen().strip() + "\n" + lead.getValue(),
                        check.officers(),
                        "")));
        return visit;
    }

    private static SubjectKind kind(Subject subject) {
        return switch (subject.kind()) {
            case SHOP -> SubjectKind.BUSINESS;
            case ENTERPRISE, SITE -> SubjectKind.ENTERPRISE;
            case DWELLING -> SubjectKind.PERSON;
        };
    }

    /** The gravest result is the visit's. */
    private static VisitResult result(List<CheckPoints.Point> points, Handed handed) {
        var all = points.stream().map(point -> handed.of(point).result()).collect(Collectors.toSet());
        if (all.contains(PointResult.LEAD)) {
            return VisitResult.VIOLATION;
        }
        if (all.contains(PointResult.TRANSFERRED)) {
            return VisitResult.PASSED_ON;
        }
        if (all.contains(PointResult.BY_DATE)) {
            return VisitResult.BY_DATE;
        }
        return all.contains(PointResult.CORRECTED) ? VisitResult.CORRECTED : VisitResult.NOTHING_FOUND;
    }

    private static String told(List<CheckPoints.Point> points, Handed handed) {
        var counts = points.stream()
                .collect(Collectors.groupingBy(
                        point -> handed.of(point).result(), java.util.TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().label() + entry.getValue() + "点")
                .collect(Collectors.joining("，"));
    }
}
