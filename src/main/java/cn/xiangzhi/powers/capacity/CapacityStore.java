package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what the daily check found, and of equipment. */
@Component
class CapacityStore {

    private final JdbcClient jdbc;

    CapacityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who holds the post of legal reviewer; no township for the whole county. */
    record Holder(@Nullable String townshipCode, UUID personId, String name) {}

    /** What is kept of one township's one item. */
    record Kept(
            UUID id,
            String townshipCode,
            String itemCode,
            String light,
            String lacks,
            String words,
            LocalDate since,
            @Nullable String plan,
            @Nullable String plannedBy,
            @Nullable LocalDate plannedOn,
            String orderKey) {}

    /** Rows of the same shortfall, for the desk. */
    record Group(String light, String lacks, int items, String words, LocalDate since) {}

    List<Holder> reviewers(String county, LocalDate day) {
        return jdbc.sql("""
                select distinct h.township_code, h.person_id, p.name
                from v_access_holder h
                join v_organization_person p on p.county_code = h.county_code and p.id = h.person_id
                where h.county_code = :county and h.right_name = 'CASE_LEGAL_REVIEW' and h.registered
                  and h.from_date <= :day and (h.to_date is null or h.to_date >= :day)
                order by p.name
                """)
                .param("county", county)
                .param("day", day)
                .query(Holder.class)
                .list();
    }

    List<Kept> all(String county, @Nullable String township) {
        return jdbc.sql("""
                select id, township_code, item_code, light, lacks, words, since, plan, planned_by, planned_on, order_key
                from powers_capacity
                where county_code = :county and (:township::text is null or township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .query(Kept.class)
                .list();
    }

    /** Writes what changed; a changed shortfall asks for a new plan, a changed wording does not. */
    void put(String county, List<Kept> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into powers_capacity (county_code, township_code, item_code, id, light, lacks, words, since, order_key)
                select :county, r.township, r.item, r.id, r.light, r.lacks, r.words, r.since, r.key
                from unnest(:ids::uuid[], :townships::text[], :items::text[], :lights::text[], :lacks::text[],
                  :words::text[], :since::date[], :keys::text[]) as r(id, township, item, light, lacks, words, since, key)
                on conflict (county_code, township_code, item_code) do update set
                  words = excluded.words, order_key = excluded.order_key,
                  plan = case when powers_capacity.lacks = excluded.lacks then powers_capacity.plan end,
                  planned_by = case when powers_capacity.lacks = excluded.lacks then powers_capacity.planned_by end,
                  planned_on = case when powers_capacity.lacks = excluded.lacks then powers_capacity.planned_on end,
                  since = case when powers_capacity.light = excluded.light then powers_capacity.since else excluded.since end,
                  light = excluded.light, lacks = excluded.lacks
                """)
                .param("county", county)
                .param("ids", rows.stream().map(Kept::id).toArray(UUID[]::new))
                .param("townships", rows.stream().map(Kept::townshipCode).toArray(String[]::new))
                .param("items", rows.stream().map(Kept::itemCode).toArray(String[]::new))
                .param("lights", rows.stream().map(Kept::light).toArray(String[]::new))
                .param("lacks", rows.stream().map(Kept::lacks).toArray(String[]::new))
                .param("words", rows.stream().map(Kept::words).toArray(String[]::new))
                .param(
                        "since",
                        rows.stream().map(Kept::since).map(LocalDate::toString).toArray(String[]::new))
                .param("keys", rows.stream().map(Kept::orderKey).toArray(String[]::new))
                .update();
    }

    /** Items no longer held leave the check. */
    void drop(String county, List<UUID> gone) {
        jdbc.sql("delete from powers_capacity where county_code = :county and id = any(:ids)")
                .param("county", county)
                .param("ids", gone.toArray(UUID[]::new))
                .update();
    }

    /** What the township means to do about everything of that light that has no plan yet; how many items. */
    int plan(String county, String township, String light, String words, String by, LocalDate on) {
        return jdbc.sql("""
                update powers_capacity set plan = :words, planned_by = :by, planned_on = :on
                where county_code = :county and township_code = :township and light = :light and plan is null
                """)
                .param("county", county)
                .param("township", township)
                .param("light", light)
                .param("words", words)
                .param("by", by)
                .param("on", on)
                .update();
    }

