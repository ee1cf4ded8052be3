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
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.shell.Show;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merged checks as they are taken along, and what a phone recorded of them. */
@Component
public class FieldChecks {

    private static final String WHAT = "结果未保存";
    private static final int BEFORE_DAYS = 7;
    private static final int AFTER_DAYS = 14;

    private final JdbcClient jdbc;
    private final CheckBook book;
    private final CheckPoints points;
    private final CheckOutcome outcome;
    private final Subjects subjects;
    private final Today today;

    FieldChecks(
            JdbcClient jdbc, CheckBook book, CheckPoints points, CheckOutcome outcome, Subjects subjects, Today today) {
        this.jdbc = jdbc;
        this.book = book;
        this.points = points;
        this.outcome = outcome;
        this.subjects = subjects;
        this.today = today;
    }

    public List<Afield> waiting(Actor actor, int limit) {
        return jdbc
                .sql("""
                        select id from inspection_check
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and stage = 'PLANNED' and planned_on between :from and :until
                        order by not (:person = any (officers)), planned_on, id limit :limit
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("person", actor.person())
                .param("from", today.date().minusDays(BEFORE_DAYS))
                .param("until", today.date().plusDays(AFTER_DAYS))
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(actor, id).stream())
                .toList();
    }

    public Optional<Afield> find(Actor actor, UUID id) {
        return book.find(actor.scope(), id).map(check -> afield(actor, check));
    }

    private Afield afield(Actor actor, CheckBook.Check check) {
        var place = subjects.get(actor, check.subjectId()).place();
        return new Afield(
                check.id(),
                check.version(),
                check.title(),
                check.cause().label(),
                check.plannedOn(),
                check.subjectName(),
                check.placeWords(),
                place.latitude(),
                place.longitude(),
                check.officerNames(),
                check.helpers(),
                check.bodies(),
                check.officers().contains(actor.person()),
                points.of(actor.county(), check.id()).stream()
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
