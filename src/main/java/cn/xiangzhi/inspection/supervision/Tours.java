package cn.xiangzhi.inspection.supervision;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tours of inspection, open and secret, at least two a week (S20). */
@Component
public class Tours {

    public static final String KIND = "tour";

    private final JdbcClient jdbc;
    private final TourTeams teams;
    private final ActBook acts;
    private final Today today;

    Tours(JdbcClient jdbc, TourTeams teams, ActBook acts, Today today) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.acts = acts;
        this.today = today;
    }

    /** A tour with how much good and bad it found. */
    public record Tour(
            UUID id,
            String townshipCode,
            TourKind kind,
            LocalDate plannedOn,
            String team,
            String route,
            @Nullable OffsetDateTime doneAt,
            String words,
            String byName,
            long version,
            int good,
            int bad) {

        /** A secret tour is known only to supervision until it was made: whoever is visited reads this list too. */
        boolean hidden() {
            return kind == TourKind.SECRET && doneAt == null;
        }
    }

    /** A tour as it is planned; the team by its leader and its other members. */
    public record NewTour(
            UUID once,
            String township,
            TourKind kind,
            LocalDate on,
            @Nullable UUID leader,
            List<UUID> members,
            String route) {}

    @Transactional
    public void plan(Actor actor, NewTour tour) {
        actor.must(Right.SUPERVISE, "督查未安排");
        if (!tour.township().startsWith(actor.county()) || !actor.scope().covers(actor.county(), tour.township())) {
            throw Refused.notFound("该乡镇");
        }
        if (tour.route().isBlank()) {
            throw Refused.invalid("督查未安排", "没有写明查哪些地方", "请补齐");
        }
        var team = teams.picked("督查未安排", tour, actor.county());
        var fresh = jdbc.sql("""
                        insert into inspection_tour (county_code, id, township_code, kind, planned_on, team, route, words, by_name, at, version)
                        values (:county, :id, :township, :kind, :on, :team, :route, '', :by, :at, 0)
                        on conflict (county_code, id) do nothing
                        """)
                .param("county", actor.county())
                .param("id", tour.once())
                .param("township", tour.township())
                .param("kind", tour.kind().name())
                .param("on", tour.on())
                .param("team", TourTeams.words(team))
                .param("route", tour.route().strip())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (fresh == 1) {
            teams.keep(actor.county(), tour, team);
            acts.add(
                    actor,
                    tour.township(),
                    KIND,
                    tour.once(),
                    "安排" + tour.kind().label(),
                    tour.route().strip(),
                    null);
        }
    }

    /** The same by names; the first leads. */
    @Transactional
    public void plan(
            Actor actor, String township, UUID once, TourKind kind, LocalDate on, List<String> team, String route) {
        var picked = teams.named(actor.county(), township, on, team);
        var leader = picked.isEmpty() ? null : picked.getFirst();
        plan(actor, new NewTour(once, township, kind, on, leader, picked, route));
    }

    @Transactional
    public void done(Actor actor, UUID id, long version, String words) {
        actor.must(Right.SUPERVISE, "督查未完成");
        var tour = get(actor, id);
        if (words.isBlank() || tour.plannedOn().isAfter(today.date())) {
            throw Refused.invalid("督查未完成", "没有写总的情况，或者还没到那一天", "请写明去了哪里、总的怎样");
        }
        if (tour.good() + tour.bad() == 0) {
            throw Refused.invalid("督查未完成", "没有登记发现的情况", "好的和差的都要登记，至少一条，附照片");
        }
        var done = jdbc.sql("""
                        update inspection_tour set done_at = :at, words = :words, version = version + 1
                        where county_code = :county and id = :id and version = :version and done_at is null
                        """)
                .param("county", actor.county())
                .param("id", id)
                .param("version", version)
                .param("words", words.strip())
                .param("at", today.now())
                .update();
        if (done == 0) {
            throw Refused.stale("督查");
        }
        acts.add(actor, tour.townshipCode(), KIND, id, "完成", words.strip(), null);
    }

    Tour get(Actor actor, UUID id) {
        return find(actor.scope(), id)
                .filter(tour -> actor.has(Right.SUPERVISE) || !tour.hidden())
                .orElseThrow(() -> Refused.notFound("督查"));
    }

    private Optional<Tour> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select t.*, f.good, f.bad from inspection_tour t
                        cross join lateral (select count(*) filter (where good) as good, count(*) filter (where not good) as bad
                            from inspection_finding f where f.county_code = t.county_code and f.tour_id = t.id) f
                        where t.county_code = :county and t.id = :id and (:township::text is null or t.township_code = :township)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Tour.class)
                .optional();
    }

    /** Those the actor may know of. */
    List<Tour> known(Actor actor, @Nullable LocalDate from, @Nullable LocalDate until) {
        return all(actor.scope(), from, until).stream()
                .filter(tour -> actor.has(Right.SUPERVISE) || !tour.hidden())
                .toList();
    }

    /** The ledger of tours; those the actor may not know of yet are not in it. */
    Page<Tour> page(Actor actor, ListQuery query) {
        var rows = jdbc.sql("""
                        select t.*, f.good, f.bad from inspection_tour t
                        cross join lateral (select count(*) filter (where good) as good, count(*) filter (where not good) as bad
                            from inspection_finding f where f.county_code = t.county_code and f.tour_id = t.id) f
                        where t.county_code = :county and (:township::text is null or t.township_code = :township)
                          and (:all or t.kind = 'OPEN' or t.done_at is not null)
                          and (:kind::text is null or t.kind = :kind)
                          and (:state::text is null or (:state = 'DONE') = (t.done_at is not null))
                          and (:q::text is null or strpos(t.route, :q) > 0 or strpos(t.team, :q) > 0)
                          and (:on_from::date is null or t.planned_on >= :on_from::date)
                          and (:on_to::date is null or t.planned_on <= :on_to::date)
                          and (:after_id::uuid is null or t.id < :after_id::uuid)
                        order by t.id desc limit :limit
                        """)
                .params(query.params())
                .param("all", actor.has(Right.SUPERVISE))
                .param("county", actor.scope().county())
                .param("township", actor.scope().township())
                .query(Tour.class)
                .list();
        return query.page(rows, Tour::id, Tour::id);
    }

    List<Tour> all(Scope scope, @Nullable LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql("""
                        select t.*, f.good, f.bad from inspection_tour t
                        cross join lateral (select count(*) filter (where good) as good, count(*) filter (where not good) as bad
                            from inspection_finding f where f.county_code = t.county_code and f.tour_id = t.id) f
                        where t.county_code = :county and (:township::text is null or t.township_code = :township)
                          and (:from::date is null or t.planned_on >= :from) and (:until::date is null or t.planned_on <= :until)
                        order by t.planned_on desc, t.id desc limit 200
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("from", from)
                .param("until", until)
                .query(Tour.class)
                .list();
    }

    /** The weeks up to this one, newest first; none before supervision began. */
    List<Week> weeks(Scope scope, int weeks) {
        var day = today.date();
        var days = all(
                        scope,
                        Week.mondayOf(day).minusWeeks(weeks - 1L),
                        Week.mondayOf(day).plusDays(6))
                .stream()
                .map(tour -> new Week.Day(tour.plannedOn(), tour.doneAt() != null))
                .toList();
        var first = all(scope, null, null).stream()
                .map(Tour::plannedOn)
                .min(LocalDate::compareTo)
                .orElse(day);
        return Week.of(days, day, weeks).stream()
                .filter(week -> week.monday().equals(Week.mondayOf(day))
                        || !week.sunday().isBefore(first))
                .toList();
    }
}
