package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ExceptionMove;
import cn.xiangzhi.casework.flow.Matter;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Waiting;
import cn.xiangzhi.powers.Permission;
import cn.xiangzhi.store.LateWrites;
import cn.xiangzhi.store.RecordRows;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The store of cases: core rows with optimistic versions, acts beside them. */
@Component
class CaseFiles {

    private static final RecordRows<CaseRow> ROWS = RecordRows.of(CaseRow.class);

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Parties parties;
    private final CaseViolations violations;
    private final JustSaved saved;
    private final KnownActs known;
    private final LateWrites late;

    CaseFiles(
            JdbcClient jdbc,
            Acts acts,
            Parties parties,
            CaseViolations violations,
            JustSaved saved,
            KnownActs known,
            LateWrites late) {
        this.jdbc = jdbc;
        this.known = known;
        this.late = late;
        this.acts = acts;
        this.parties = parties;
        this.violations = violations;
        this.saved = saved;
    }

    /** The next case number of a township and year, without gaps: 云案〔2026〕15号. */
    String nextNumber(String county, String township, String word, int year) {
        var next = jdbc.sql("""
                        insert into casework_number (county_code, township_code, year, last) values (:county, :township, :year, 1)
                        on conflict (county_code, township_code, year) do update set last = casework_number.last + 1
                        returning last
                        """)
                .param("county", county)
                .param("township", township)
                .param("year", year)
                .query(Integer.class)
                .single();
        return word + "案〔" + year + "〕" + next + "号";
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

    static CaseFile file(CaseRow row, PartyDetails party, List<Act> acts) {
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
                        row.held()),
                party.core(),
                acts,
                row.version());
    }

    /** A file taken up for a step: its row, the party in plain words, and the digest the next act stands on. */
    record Opened(CaseRow row, PartyDetails party, CaseFile file, String digest) {

        Opened with(PartyDetails identified) {
            return new Opened(row, identified, CaseFiles.file(row, identified, file.acts()), digest);
        }
    }

    /** A new case and its first act. */
    void add(CaseFile file, PartyDetails party) {
        var place = file.matter().place();
        var statement = jdbc.sql("""
                        with core as (
                            insert into casework_case (county_code, id, township_code, village_code, number, procedure, stage,
                                item_code, item_name, place_words, latitude, longitude, order_id, report_id, visit_id, party_kind,
                                party_shown, opened_on, officer1, officer2, waits_for, open, version)
                            values (:county, :id, :township, :village, :number, :procedure, :stage, :item, :itemName, :words,
                                :lat, :lon, :order, :report, :visit, :partyKind, :partyShown, :opened, :officer1, :officer2,
                                :waits, true, 0)
                            returning id, county_code, township_code, village_code, number, procedure, stage, item_code, item_name,
                                mode, in_the_name_of, place_words, latitude, longitude, order_id, report_id, visit_id,
                                party_kind, party_shown, opened_on, filed_on, decided_on, served_on, closed_on,
                                decision_number, decision_paper, fine, due_on, version),
                        added as (
                            insert into casework_act (county_code, id, case_id, seq, move, at, person, name, post, facts, article,
                                                      ruling, cautions, previous, digest)
                            select :county, :act, core.id, :seq, :move, :at, :person::uuid, :name, :post, :facts::jsonb,
                                   :article, :ruling::jsonb, :cautions::jsonb, :previous, :digest
                            from core
                            on conflict (county_code, id) do nothing
                            returning id)
                        select core.*, exists (select 1 from added) as added from core
                        """)
                .param("county", place.county())
                .param("id", file.id())
                .param("township", place.township())
                .param("village", place.village())
                .param("number", file.number())
                .param("procedure", file.procedure().name())
                .param("stage", file.stage().name())
                .param("item", file.matter().itemCode())
                .param("itemName", file.matter().itemName())
                .param("words", place.words())
                .param("lat", place.latitude(), Types.DOUBLE)
                .param("lon", place.longitude(), Types.DOUBLE)
                .param("order", text(file.matter().order()))
                .param("report", text(file.matter().report()))
                .param("visit", text(file.matter().visit()))
                .param("partyKind", file.party().kind().name())
                .param("partyShown", file.party().shown())
                .param("opened", file.acts().getFirst().on())
                .param("officer1", text(officer(file, 0)))
                .param("officer2", text(officer(file, 1)))
                .param("waits", name(Waiting.of(file)));
        keep(statement, file, party, "");
    }

    /**
     * Saves the core as its newest act made it, and the act; refuses when somebody else was first.
     *
     * @param permission what the power said when this act files the case: source, list version, in whose name
     */
    void save(CaseFile file, PartyDetails party, Dates dates, @Nullable Permission permission, String digest) {
        var statement = jdbc.sql("""
                        with core as (
                            update casework_case set procedure = :procedure, stage = :stage, item_code = :item,
                                item_name = :itemName, party_kind = :partyKind,
                                party_shown = :partyShown, officer1 = :officer1, officer2 = :officer2,
                                filed_on = coalesce(:filed, filed_on), decided_on = coalesce(:decided, decided_on),
                                served_on = coalesce(:served, served_on), closed_on = coalesce(:closed, closed_on),
                                fine = coalesce(:fine, fine), due_on = coalesce(:due, due_on),
                                mode = coalesce(:mode, mode), source = coalesce(:source, source),
                                list_version = coalesce(:list, list_version), in_the_name_of = coalesce(:organ, in_the_name_of),
                                waits_for = :waits, order_stage = :orderStage, asked_exception = :asked, open = :open, version = version + 1
                            where county_code = :county and id = :id and version = :version
                            returning id, county_code, township_code, village_code, number, procedure, stage, item_code, item_name,
                                mode, in_the_name_of, place_words, latitude, longitude, order_id, report_id, visit_id,
                                party_kind, party_shown, opened_on, filed_on, decided_on, served_on, closed_on,
                                decision_number, decision_paper, fine, due_on, version),
                        added as (
                            insert into casework_act (county_code, id, case_id, seq, move, at, person, name, post, facts, article,
                                                      ruling, cautions, previous, digest)
                            select :county, :act, core.id, :seq, :move, :at, :person::uuid, :name, :post, :facts::jsonb,
                                   :article, :ruling::jsonb, :cautions::jsonb, :previous, :digest
                            from core
                            on conflict (county_code, id) do nothing
                            returning id)
                        select core.*, exists (select 1 from added) as added from core
                        """)
                .param("procedure", file.procedure().name())
                .param("stage", file.stage().name())
                .param("item", file.matter().itemCode())
                .param("itemName", file.matter().itemName())
                .param("partyKind", file.party().kind().name())
                .param("partyShown", file.party().shown())
                .param("officer1", text(officer(file, 0)))
                .param("officer2", text(officer(file, 1)))
                .param("filed", dates.filed(), Types.DATE)
                .param("decided", dates.decided(), Types.DATE)
                .param("served", dates.served(), Types.DATE)
                .param("closed", dates.closed(), Types.DATE)
                .param("fine", dates.fine(), Types.NUMERIC)
                .param("due", dates.due(), Types.DATE)
                .param("mode", permission == null ? null : permission.mode().name())
                .param("source", permission == null ? null : permission.source().name())
                .param("list", permission == null ? null : permission.listVersion(), Types.INTEGER)
                .param("organ", permission == null ? null : text(permission.inTheNameOf()))
                .param("waits", name(Waiting.of(file)))
                .param("orderStage", name(Waiting.about(file)))
                .param(
                        "asked",
                        ExceptionMove.pending(file).map(ExceptionMove::asked).orElse(null))
                .param("open", file.stage().open() || Waiting.of(file) != null)
                .param("county", file.matter().place().county())
                .param("id", file.id())
                .param("version", file.version());
        keep(statement, file, party, digest);
    }

    /** The case and its newest act in one statement; remembered for the rest of the transaction. */
    private void keep(StatementSpec statement, CaseFile file, PartyDetails party, String digest) {
        var county = file.matter().place().county();
        var act = file.acts().getLast();
        var row = acts.row(act, file.id(), file.acts().size(), digest);
        var core = Acts.bind(statement, row)
                .query((found, n) -> Map.entry(ROWS.mapRow(found, n), found.getBoolean("added")))
                .optional()
                .orElseThrow(() -> Refused.stale("案件" + file.number()));
        acts.kept(county, row, core.getValue());
        if (CaseViolations.changes(act)) {
            violations.keep(file);
        }
        saved.keep(new Opened(core.getKey(), party, file(core.getKey(), party, file.acts()), row.digest()));
    }

    /** The number and the paper of the decision just made. */
    void decided(CaseRow row, @Nullable String number, UUID paper) {
        late.sql("""
                        update casework_case set decision_number = :number, decision_paper = :paper
                        where county_code = :county and id = :id
                        """)
                .param("number", number)
                .param("paper", paper)
                .param("county", row.countyCode())
                .param("id", row.id())
                .later();
        saved.change(row.id(), saved -> saved.decided(number, paper));
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
                        where county_code = :county and stage = 'PERFORMING' and due_on <= :day and id > :after
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

    private static @Nullable UUID officer(CaseFile file, int place) {
        var officers = file.officers();
        return officers.size() > place ? officers.get(place) : null;
    }

    /** As text an id binds alike whether it is there or not, so that the statement is not prepared anew. */
    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    /** Days and sums an act adds to the core; null leaves what is there. */
    record Dates(
            @Nullable LocalDate filed,
            @Nullable LocalDate decided,
            @Nullable LocalDate served,
            @Nullable LocalDate closed,
            @Nullable BigDecimal fine,
            @Nullable LocalDate due) {}
}
