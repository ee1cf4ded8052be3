package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.ViolationFound;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.Subjects;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Re-visits of points that were to be corrected by a day (S9). */
@Component
class Rechecks {

    private final Checks checks;
    private final CheckPoints store;
    private final Subjects subjects;
    private final Attachments attachments;
    private final Terms terms;
    private final ActBook acts;
    private final Today today;
    private final ApplicationEventPublisher events;

    Rechecks(
            Checks checks,
            CheckPoints store,
            Subjects subjects,
            Attachments attachments,
            Terms terms,
            ActBook acts,
            Today today,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.store = store;
        this.subjects = subjects;
        this.attachments = attachments;
        this.terms = terms;
        this.acts = acts;
        this.today = today;
        this.events = events;
    }

    /** The re-visit of a correction by a date; what is still wrong becomes a lead. */
    @Transactional
    void recheck(Actor actor, UUID id, UUID pointId, boolean fine, String words, List<HandedFile> photos) {
        actor.must(Right.VISIT_RECORD, "复查未登记");
        var check = checks.get(actor, id);
        var points = store.of(actor.county(), id);
        var point = points.stream()
                .filter(one -> one.id().equals(pointId))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这一点"));
        if (words.isBlank()) {
            throw Refused.invalid("复查未登记", "没有写明复查情况", "请写明改到什么样，或者还有什么没改");
        }
        if (!store.recheck(actor.county(), pointId, fine, words.strip(), today.now())) {
            throw Refused.stale("复查");
        }
        attachments.keep(actor, CheckOutcome.POINT, pointId, photos);
        var act = acts.add(
                actor,
                check.townshipCode(),
                Checks.KIND,
                id,
                fine ? "复查：已经改正" : "复查：没有改正，转线索",
                "第" + point.number() + "点。" + words.strip(),
                Plans.INSP.label());
        terms.end(actor.county(), pointId, CheckOutcome.TERM, today.date(), act);
        var visit = check.visitId();
        if (!fine && visit != null && points.stream().noneMatch(one -> leads(one, point))) {
            var subject = subjects.get(actor, check.subjectId());
            events.publishEvent(new ViolationFound(
                    actor.county(),
                    visit,
                    null,
                    null,
                    point.itemCode(),
                    subjects.party(subject),
                    subject.place(),
                    today.now(),
                    "责令限期改正，逾期没有改正：" + point.point() + "。" + words.strip(),
                    check.officers(),
                    ordered(check, point)));
        }
    }

    /** What the check ordered of this point, and until when (PPL 28). */
    private static String ordered(CheckBook.Check check, CheckPoints.Point point) {
        var ended = check.endedAt();
        var when = ended == null
                ? ""
                : ended.atZoneSameInstant(Today.BEIJING).toLocalDate().toString();
        return when + "检查时责令限期改正" + (point.dueOn() == null ? "" : "，期限到" + point.dueOn());
    }

    /** Whether this other point has opened a lead for the same item of the same visit already. */
    private static boolean leads(CheckPoints.Point one, CheckPoints.Point point) {
        return !one.id().equals(point.id())
                && one.itemCode().equals(point.itemCode())
                && (one.result() == PointResult.LEAD || Boolean.FALSE.equals(one.recheckFine()));
    }
}
