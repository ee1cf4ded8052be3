package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the line of S10 and lists the cases behind each number, by the same conditions. */
@Component
class LineStore {

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row a field, the most cases first; a case counts in the field of each of its violations, once. */
    List<Line> lines(Scope scope, Asked asked) {
        return jdbc.sql("""
                        select field, count(*) as supervised,
                               count(*) filter (where filed) as filed,
                               count(*) filter (where penalised) as penalised,
                               count(*) filter (where permit) as permit,
                               count(*) filter (where complete) as complete,
                               count(*) filter (where gathering) as gathering,
                               count(*) filter (where other and not penalised) as other
                        from (select l.case_id, coalesce(i.field, '目录外事项') as field, bool_or(l.filed) as filed,
                                     bool_or(l.penalised) as penalised, bool_or(l.permit) as permit,
                                     bool_or(l.complete) as complete, bool_or(l.gathering) as gathering, bool_or(l.other) as other
                              from v_casework_line_item l
                              left join (select distinct on (code) code, field from v_powers_item order by code, version desc) i
                                on i.code = l.item_code
                              where l.county_code = :county and (:township::text is null or l.township_code = :township)
                                and (:town::text is null or l.township_code = :town)
                                and l.opened_on between :from and :to
                                and (:field::text is null or coalesce(i.field, '目录外事项') = :field)
                              group by l.case_id, 2) c
                        group by field order by supervised desc, field
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("town", asked.town())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("field", asked.field())
                .query(Line::of)
                .list();
    }

    /** All of them together, every case once. */
    Line total(Scope scope, Asked asked) {
        return jdbc.sql("""
                        select '合计' as field, count(*) as supervised,
                               count(*) filter (where l.filed) as filed,
                               count(*) filter (where l.penalised) as penalised,
                               count(*) filter (where l.permit) as permit,
                               count(*) filter (where l.complete) as complete,
                               count(*) filter (where l.gathering) as gathering,
                               count(*) filter (where l.other) as other
                        from v_casework_line l
                        where l.county_code = :county and (:township::text is null or l.township_code = :township)
                          and (:town::text is null or l.township_code = :town)
                          and l.opened_on between :from and :to
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("town", asked.town())
                .param("from", asked.from())
                .param("to", asked.to())
                .query(Line::of)
                .single();
    }

    /** The cases behind a number: of a field, those with a violation of that field. */
    Page<Found> page(Scope scope, Asked asked, ListQuery query) {
        var rows = jdbc.sql("""
                        select c.id, c.number, c.stage, c.item_name, c.party_shown, c.place_words, c.opened_on, c.filed_on, c.decided_on,
                               c.fine,
                               (select count(*) from casework_violation v
                                where v.county_code = c.county_code and v.case_id = c.id and v.state = 'STANDING') as violations
                        from casework_case c
                        where c.county_code = :county and (:township::text is null or c.township_code = :township)
                          and (:town::text is null or c.township_code = :town)
                          and c.opened_on between :from and :to
                          and exists (
                              select 1 from v_casework_line l
                              where l.county_code = c.county_code and l.case_id = c.id and :field::text is null
                                and (coalesce(:box, 'SUPERVISED') = 'SUPERVISED'
                                     or :box = 'FILED' and l.filed
                                     or :box = 'PENALISED' and l.penalised
                                     or :box = 'PERMIT' and l.permit
                                     or :box = 'COMPLETE' and l.complete
                                     or :box = 'GATHERING' and l.gathering
                                     or :box = 'OTHER' and l.other)
                              union all
                              select 1 from (
                                  select bool_or(l.filed) as filed, bool_or(l.penalised) as penalised, bool_or(l.permit) as permit,
                                         bool_or(l.complete) as complete, bool_or(l.gathering) as gathering,
                                         bool_or(l.other) and not bool_or(l.penalised) as other
                                  from v_casework_line_item l
                                  left join (select distinct on (code) code, field from v_powers_item order by code, version desc) i
                                    on i.code = l.item_code
                                  where l.county_code = c.county_code and l.case_id = c.id and coalesce(i.field, '目录外事项') = :field
                                  having count(*) > 0) l
                              where coalesce(:box, 'SUPERVISED') = 'SUPERVISED'
                                 or :box = 'FILED' and l.filed
                                 or :box = 'PENALISED' and l.penalised
                                 or :box = 'PERMIT' and l.permit
                                 or :box = 'COMPLETE' and l.complete
                                 or :box = 'GATHERING' and l.gathering
                                 or :box = 'OTHER' and l.other)
                          and (:after_id::uuid is null or (c.opened_on, c.id) < (:after_value::date, :after_id::uuid))
                        order by c.opened_on desc, c.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("from", asked.from())
                .param("to", asked.to())
                .query(Found.class)
                .list();
        return query.page(rows, Found::openedOn, Found::id);
    }

    /** Every field of the catalogue, and the name under which items outside it come. */
    List<String> fields() {
        return jdbc.sql("select field from v_powers_item union select '目录外事项' order by 1")
                .query(String.class)
                .list();
    }

    /** For which leads: registered between two days, of one township and field or of all. */
    record Asked(
            LocalDate from,
            LocalDate to,
            @Nullable String town,
            @Nullable String field) {}

    /** One line of the report. */
    record Line(String field, LineNumbers numbers) {

        static Line of(ResultSet row, int n) throws SQLException {
            return new Line(row.getString("field"), LineNumbers.of(row));
        }
    }

    /** A case behind a number. */
    record Found(
            UUID id,
            String number,
            String stage,
            String itemName,
            String partyShown,
            String placeWords,
            LocalDate openedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate decidedOn,
            java.math.@Nullable BigDecimal fine,
            int violations) {}
}
