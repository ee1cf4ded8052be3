package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for cases nobody can take on, in one question a county, and keeps what was found. */
@Component
class StuckStore {

    /** Who makes one of these is a handler and may neither review nor approve (OFCR-07); as {@code CaseFile.handlers}. */
    private static final String[] HANDLING = Move.all().stream()
            .filter(move -> move.right() == Right.CASE_HANDLE && move != OrdinaryMove.REGISTER)
            .map(Move::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    StuckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every open case with the reason why it is stuck; {@code able} names reviewers whose qualification is still to be asked. */
    List<Found> look(String county, @Nullable String township, LocalDate day) {
        return jdbc.sql("""
                        with holder as materialized (
                            select distinct h.township_code, h.person_id, h.right_name
                            from v_access_holder h
                            where h.county_code = :county and h.from_date <= :day and (h.to_date is null or h.to_date >= :day)
                              and (not h.registered or exists (
                                   select 1 from v_organization_person p
                                   where p.county_code = h.county_code and p.id = h.person_id))
                        ), certified as materialized (
                            select township_code, count(distinct person_id) as people
                            from v_organization_certificate_valid
                            where county_code = :county and valid_from <= :day and valid_to >= :day
                            group by township_code
                        ), asked as (
                            select c.id, c.township_code, c.stage, c.waits_for, c.officer1, c.officer2,
                                   exists (select 1 from holder h where h.right_name = c.waits_for
                                           and (h.township_code is null or h.township_code = c.township_code)) as held,
                                   exists (select 1 from holder h where h.right_name = c.waits_for
                                           and (h.township_code is null or h.township_code = c.township_code)
                                           and h.person_id in (c.officer1, c.officer2)) as officer_held,
                                   case when c.waits_for in ('CASE_REVIEW', 'CASE_LEGAL_REVIEW', 'CASE_APPROVE') then (
                                       select string_agg(distinct h.person_id::text, ',') from holder h
                                       where h.right_name = c.waits_for
                                         and (h.township_code is null or h.township_code = c.township_code)
                                         and not exists (
                                             select 1 from casework_act a
                                             where a.county_code = c.county_code and a.case_id = c.id
                                               and (a.facts ->> 'officer1' = h.person_id::text
                                                    or a.facts ->> 'officer2' = h.person_id::text
                                                    or a.person = h.person_id and a.move = any(:handling)))) end as able
                            from casework_case c
                            where c.county_code = :county and (:township::text is null or c.township_code = :township) and c.open
                        ), told as (
                            select a.*, case
                                when a.waits_for is null then (
                                    case when not exists (
                                        select 1 from v_calendar_term t
                                        where t.county_code = :county and t.matter_id = a.id and t.state <> 'ENDED')
                                    then 'NO_DATE' end)
                                when not a.held then 'NO_HOLDER'
                                when a.waits_for = 'CASE_HANDLE' and a.officer1 is not null and not a.officer_held
                                    then 'HANDLERS_GONE'
                                when a.waits_for = 'CASE_HANDLE' and coalesce((
                                    select sum(people) from certified k
                                    where k.township_code is null or k.township_code = a.township_code), 0) < 2
                                    then 'NO_CERTIFICATE'
                                when a.waits_for in ('CASE_REVIEW', 'CASE_LEGAL_REVIEW', 'CASE_APPROVE') and a.able is null
                                    then 'ALL_EXCLUDED'
                                when a.stage = 'LEGAL_REVIEW' and a.waits_for <> 'CASE_APPROVE' then 'NOT_QUALIFIED'
                            end as reason
                            from asked a
                        )
                        select id, township_code, reason, able from told where reason is not null order by id
                        """)
                .param("county", county)
                .param("township", township)
                .param("day", day)
                .param("handling", HANDLING)
                .query(Found.class)
                .list();
    }

    /** What is found now takes the place of what was; a case still stuck keeps the day it was first found. */
    void keep(String county, @Nullable String township, List<Found> found, LocalDate day) {
        var ids = found.stream().map(Found::id).toArray(UUID[]::new);
        jdbc.sql("""
                        delete from casework_stuck
                        where county_code = :county and (:township::text is null or township_code = :township) and case_id <> all(:ids)
                        """)
                .param("county", county)
                .param("township", township)
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        insert into casework_stuck (county_code, case_id, township_code, reason, found_on)
                        select :county, f.id, f.township, f.reason, :day
                        from unnest(:ids::uuid[], :townships::text[], :reasons::text[]) as f(id, township, reason)
                        on conflict (county_code, case_id) do update set reason = excluded.reason
                        """)
                .param("county", county)
                .param("day", day)
                .param("ids", ids)
                .param("townships", found.stream().map(Found::townshipCode).toArray(String[]::new))
                .param("reasons", found.stream().map(Found::reason).toArray(String[]::new))
                .update();
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select c.id, c.number, c.item_name, c.party_shown, c.stage, c.waits_for, s.reason, s.found_on, s.township_code
                        from casework_stuck s
                        join casework_case c on c.county_code = s.county_code and c.id = s.case_id
                        where s.county_code = :county and (:township::text is null or s.township_code = :township)
                          and (:reason::text is null or s.reason = :reason)
                          and (:after_id::uuid is null or c.id > :after_id::uuid)
                        order by c.id limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }

    List<Line> of(Scope scope, int limit) {
        return jdbc.sql("""
                        select c.id, c.number, c.item_name, c.party_shown, c.stage, c.waits_for, s.reason, s.found_on, s.township_code
                        from casework_stuck s
                        join casework_case c on c.county_code = s.county_code and c.id = s.case_id
                        where s.county_code = :county and (:township::text is null or s.township_code = :township)
                        order by s.case_id limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** A case that may be stuck. */
    record Found(
            UUID id,
            String townshipCode,
            String reason,
            @Nullable String able) {}

    /** A stuck case as lists show it. */
    record Line(
            UUID id,
            String number,
            String itemName,
            String partyShown,
            String stage,
            @Nullable String waitsFor,
            String reason,
            LocalDate foundOn,
            String townshipCode) {}
}
