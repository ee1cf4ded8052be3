package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Matter;
import cn.xiangzhi.casework.flow.Party;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.store.RecordRows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases: core rows, the party and the acts beside them; {@link CaseSaving} writes them. */
@Component
class CaseFiles {

    private static final RecordRows<CaseRow> ROWS = RecordRows.of(CaseRow.class);

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Parties parties;
    private final JustSaved saved;
    private final KnownActs known;

    CaseFiles(JdbcClient jdbc, Acts acts, Parties parties, JustSaved saved, KnownActs known) {
        this.jdbc = jdbc;
        this.known = known;
        this.acts = acts;
        this.parties = parties;
        this.saved = saved;
    }

    /** What becomes of a form that opens a case: the case it has opened already, or else its number. */
    record Opening(@Nullable UUID known, String number) {}

    /**
     * The next case number of a township and year, without gaps (云案〔2026〕15号), unless an act of that id is there already;
     * asked in one trip.
     */
    Opening opening(String county, String township, String word, int year, UUID once) {
        return jdbc.sql("""
                        with known as (select case_id from casework_act where county_code = :county and id = :once),
                        next as (
                            insert into casework_number (county_code, township_code, year, last)
                            select :county, :township, :year, 1 where not exists (select from known)
                            on conflict (county_code, township_code, year) do update set last = casework_number.last + 1
                            returning last)
                        select (select case_id from known) as known, (select last from next) as last
                        """)
                .param("county", county)
                .param("township", township)
                .param("year", year)
                .param("once", once)
                .query((row, n) -> new Opening(
                        row.getObject("known", UUID.class), word + "案〔" + year + "〕" + row.getInt("last") + "号"))
                .single();
    }

    /** The row inside the scope, or nothing. */
    Optional<CaseRow> row(Scope scope, UUID id) {
        var known = saved.of(scope, id);
        return known != null
                ? Optional.of(known.row())
                : jdbc.sql("""
                        select id, county_code, township_code, village_code, number, procedure, stage, item_code, item_name, mode,
                               in_the_name_of, place_words, latitude, longitude, order_id, report_id, visit_id, party_kind,
                               party_shown, opened_on, filed_on, decided_on, served_on, closed_on, decision_number,
                               decision_paper, fine, due_on, version
                        from casework_case
                        where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                        """)
                        .param("county", scope.county())
                        .param("township", scope.township())
                        .param("id", id)
                        .query(CaseRow.class)
                        .optional();
    }

    CaseRow get(Scope scope, UUID id) {
        return row(scope, id).orElseThrow(() -> Refused.notFound("案件"));
    }

    /** The whole file: core and acts. */
    CaseFile file(CaseRow row) {
        var known = saved.of(new Scope(row.countyCode(), null, null), row.id());
        return known != null && known.row().version() == row.version()
                ? known.file()
                : file(
                        row,
                        parties.of(row.countyCode(), row.id()),
                        acts.chain(row.countyCode(), row.id()).acts());
    }

    /** Everything the next step needs, or not found outside the scope. */
    Opened open(Scope scope, UUID id) {
        return opened(scope, id).orElseThrow(() -> Refused.notFound("案件"));
    }

    /**
     * The same in the version somebody saw: as this program saved it where it did. If it is not that version any more, saving
     * finds out.
     */
    Opened open(Scope scope, UUID id, long version) {
        var just = saved.of(scope, id);
        var kept = just != null ? just : known.of(scope, id, version);
        return kept != null ? kept : open(scope, id);
    }

    /** The same, or nothing outside the scope. */
    Optional<Opened> opened(Scope scope, UUID id) {
        var known = saved.of(scope, id);
        return known != null ? Optional.of(known) : read(scope, id);
    }

