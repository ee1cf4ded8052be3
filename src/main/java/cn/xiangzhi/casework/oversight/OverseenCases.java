package cn.xiangzhi.casework.oversight;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseReading;
import cn.xiangzhi.powers.Handed;
import cn.xiangzhi.powers.OverseenMatters;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases under items that were handed down: for the department's list, its statistics and its opinions (S14). */
@Component
class OverseenCases implements OverseenMatters {

    private final JdbcClient jdbc;
    private final CaseReading reading;

    OverseenCases(JdbcClient jdbc, CaseReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    @Override
    public Optional<Seen> find(String county, UUID matter) {
        return reading.core(new Scope(county, null, null), matter)
                .map(row -> new Seen(
                        row.townshipCode(),
                        row.itemCode(),
                        row.itemName(),
                        row.number(),
                        "/oversight/cases/" + row.id()));
    }

    /** A line of the list: nothing of the party beyond what screens show. */
    record Line(
            UUID id,
            String townshipCode,
            String number,
            String stage,
            String itemCode,
            String itemName,
            String partyShown,
            LocalDate openedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate closedOn,
            @Nullable String decisionNumber) {}

    /** {@code what} names the day that must lie between the two: of filing, decision, closing, or of the decision's fall. */
    Page<Line> page(Scope scope, Collection<Handed> handed, ListQuery query) {
        var rows = jdbc.sql("""
                        select c.id, c.township_code, c.number, c.stage, c.item_code, c.item_name, c.party_shown, c.opened_on,
                          c.filed_on, c.decided_on, c.closed_on, c.decision_number
                        from casework_case c
                        where c.county_code = :county and (:township::text is null or c.township_code = :township)
                          and (c.township_code, c.item_code) in
                            (select * from unnest(string_to_array(:towns, ' '), string_to_array(:items, ' ')))
                          and (:town::text is null or c.township_code = :town)
                          and (:item::text is null or c.item_code = :item)
                          and (:what::text is null and (:day_from::date is null or c.opened_on >= :day_from::date)
                                 and (:day_to::date is null or c.opened_on <= :day_to::date)
                            or :what = 'FILED' and c.filed_on between coalesce(:day_from::date, '-infinity')
                                 and coalesce(:day_to::date, 'infinity')
                            or :what = 'DECIDED' and c.decided_on between coalesce(:day_from::date, '-infinity')
                                 and coalesce(:day_to::date, 'infinity')
                            or :what = 'CLOSED' and c.closed_on between coalesce(:day_from::date, '-infinity')
                                 and coalesce(:day_to::date, 'infinity')
                            or :what = 'OVERTURNED' and exists (select 1 from casework_act a
                                 where a.county_code = c.county_code and a.case_id = c.id
                                   and a.move in ('REVOKE_REMEDY', 'CORRECT_REVOKE', 'CHANGE_REMEDY', 'CORRECT_CHANGE')
                                   and (a.at at time zone 'Asia/Shanghai')::date
                                     between coalesce(:day_from::date, '-infinity') and coalesce(:day_to::date, 'infinity')))
                          and (:after_id::uuid is null or (c.opened_on, c.id) < (:after_value::date, :after_id::uuid))
                        order by c.opened_on desc, c.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("towns", towns(handed))
                .param("items", items(handed))
                .query(Line.class)
                .list();
        return query.page(rows, Line::openedOn, Line::id);
    }

    @Override
    public List<Count> counts(String county, Collection<Handed> handed, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select c.township_code as township, c.item_code,
                          count(*) filter (where c.filed_on between :from and :to) as filed,
                          count(*) filter (where c.decided_on between :from and :to) as decided,
                          count(*) filter (where c.closed_on between :from and :to) as closed,
                          count(*) filter (where o.case_id is not null) as overturned
                        from casework_case c
                        left join (select distinct a.case_id from casework_act a
                            where a.county_code = :county
                              and a.move in ('REVOKE_REMEDY', 'CORRECT_REVOKE', 'CHANGE_REMEDY', 'CORRECT_CHANGE')
                              and (a.at at time zone 'Asia/Shanghai')::date between :from and :to) o on o.case_id = c.id
                        where c.county_code = :county
                          and (c.township_code, c.item_code) in
                            (select * from unnest(string_to_array(:towns, ' '), string_to_array(:items, ' ')))
                          and (c.filed_on between :from and :to or c.decided_on between :from and :to
                            or c.closed_on between :from and :to or o.case_id is not null)
                        group by c.township_code, c.item_code
                        order by c.township_code, c.item_code
                        """)
                .param("county", county)
                .param("from", from)
                .param("to", to)
                .param("towns", towns(handed))
                .param("items", items(handed))
                .query(Count.class)
                .list();
    }

    private static String towns(Collection<Handed> handed) {
        return handed.stream().map(Handed::township).collect(Collectors.joining(" "));
    }

    private static String items(Collection<Handed> handed) {
        return handed.stream().map(Handed::itemCode).collect(Collectors.joining(" "));
    }
}
