package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.CasesAfield.Afield;
import cn.xiangzhi.casework.CasesAfield.Clock;
import cn.xiangzhi.casework.CasesAfield.Done;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads an officer's cases the way their pages show them, without what only a screen with a line can do. */
@Component
public class FieldCases {

    private static final int YEARS = 3;
    private static final int ACTS = 30;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseViews views;
    private final Today today;

    FieldCases(JdbcClient jdbc, CaseFiles files, CaseViews views, Today today) {
        this.jdbc = jdbc;
        this.files = files;
        this.views = views;
        this.today = today;
    }

    public List<Afield> mine(Actor actor, int limit) {
        return jdbc
                .sql("""
                        select id from casework_case
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and opened_on >= :since and open
                          and (officer1 = :person or officer2 = :person or officer1 is null and waits_for = 'CASE_HANDLE')
                        order by officer1 is null, opened_on desc, id desc limit :limit
                        """)
                .param("county", actor.county())
                .param("township", actor.scope().township())
                .param("since", today.date().minusYears(YEARS))
                .param("person", actor.person())
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> afield(actor, id))
                .toList();
    }

    private Afield afield(Actor actor, UUID id) {
        var row = files.get(actor.scope(), id);
        var page = views.page(actor, id);
        return new Afield(
                id,
                page.number(),
                page.title(),
                row.partyShown(),
                page.state(),
                page.tone(),
                row.placeWords(),
                row.latitude(),
                row.longitude(),
                Stream.of(page.way().words(), page.way().waits())
                        .filter(Objects::nonNull)
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("。")),
                page.core(),
                page.clocks().open().stream().map(FieldCases::clock).toList(),
                page.evidence().stream()
                        .map(one -> one.kind() + "　" + one.title())
                        .toList(),
                page.cautions(),
                page.timeline().stream().limit(ACTS).map(FieldCases::done).toList(),
                page.papers().stream()
                        .filter(paper -> !paper.voided())
                        .map(Paper::id)
                        .toList());
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