    private Optional<Opened> read(Scope scope, UUID id) {
        return jdbc.sql("""
                        select c.id, c.county_code, township_code, village_code, number, procedure, stage, item_code, item_name,
                               mode, in_the_name_of, place_words, latitude, longitude, order_id, report_id, visit_id, party_kind,
                               party_shown, opened_on, filed_on, decided_on, served_on, closed_on, decision_number,
                               decision_paper, fine, due_on, version,
                               kind, name_sealed, id_sealed, credit_code, representative_sealed, address_sealed, phone_sealed,
                               birth_sealed
                        from casework_case c
                        left join casework_party p on p.county_code = c.county_code and p.case_id = c.id
                        where c.county_code = :county and c.id = :id
                          and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query((row, n) -> Map.entry(ROWS.mapRow(row, n), parties.joined(row)))
                .optional()
                .map(found -> opened(found.getKey(), found.getValue()));
    }

    private Opened opened(CaseRow row, PartyDetails party) {
        var kept = known.of(row);
        var chain = kept != null ? kept : acts.chain(row.countyCode(), row.id());
        return new Opened(row, party, file(row, party, chain.acts()), chain.digest());
    }

    /** Several whole files for rows and parties that were read together: acts this program does not know are read at once. */
    List<Opened> opened(String county, List<Map.Entry<CaseRow, PartyDetails>> found) {
        var chains = new HashMap<UUID, Acts.Chain>();
        found.forEach(one -> {
            var kept = known.of(one.getKey());
            if (kept != null) {
                chains.put(one.getKey().id(), kept);
            }
        });
        chains.putAll(acts.chains(
                county,
                found.stream()
                        .map(one -> one.getKey().id())
                        .filter(id -> !chains.containsKey(id))
                        .toList()));
        return found.stream()
                .map(one -> {
                    var chain = chains.getOrDefault(one.getKey().id(), Acts.Chain.NONE);
                    return new Opened(
                            one.getKey(),
                            one.getValue(),
                            file(one.getKey(), one.getValue(), chain.acts()),
                            chain.digest());
                })
                .toList();
    }

    static CaseFile file(CaseRow row, PartyDetails party, List<Act> acts) {
        return file(row, party.core(), acts);
    }

    static CaseFile file(CaseRow row, Party party, List<Act> acts) {
        return new CaseFile(
                row.id(),
                row.number(),
                Procedure.valueOf(row.procedure()),
                Stage.valueOf(row.stage()),
                new Matter(
                        row.itemCode(),
                        row.itemName(),
                        row.place(),
                        row.orderId(),
                        row.reportId(),
                        row.visitId(),
                        row.held(),
                        row.inTheNameOf()),
                party,
                acts,
                row.version());
    }

    /** A file taken up for a step: its row, the party in plain words, and the digest the next act stands on. */
    record Opened(CaseRow row, PartyDetails party, CaseFile file, String digest) {

        Opened with(PartyDetails identified) {
            return new Opened(row, identified, CaseFiles.file(row, identified, file.acts()), digest);
        }
    }

    /** Whether the same party was already fined for the same item and day in another case (PPL 29). */
    boolean fined(String county, UUID except, String itemCode, LocalDate day) {
        // The party's other cases first, whatever the planner knows: by item and day there may be thousands.
        return jdbc.sql("""
                        with others as materialized (
                            select v.item_code, v.fine, v.occurred_on from casework_party p
                            join casework_violation v on v.county_code = p.county_code and v.case_id = p.case_id
                            where p.county_code = :county and p.case_id <> :id and p.id_print =
                                (select id_print from casework_party where county_code = :county and case_id = :id))
                        select 1 from others where item_code = :item and fine > 0 and occurred_on = :day limit 1
                        """)
                .param("county", county)
                .param("id", except)
                .param("item", itemCode)
                .param("day", day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Cases whose last day to pay lies on or before that day and that are still performing; paid ones may be among them. */
    List<UUID> lapsed(String county, LocalDate day, UUID after) {
        return jdbc.sql("""
                        select id from casework_case
                        where county_code = :county and payable_until <= :day and id > :after
                        order by id limit 1000
                        """)
                .param("county", county)
                .param("day", day)
                .param("after", after)
                .query(UUID.class)
                .list();
    }

    List<String> counties() {
        return jdbc.sql("select distinct county_code from casework_number")
                .query(String.class)
                .list();
    }
}
