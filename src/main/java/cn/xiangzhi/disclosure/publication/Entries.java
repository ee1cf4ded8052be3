package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of disclosure entries. */
@Repository
class Entries {

    private static final RowMapper<Entry> ENTRY = Entries::entry;

    private final JdbcClient jdbc;
    private final LateWrites late;

    Entries(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** Adds unless the case has an entry already; answers whether it was added. */
    boolean add(Entry entry) {
        return late.ahead(() -> jdbc.sql("""
                        insert into disclosure_entry (county_code, id, township_code, case_id, number, stage, decided_on,
                            version, party, item_name, facts, basis, penalty, fine, organ_name, credit_code)
                        values (:county, :id, :township, :caseId, :number, :stage, :decidedOn,
                            0, :party, :item, :facts, :basis, :penalty, :fine, :organ, :creditCode)
                        on conflict (county_code, case_id, number) do nothing
                        """)
                        .param("county", entry.countyCode())
                        .param("id", entry.id())
                        .param("township", entry.townshipCode())
                        .param("caseId", entry.caseId())
                        .param("number", entry.number())
                        .param("stage", entry.stage().name())
                        .param("decidedOn", entry.decidedOn())
                        .param("party", entry.words().party())
                        .param("item", entry.words().itemName())
                        .param("facts", entry.words().facts())
                        .param("basis", entry.words().basis())
                        .param("penalty", entry.words().penalty())
                        .param("fine", entry.words().fine())
                        .param("organ", entry.words().organName())
                        .param("creditCode", entry.words().creditCode())
                        .update())
                == 1;
    }

    /** Saves stage, words and dates; somebody else's newer version is Refused. */
    void save(Entry entry) {
        var fall = entry.fall();
        var rows = jdbc.sql("""
                        update disclosure_entry
                        set stage = :stage, party = :party, facts = :facts, published_on = :publishedOn,
                            shown_until = :shownUntil, closed_on = :closedOn, closed_why = :closedWhy,
                            fell_on = :fellOn, fell_why = :fellWhy, late_why = :lateWhy, late_by = :lateBy,
                            version = version + 1
                        where county_code = :county and id = :id and version = :version
                        """)
                .param("stage", entry.stage().name())
                .param("party", entry.words().party())
                .param("facts", entry.words().facts())
                .param("publishedOn", entry.publishedOn())
                .param("shownUntil", entry.shownUntil())
                .param("closedOn", entry.closedOn())
                .param("closedWhy", entry.closedWhy())
                .param("fellOn", fall == null ? null : fall.on())
                .param("fellWhy", fall == null ? null : fall.why())
                .param("lateWhy", fall == null ? null : fall.lateWhy())
                .param("lateBy", fall == null ? null : fall.lateBy())
                .param("county", entry.countyCode())
                .param("id", entry.id())
                .param("version", entry.version())
                .update();
        if (rows == 0) {
            throw Refused.stale("公示条目");
        }
    }

    Optional<Entry> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from disclosure_entry
                        where county_code = :county and id = :id
                          and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(ENTRY)
                .optional();
    }

