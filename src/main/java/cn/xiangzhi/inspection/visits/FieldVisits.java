package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.OrderBrief;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.inspection.VisitsAfield.Choice;
import cn.xiangzhi.inspection.VisitsAfield.Earlier;
import cn.xiangzhi.inspection.VisitsAfield.Nearby;
import cn.xiangzhi.inspection.VisitsAfield.Recorded;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns what a phone recorded into a visit, and reads earlier ones for it. */
@Component
public class FieldVisits {

    private final JdbcClient jdbc;
    private final VisitStore store;
    private final VisitWork work;
    private final Orders orders;
    private final Today today;

    FieldVisits(JdbcClient jdbc, VisitStore store, VisitWork work, Orders orders, Today today) {
        this.jdbc = jdbc;
        this.store = store;
        this.work = work;
        this.orders = orders;
        this.today = today;
    }

    public void record(Actor actor, Recorded r) {
        var brief = brief(actor, r.order());
        var kind = named(SubjectKind.values(), r.subjectKind(), "检查对象类型");
        var title =
                brief.map(OrderBrief::title).orElse(r.subject().isEmpty() ? r.cause() : r.cause() + "：" + kind.label());
        var visit = new Visit(
                r.id(),
                new Visit.Cause(r.order(), brief.map(OrderBrief::report).orElse(null), r.cause(), title, r.again()),
                new Place(actor.county(), r.township(), r.village(), r.place(), r.latitude(), r.longitude()),
                new Visit.Times(r.started(), r.ended()),
                new Visit.Team(r.officers(), "", r.helpers(), r.certificatesShown()),
                new Visit.Subject(kind, r.subject(), r.subjectNumber()),
                new Visit.Outcome(r.seen(), named(VisitResult.values(), r.result(), "检查结果"), r.note(), r.item()));
        work.record(actor, visit, List.of(), today.now());
    }

    private Optional<OrderBrief> brief(Actor actor, @Nullable UUID order) {
        return order == null
                ? Optional.empty()
                : Optional.of(orders.brief(actor.county(), order)
                        .filter(found -> actor.scope()
                                .covers(actor.county(), found.place().township()))
                        .orElseThrow(() -> Refused.notFound("派单")));
    }

    private static <E extends Enum<E>> E named(E[] values, String name, String what) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("检查未保存", "没有选择" + what, "请选择" + what));
    }

    /** The newest the actor made, and as many of the others': theirs do not push the own ones out. */
    public List<Earlier> newest(Actor actor, int limit) {
        return jdbc.sql("""
                        select id, title, place_words, latitude, longitude, subject_shown, started_at, seen, result, note, mine
                        from (
                            (select id, title, place_words, latitude, longitude, subject_shown, started_at, seen, result, note,
                                    true as mine
                             from inspection_visit
                             where county_code = :county and (:township::text is null or township_code = :township)
                               and officers @> array[:person]::uuid[]
                             order by id desc limit :limit)
                            union all
                            (select id, title, place_words, latitude, longitude, subject_shown, started_at, seen, result, note,
                                    false as mine
                             from inspection_visit
                             where county_code = :county and (:township::text is null or township_code = :township)
                               and not officers @> array[:person]::uuid[]
                             order by id desc limit :limit)) as newest
                        order by id desc
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("person", actor.person())
                .param("limit", limit)
                .query((row, n) -> new Earlier(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("place_words"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getString("subject_shown"),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getString("seen"),
                        label(row.getString("result")),
                        row.getString("note"),
                        row.getBoolean("mine")))
                .list();
    }

    public List<Nearby> subjects(Actor actor, int limit) {
        return jdbc.sql("""
                        select id, name, place_words as place, latitude, longitude
                        from inspection_subject
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and merged_into is null and closed_on is null and latitude is not null and longitude is not null
                        order by id desc limit :limit
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("limit", limit)
                .query(Nearby.class)
                .list();
    }

    public void mustSee(Actor actor, UUID visit) {
        if (store.find(actor.scope(), visit).isEmpty()) {
            throw Refused.notFound("这次检查");
        }
    }

    private static String label(String result) {
        return Arrays.stream(VisitResult.values())
                .filter(value -> value.name().equals(result))
                .map(VisitResult::label)
                .findFirst()
                .orElse(result);
    }

    public static List<Choice> causes() {
        return Arrays.stream(VisitCause.values())
                .map(cause -> new Choice(cause.label(), cause.label()))
                .toList();
    }

    public static List<Choice> subjectKinds() {
        return Arrays.stream(SubjectKind.values())
                .map(kind -> new Choice(kind.name(), kind.label()))
                .toList();
    }

    public static List<Choice> results() {
        return Arrays.stream(VisitResult.values())
                .map(result -> new Choice(result.name(), result.label()))
                .toList();
    }
}
