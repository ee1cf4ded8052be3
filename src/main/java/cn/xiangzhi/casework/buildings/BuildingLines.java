package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.overview.LineNumbers;
import cn.xiangzhi.shell.ListQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The year's line of building sites and the sites behind each number, by the same conditions (S10). */
@Component
class BuildingLines {

    private final JdbcClient jdbc;

    BuildingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For which sites: watched at some time between two days, in one township or in all. */
    record Asked(LocalDate from, LocalDate to, @Nullable String town) {}

    LineNumbers line(Scope scope, Asked asked) {
        return jdbc.sql("""
                        select count(*) as supervised,
                               count(*) filter (where filed) as filed,
                               count(*) filter (where penalised) as penalised,
                               count(*) filter (where permit) as permit,
                               count(*) filter (where complete) as complete,
                               count(*) filter (where gathering) as gathering,
                               count(*) filter (where other) as other
                        from v_casework_building
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and (:town::text is null or township_code = :town)
                          and found_on <= :to and (ended_on is null or ended_on >= :from)
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("town", asked.town())
                .param("from", asked.from())
                .param("to", asked.to())
                .query(LineNumbers.class)
                .single();
    }

    Page<Row> page(Scope scope, Asked asked, ListQuery query) {
        var rows = jdbc.sql("""
                        select b.id, b.number, b.stage, b.place_words, b.township_code, b.builder_shown, b.kind, b.area, b.found_on,
                               b.due_on, b.ended_on, seen.on_day as seen_on,
                               (select string_agg(c.number, '、' order by c.id) from casework_building_case bc
                                join casework_case c on c.county_code = bc.county_code and c.id = bc.case_id
                                where bc.county_code = b.county_code and bc.building_id = b.id) as cases
                        from casework_building b
                        join v_casework_building l on l.county_code = b.county_code and l.building_id = b.id
                        left join lateral (
                            select max(a.on_day) as on_day from casework_building_act a
                            where a.county_code = b.county_code and a.building_id = b.id) seen on true
                        where b.county_code = :county and (:township::text is null or b.township_code = :township)
                          and (:town::text is null or b.township_code = :town)
                          and b.found_on <= :to and (b.ended_on is null or b.ended_on >= :from)
                          and (:stage::text is null or b.stage = :stage)
                          and (:q::text is null or b.number = :q or b.place_words like '%' || :q || '%')
                          and (coalesce(:box, 'SUPERVISED') = 'SUPERVISED'
                               or :box = 'FILED' and l.filed
                               or :box = 'PENALISED' and l.penalised
                               or :box = 'PERMIT' and l.permit
                               or :box = 'COMPLETE' and l.complete
                               or :box = 'GATHERING' and l.gathering
                               or :box = 'OTHER' and l.other)
                          and (:after_id::uuid is null or (b.found_on, b.id) < (:after_value::date, :after_id::uuid))
                        order by b.found_on desc, b.id desc limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("town", asked.town())
                .param("from", asked.from())
                .param("to", asked.to())
                .query(Row.class)
                .list();
        return query.page(rows, Row::foundOn, Row::id);
    }

    /** Sites whose permit is overdue or soon due, for my work. */
    List<Row> due(Scope scope, LocalDate until, int limit) {
        return jdbc.sql("""
                        select id, number, stage, place_words, township_code, builder_shown, kind, area, found_on, due_on, ended_on,
                               null::date as seen_on, null::text as cases
                        from casework_building
                        where county_code = :county and (:township::text is null or township_code = :township)
                          and ended_on is null and stage = 'PERMIT' and due_on <= :until
                        order by due_on, id limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("until", until)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** A site as the list shows it. */
    record Row(
            UUID id,
            String number,
            String stage,
            String placeWords,
            String townshipCode,
            String builderShown,
            String kind,
            @Nullable BigDecimal area,
            LocalDate foundOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate seenOn,
            @Nullable String cases) {}
}