    Entry get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refused.notFound("公示条目"));
    }

    /** The entry in the version that was looked at; a newer one is Refused. */
    Entry get(Scope scope, UUID id, long version) {
        var entry = get(scope, id);
        if (entry.version() != version) {
            throw Refused.stale("公示条目");
        }
        return entry;
    }

    /** What waits to be published, or is public, of a case. */
    List<Entry> standing(String county, UUID caseId) {
        return jdbc.sql("""
                        select * from disclosure_entry
                        where county_code = :county and case_id = :case and stage in ('DUE', 'PUBLISHED')
                        order by id
                        for update
                        """)
                .param("county", county)
                .param("case", caseId)
                .query(ENTRY)
                .list();
    }

    /** One page for the office, newest first. */
    Page<Entry> list(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select * from disclosure_entry
                        where county_code = :county
                          and (:township::text is null or township_code = :township)
                          and (:stage::text is null or stage = :stage)
                          and (:q::text is null or number like '%' || :q || '%' or party like '%' || :q || '%'
                               or item_name like '%' || :q || '%')
                          and (:decided_from::date is null or decided_on >= :decided_from::date)
                          and (:decided_to::date is null or decided_on <= :decided_to::date)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc
                        limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(ENTRY)
                .list();
        return query.page(rows, Entry::id, Entry::id);
    }

    /** One page of what the public may see, newest publication first, of one county or of one township. */
    List<Entry> published(
            @Nullable String township,
            @Nullable String words,
            @Nullable LocalDate beforeDay,
            @Nullable UUID before,
            int limit) {
        return jdbc.sql("""
                        select * from disclosure_entry
                        where stage = 'PUBLISHED'
                          and (:township::text is null or township_code = :township)
                          and (:words::text is null or number like '%' || :words || '%' or party like '%' || :words || '%'
                               or item_name like '%' || :words || '%')
                          and (:day::date is null or (published_on, id) < (:day::date, :before::uuid))
                        order by published_on desc, id desc
                        limit :limit
                        """)
                .param("township", township)
                .param("words", words)
                .param("day", beforeDay)
                .param("before", before)
                .param("limit", limit)
                .query(ENTRY)
                .list();
    }

    Optional<Entry> publicEntry(UUID id) {
        return jdbc.sql("""
                        select * from disclosure_entry
                        where id = :id and stage in ('PUBLISHED', 'WITHDRAWN')
                        """).param("id", id).query(ENTRY).optional();
    }

    /** Every decision of a case that came to be published, oldest first. */
    List<Entry> allOfCase(String county, UUID caseId) {
        return jdbc.sql("select * from disclosure_entry where county_code = :county and case_id = :case order by id")
                .param("county", county)
                .param("case", caseId)
                .query(ENTRY)
                .list();
    }

    /** Whether the case's decision stands on the public page now, or waits to be reviewed. */
    Optional<Entry> ofCase(String county, UUID caseId) {
        return jdbc.sql(
                        "select * from disclosure_entry where county_code = :county and case_id = :caseId order by id desc limit 1")
                .param("county", county)
                .param("caseId", caseId)
                .query(ENTRY)
                .optional();
    }

    /** What must be withdrawn with its reason, oldest first (PPL 48(2)). */
    List<Entry> fallen(Scope scope, int limit) {
        return jdbc.sql("""
                        select * from disclosure_entry
                        where county_code = :county and stage = 'WITHDRAW_DUE'
                          and (:township::text is null or township_code = :township)
                        order by id
                        limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(ENTRY)
                .list();
    }

    /** What waits to be reviewed, oldest decision first. */
    List<Entry> due(Scope scope, int limit) {
        return jdbc.sql("""
                        select * from disclosure_entry
                        where county_code = :county and stage = 'DUE'
                          and (:township::text is null or township_code = :township)
                        order by decided_on, id
                        limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(ENTRY)
                .list();
    }

    /** Entries whose time on the public page ended on or before that day, in every county. */
    List<Entry> endedBy(LocalDate day) {
        return jdbc.sql("select * from disclosure_entry where stage = 'PUBLISHED' and shown_until <= :day order by id")
                .param("day", day)
                .query(ENTRY)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var words = new Entry.Words(
                row.getString("party"),
                row.getString("item_name"),
                row.getString("facts"),
                row.getString("basis"),
                row.getString("penalty"),
                row.getBigDecimal("fine"),
                row.getString("organ_name"),
                row.getString("credit_code"));
        return new Entry(
                row.getString("county_code"),
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                EntryStage.valueOf(row.getString("stage")),
                row.getObject("decided_on", LocalDate.class),
                row.getLong("version"),
                words,
                row.getObject("published_on", LocalDate.class),
                row.getObject("shown_until", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_why"),
                fall(row));
    }

    private static Entry.@Nullable Fall fall(ResultSet row) throws SQLException {
        var on = row.getObject("fell_on", LocalDate.class);
        return on == null
                ? null
                : new Entry.Fall(on, row.getString("fell_why"), row.getString("late_why"), row.getString("late_by"));
    }
}
