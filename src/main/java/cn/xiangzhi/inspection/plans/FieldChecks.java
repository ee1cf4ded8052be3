package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.ChecksAfield.Afield;
import cn.xiangzhi.inspection.ChecksAfield.Came;
import cn.xiangzhi.inspection.ChecksAfield.Handed;
import cn.xiangzhi.inspection.ChecksAfield.Point;
import cn.xiangzhi.inspection.VisitsAfield.Choice;
import cn.xiangzhi.shell.Show;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merged checks as they are taken along, and what a phone recorded of them. */
@Component
public class FieldChecks {

    private static final String WHAT = "结果未保存";
    private static final int BEFORE_DAYS = 7;
    private static final int AFTER_DAYS = 14;
    private static final int OWN_DAYS = 30;

    private final CheckBook book;
    private final CheckPoints points;
    private final CheckOutcome outcome;
    private final Today today;

    FieldChecks(CheckBook book, CheckPoints points, CheckOutcome outcome, Today today) {
        this.book = book;
        this.points = points;
        this.outcome = outcome;
        this.today = today;
    }

    public List<Afield> waiting(Actor actor, int limit) {
        var found = book.waiting(
                actor.scope(),
                actor.person(),
                today.date().minusDays(BEFORE_DAYS),
                today.date().plusDays(AFTER_DAYS),
                limit);
        var all = points.of(
                actor.county(), found.stream().map(CheckBook.Check::id).toList());
        return found.stream()
                .map(check -> afield(actor, check, all.getOrDefault(check.id(), List.of())))
                .toList();
    }

    /** The checks of these weeks the actor is or was on, for the papers made of them. */
    public List<UUID> own(Actor actor) {
        return book.of(actor.scope(), actor.person(), today.date().minusDays(OWN_DAYS));
    }

    public Optional<Afield> find(Actor actor, UUID id) {
        return book.find(actor.scope(), id).map(check -> afield(actor, check, points.of(actor.county(), id)));
    }

    private static Afield afield(Actor actor, CheckBook.Check check, List<CheckPoints.Point> points) {
        return new Afield(
                check.id(),
                check.version(),
                check.title(),
                check.cause().label(),
                check.plannedOn(),
                check.subjectName(),
                check.placeWords(),
                check.latitude(),
                check.longitude(),
                check.officerNames(),
                check.helpers(),
                check.bodies(),
                check.officers().contains(actor.person()),
                points.stream()
                        .map(point ->
                                new Point(point.number(), point.point(), point.itemName(), point.field(), point.body()))
                        .toList());
    }

    /** What is done already was done by somebody else: the caller hands in each outcome one time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hand(Actor actor, UUID id, long version, Handed handed) {
        var check = check(actor, id);
        var ended = check.endedAt();
        if (check.stage() == CheckStage.DONE && ended != null) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    null,
                    WHAT,
                    check.officerNames() + "的这次检查已经登记了结果，结束时间" + Show.dateTime(ended),
                    Basis.house("综合查一次"),
                    "材料已留存。请打开综合检查看已经登记的结果；要补充照片的，交内勤补到检查记录");
        }
        var came = new TreeMap<Integer, CheckOutcome.Came>();
        handed.came().forEach((number, one) -> came.put(number, came(number, one)));
        return outcome.hand(
                actor,
                id,
                version,
                new CheckOutcome.Handed(
                        handed.started(), handed.ended(), handed.certificatesShown(), handed.seen(), came),
                List.of());
    }

    private CheckBook.Check check(Actor actor, UUID id) {
        return book.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("综合检查"));
    }

    private static CheckOutcome.Came came(int number, Came one) {
        return Arrays.stream(PointResult.values())
                .filter(result -> result.name().equals(one.result()))
                .findFirst()
                .map(result -> new CheckOutcome.Came(result, one.words(), one.due()))
                .orElseThrow(() -> Refused.invalid(WHAT, "第" + number + "点没有填写结果", "清单上的每一点都要有结果"));
    }

    public static List<Choice> results() {
        return Arrays.stream(PointResult.values())
                .map(result -> new Choice(result.name(), result.label()))
                .toList();
    }
}
