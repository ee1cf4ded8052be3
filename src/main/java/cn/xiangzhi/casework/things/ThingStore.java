package cn.xiangzhi.casework.things;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of things and their chain of custody: where a thing is, and by whose hands it came there (F27). */
@Component
class ThingStore {

    private final JdbcClient jdbc;

    ThingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A thing as an act leaves it. */
    record Standing(
            String name,
            String detail,
            String state,
            @Nullable UUID keeper,
            @Nullable String keeperName,
            String place,
            LocalDate takenOn,
            @Nullable LocalDate heldUntil) {}

    /** A step of the chain. */
    record Step(UUID act, String step, OffsetDateTime at, String byName, String receipt, String note) {}

    /** Writes where a thing now stands and answers its id. */
    UUID stand(String county, String township, UUID caseId, Standing s, OffsetDateTime at) {
        return jdbc.sql("""
                        insert into casework_thing (county_code, id, township_code, case_id, name, detail, state, keeper,
                            keeper_name, place, taken_on, held_until, changed_at)
                        values (:county, :id, :township, :case, :name, :detail, :state, :keeper, :keeperName, :place, :taken,
                            :until, :at)
                        on conflict (county_code, case_id, name) do update set state = excluded.state,
                            keeper = excluded.keeper, keeper_name = excluded.keeper_name, place = excluded.place,
                            held_until = excluded.held_until, changed_at = excluded.changed_at
                        returning id
                        """)
                .param("county", county)
                .param("id", Ids.next())
                .param("township", township)
                .param("case", caseId)
                .param("name", s.name())
                .param("detail", s.detail())
                .param("state", s.state())
                .param("keeper", s.keeper())
                .param("keeperName", s.keeperName())
                .param("place", s.place())
                .param("taken", s.takenOn())
                .param("until", s.heldUntil())
                .param("at", at)
                .query(UUID.class)
                .single();
    }

    /** Adds the next step of a chain; the number after the last one, so that a chain never forks. */
    void step(String county, UUID thing, Standing s, Step step) {
        jdbc.sql("""
                        insert into casework_custody (county_code, thing_id, seq, act_id, step, state, at, by_name, keeper_name,
                            place, receipt, note)
                        select :county, :thing, coalesce(max(seq), 0) + 1, :act, :step, :state, :at, :by, :keeperName, :place,
                            :receipt, :note
                        from casework_custody where county_code = :county and thing_id = :thing
                        """)
                .param("county", county)
                .param("thing", thing)
                .param("act", step.act())
                .param("step", step.step())
                .param("state", s.state())
                .param("at", step.at())
                .param("by", step.byName())
                .param("keeperName", s.keeperName())
                .param("place", s.place())
                .param("receipt", step.receipt())
                .param("note", step.note())
                .update();
    }

    /** The chains of a case, thing by thing in the order they came. */
    List<Link> chain(String county, UUID caseId) {
        return jdbc.sql("""
                        select t.name, c.seq, c.step, c.state, c.at, c.by_name, c.keeper_name, c.place, c.receipt, c.note
                        from casework_custody c
                        join casework_thing t on t.county_code = c.county_code and t.id = c.thing_id
                        where t.county_code = :county and t.case_id = :case
                        order by t.id, c.seq
                        """)
                .param("county", county)
                .param("case", caseId)
                .query(Link.class)
                .list();
    }

    /** A link of a chain as it is shown. */
    record Link(
            String name,
            int seq,
            String step,
            String state,
            OffsetDateTime at,
            String byName,
            @Nullable String keeperName,
            String place,
            String receipt,
            String note) {}

    /** Cases with something whose term ended on that day or before, after a case already seen. */
    List<UUID> lapsing(String county, LocalDate ended, UUID after) {
        return jdbc.sql("""
                        select distinct case_id from casework_thing
                        where county_code = :county and held_until <= :ended and case_id > :after
                        order by case_id limit 200
                        """)
                .param("county", county)
                .param("ended", ended)
                .param("after", after)
                .query(UUID.class)
                .list();
    }

    /** Counties in which a term runs over something. */
    List<String> counties() {
        return jdbc.sql("select distinct county_code from casework_thing where held_until is not null")
                .query(String.class)
                .list();
    }

    /** What an officer must see to: things to be returned, and terms that end soon; one line for each case. */
    List<Due> due(Actor actor, LocalDate until, int limit) {
        return jdbc.sql("""
                        select k.id as case_id, k.number, string_agg(t.name, '、' order by t.id) as names,
                               bool_or(t.state = 'RELEASED') as release, min(t.held_until) as held_until
                        from casework_thing t
                        join casework_case k on k.county_code = t.county_code and k.id = t.case_id
                        where t.county_code = :county and (:township::text is null or t.township_code = :township)
                          and (t.state = 'RELEASED' or t.held_until <= :until)
                          and (k.officer1 is null or k.officer1 = :person or k.officer2 = :person)
                        group by k.id, k.number order by min(t.held_until) nulls first, k.id limit :limit
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("until", until)
                .param("person", actor.person())
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    /** A case with something to be returned or dealt with. */
    record Due(
            UUID caseId,
            String number,
            String names,
            boolean release,
            @Nullable LocalDate heldUntil) {}

    Page<Row> page(Scope scope, ListQuery query, LocalDate today) {
        var rows = jdbc.sql("""
                        select t.id, t.case_id, k.number, k.item_name, t.name, t.detail, t.state, t.keeper_name, t.place,
                               t.taken_on, t.held_until
                        from casework_thing t
                        join casework_case k on k.county_code = t.county_code and k.id = t.case_id
                        where t.county_code = :county and (:township::text is null or t.township_code = :township)
                          and (:state::text is null and t.state in
                                ('REGISTERED', 'SEIZED', 'TAKEN', 'TESTING', 'TO_POLICE', 'SELLING', 'SOLD', 'PRICE_DUE', 'RELEASED', 'CONFISCATED')
                               or t.state = :state::text)
                          and (:keeper::text is null or t.keeper_name = :keeper::text)
                          and (:q::text is null or strpos(t.name, :q::text) > 0 or k.number = :q::text)
                          and (:days::text is null
                               or :days::text = 'MONTH' and t.taken_on >= :today::date - 30
                               or :days::text = 'QUARTER' and t.taken_on between :today::date - 90 and :today::date - 31
                               or :days::text = 'OLDER' and t.taken_on < :today::date - 90)
                          and (:after_id::uuid is null or t.id < :after_id::uuid)
                        order by t.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("today", today)
                .query(Row.class)
                .list();
        return query.page(rows, Row::id, Row::id);
    }

    /** A line of the list of things. */
    record Row(
            UUID id,
            UUID caseId,
            String number,
            String itemName,
            String name,
            String detail,
            String state,
            @Nullable String keeperName,
            String place,
            LocalDate takenOn,
            @Nullable LocalDate heldUntil) {}
}
