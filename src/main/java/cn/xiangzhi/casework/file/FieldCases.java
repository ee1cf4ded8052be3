package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.TermAccount;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CasesAfield.Afield;
import cn.xiangzhi.casework.CasesAfield.Clock;
import cn.xiangzhi.casework.CasesAfield.Done;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.TimelineEntry;
import cn.xiangzhi.store.RecordRows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads an officer's cases the way their pages show them, without what only a screen with a line can do: rows, acts, clocks and
 * papers are asked for at once, however many cases there are.
 */
@Component
public class FieldCases {

    private static final RecordRows<CaseRow> ROWS = RecordRows.of(CaseRow.class);
    private static final int YEARS = 3;
    private static final int ACTS = 30;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Parties parties;
    private final CaseViews views;
    private final Offers offers;
    private final TermAccounts terms;
    private final Papers papers;
    private final Today today;

    FieldCases(
            JdbcClient jdbc,
            CaseFiles files,
            Parties parties,
            CaseViews views,
            Offers offers,
            TermAccounts terms,
            Papers papers,
            Today today) {
        this.jdbc = jdbc;
        this.files = files;
        this.parties = parties;
        this.views = views;
        this.offers = offers;
        this.terms = terms;
        this.papers = papers;
        this.today = today;
    }

    public List<Afield> mine(Actor actor, int limit) {
        var county = actor.county();
        var own = files.opened(county, rows(actor, limit));
        var ids = own.stream().map(one -> one.row().id()).toList();
        var clocks = terms.of(county, ids);
        var issued = papers.of(county, ids).stream()
                .filter(paper -> paper.matterKind().equals(CaseWork.KIND) && !paper.voided())
                .collect(Collectors.groupingBy(Paper::matter, Collectors.mapping(Paper::id, Collectors.toList())));
        return own.stream()
                .map(one -> afield(
                        actor,
                        one,
                        clocks.getOrDefault(one.row().id(), List.of()),
                        issued.getOrDefault(one.row().id(), List.of())))
                .toList();
    }

    private List<Map.Entry<CaseRow, PartyDetails>> rows(Actor actor, int limit) {
        return jdbc.sql("""
                        select c.id, c.county_code, township_code, village_code, number, procedure, stage, item_code, item_name,
                               mode, in_the_name_of, place_words, latitude, longitude, order_id, report_id, visit_id, party_kind,
                               party_shown, opened_on, filed_on, decided_on, served_on, closed_on, decision_number,
                               decision_paper, fine, due_on, version,
                               kind, name_sealed, id_sealed, credit_code, representative_sealed, address_sealed, phone_sealed,
                               birth_sealed
                        from casework_case c
                        left join casework_party p on p.county_code = c.county_code and p.case_id = c.id
                        where c.county_code = :county and (:township::text is null or township_code = :township)
                          and opened_on >= :since and open
                          and (officer1 = :person or officer2 = :person or officer1 is null and waits_for = 'CASE_HANDLE')
                        order by officer1 is null, opened_on desc, c.id desc limit :limit
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("since", today.date().minusYears(YEARS))
                .param("person", actor.person())
                .param("limit", limit)
                .query((row, n) -> Map.entry(ROWS.mapRow(row, n), parties.joined(row)))
                .list();
    }

    private Afield afield(Actor actor, CaseFiles.Opened one, List<TermAccount> clocks, List<UUID> papers) {
        var row = one.row();
        var file = one.file();
        return new Afield(
                row.id(),
                file.number(),
                file.matter().itemName(),
                row.partyShown(),
                file.stage().label(),
                file.stage().tone(),
                row.placeWords(),
                row.latitude(),
                row.longitude(),
                offers.ahead(file, actor, today.now()),
                views.core(row, file, clocks),
                ClockBand.of(clocks, today.date()).open().stream()
                        .map(FieldCases::clock)
                        .toList(),
                EvidenceShelf.names(file),
                CaseViews.cautions(file),
                CaseTimeline.of(file, offers.profile(file)).stream()
                        .limit(ACTS)
                        .map(FieldCases::done)
                        .toList(),
                papers);
    }

    private static Clock clock(ClockBand.Row row) {
        var term = row.account().term();
        return new Clock(
                term.name(),
                term.due().toString(),
                term.light().name(),
                Stream.concat(Stream.of(term.light().label() + "，剩" + term.remaining() + "个工作日"), row.marks().stream())
                        .collect(Collectors.joining("；")));
    }

    private static Done done(TimelineEntry entry) {
        return new Done(
                Show.dateTime(entry.at()), entry.who(), entry.title(), entry.detail() == null ? "" : entry.detail());
    }
}