    List<Group> waiting(String county, String township, int limit) {
        return jdbc.sql("""
                select light, lacks, count(*)::int as items, min(words) as words, max(since) as since from powers_capacity
                where county_code = :county and township_code = :township and plan is null and light in ('RED', 'AMBER')
                group by light, lacks order by light desc, count(*) desc limit :limit
                """)
                .param("county", county)
                .param("township", township)
                .param("limit", limit)
                .query(Group.class)
                .list();
    }

    /** How many items of each light within the scope. */
    List<Group> counts(Scope scope) {
        return jdbc.sql("""
                select light, '' as lacks, count(*)::int as items, '' as words, max(since) as since from powers_capacity
                where county_code = :county and (:township::text is null or township_code = :township)
                group by light order by min(order_key)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Group.class)
                .list();
    }

    /** @param codes the items meant by the search words and the field; null for all */
    Page<Kept> page(Scope scope, ListQuery query, String @Nullable [] codes) {
        var rows = jdbc.sql("""
                select id, township_code, item_code, light, lacks, words, since, plan, planned_by, planned_on, order_key
                from powers_capacity
                where county_code = :county and (:scoped::text is null or township_code = :scoped)
                  and (:township::text is null or township_code = :township)
                  and (:light::text is null or light = :light)
                  and (:open::text is null or (plan is null) = (:open = 'yes'))
                  and (:codes::text[] is null or item_code = any(:codes::text[]))
                  and (:after_value::text is null or order_key > :after_value)
                order by order_key limit :limit
                """)
                .params(query.params())
                .param("township", query.text("township"))
                .param("county", scope.county())
                .param("scoped", scope.township())
                .param("codes", codes)
                .query(Kept.class)
                .list();
        return query.page(rows, Kept::orderKey, Kept::id);
    }

    List<Equipment.Wanted> wanted(String county) {
        return jdbc.sql("""
                select id, field, name from powers_equipment_wanted
                where county_code = :county and gone_on is null order by field, name
                """)
                .param("county", county)
                .query(Equipment.Wanted.class)
                .list();
    }

    List<Equipment.Owned> owned(String county, @Nullable String township) {
        return jdbc.sql("""
                select township_code, wanted_id, note, noted_by from powers_equipment
                where county_code = :county and (:township::text is null or township_code = :township)
                """)
                .param("county", county)
                .param("township", township)
                .query(Equipment.Owned.class)
                .list();
    }

    void want(String county, Equipment.Wanted wanted, String by, LocalDate on) {
        jdbc.sql("""
                insert into powers_equipment_wanted (county_code, id, field, name, set_by, set_on)
                values (:county, :id, :field, :name, :by, :on)
                on conflict do nothing
                """)
                .param("county", county)
                .param("id", wanted.id())
                .param("field", wanted.field())
                .param("name", wanted.name())
                .param("by", by)
                .param("on", on)
                .update();
    }

    boolean drop(String county, UUID wanted, LocalDate on) {
        return jdbc.sql("""
                update powers_equipment_wanted set gone_on = :on
                where county_code = :county and id = :id and gone_on is null
                """)
                        .param("county", county)
                        .param("id", wanted)
                        .param("on", on)
                        .update()
                == 1;
    }

    void own(String county, String township, UUID wanted, String note, String by) {
        jdbc.sql("""
                insert into powers_equipment (county_code, township_code, wanted_id, note, noted_by)
                values (:county, :township, :id, :note, :by)
                on conflict (county_code, township_code, wanted_id) do update set note = excluded.note, noted_by = excluded.noted_by
                """)
                .param("county", county)
                .param("township", township)
                .param("id", wanted)
                .param("note", note)
                .param("by", by)
                .update();
    }

    void lose(String county, String township, UUID wanted) {
        jdbc.sql("""
                delete from powers_equipment
                where county_code = :county and township_code = :township and wanted_id = :id
                """)
                .param("county", county)
                .param("township", township)
                .param("id", wanted)
                .update();
    }
}
