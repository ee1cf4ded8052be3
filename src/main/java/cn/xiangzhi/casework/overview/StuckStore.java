package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Recusals;
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
                            select distinct township_code, person_id from v_organization_certificate_valid
                            where county_code = :county and valid_from <= :day and valid_to >= :day
                        ), recused as materialized (
                            select d.case_id, (
                                select (a.facts ->> 'recusedPerson')::uuid from casework_act a
                                where a.county_code = d.county_code and a.case_id = d.case_id and a.seq < d.seq
                                  and a.move = 'ASK_RECUSAL' order by a.seq desc limit 1) as person_id
                            from casework_act d
                            join casework_case c on c.county_code = d.county_code and c.id = d.case_id and c.open
                            where d.county_code = :county and d.move = 'DECIDE_RECUSAL'
                              and d.facts ->> 'recusalResult' = :granted
                        ), free as (
                            select c.id, h.person_id, exists (
                                       select 1 from casework_act a
                                       where a.county_code = c.county_code and a.case_id = c.id
                                         and (a.facts ->> 'officer1' = h.person_id::text
                                              or a.facts ->> 'officer2' = h.person_id::text
                                              or a.person = h.person_id and a.move = any(:handling))) as handler,
                                   exists (select 1 from recused r where r.case_id = c.id and r.person_id = h.person_id) as out
                            from casework_case c
                            join holder h on h.right_name = c.waits_for
                             and (h.township_code is null or h.township_code = c.township_code)
                            where c.county_code = :county and (:township::text is null or c.township_code = :township) and c.open
                              and c.waits_for in ('CASE_REVIEW', 'CASE_LEGAL_REVIEW', 'CASE_APPROVE')
                        ), asked as (
                            select c.id, c.township_code, c.stage, c.waits_for, c.officer1,
                                   exists (select 1 from holder h where h.right_name = c.waits_for
                                           and (h.township_code is null or h.township_code = c.township_code)) as held,
                                   exists (select 1 from holder h where h.right_name = c.waits_for
                                           and (h.township_code is null or h.township_code = c.township_code)
                                           and not exists (select 1 from recused r where r.case_id = c.id and r.person_id = h.person_id)
                                           and (c.officer1 is null or h.person_id in (c.officer1, c.officer2))) as officer_held,
                                   exists (select 1 from recused r where r.case_id = c.id
                                           and r.person_id in (c.officer1, c.officer2)) as officer_out,
                                   (select count(distinct k.person_id) from certified k
                                    where k.township_code is null or k.township_code = c.township_code) as people,
                                   (select count(distinct k.person_id) from certified k
                                    where (k.township_code is null or k.township_code = c.township_code)
                                      and not exists (
                                          select 1 from recused r where r.case_id = c.id and r.person_id = k.person_id)) as remaining,
                                   f.able, f.unhandled, a.chair
                            from casework_case c
                            left join lateral (
                                select string_agg(distinct f.person_id::text, ',') filter (where not f.handler and not f.out) as able,
                                       count(*) filter (where not f.handler) as unhandled
                                from free f where f.id = c.id) f on true
                            left join lateral (
                                select case when a.move = 'APPOINT_HEARING' then a.facts ->> 'chair' end as chair
                                from casework_act a
                                where c.stage = 'HEARING' and a.county_code = c.county_code and a.case_id = c.id
                                  and a.move in ('APPOINT_HEARING', 'HOLD_HEARING') order by a.seq desc limit 1) a on true
                            where c.county_code = :county and (:township::text is null or c.township_code = :township) and c.open
                        ), told as (
                            select a.*, case
                                when a.waits_for is null then (
                                    case when not exists (
                                        select 1 from v_calendar_term t
                                        where t.county_code = :county and t.matter_id = a.id and t.state <> 'ENDED')
                                    then 'NO_DATE' end)
                                when not a.held then 'NO_HOLDER'
                                when a.waits_for = 'CASE_HANDLE' and a.people >= 2 and a.remaining < 2 then 'OFFICERS_RECUSED'
                                when a.waits_for = 'CASE_HANDLE' and a.officer_out then 'NOT_REPLACED'
                                when a.waits_for = 'CASE_HANDLE' and not a.officer_held then (
                                    case when a.officer1 is null then 'OFFICERS_RECUSED' else 'HANDLERS_GONE' end)
                                when a.waits_for = 'CASE_HANDLE' and a.people < 2 then 'NO_CERTIFICATE'
                                when a.waits_for = 'CASE_REVIEW' and a.chair is not null
                                    and not a.chair = any(string_to_array(coalesce(a.able, ''), ',')) then 'CHAIR_GONE'
                                when a.waits_for in ('CASE_REVIEW', 'CASE_LEGAL_REVIEW', 'CASE_APPROVE') and a.able is null
                                    then case when a.unhandled > 0 then 'ALL_RECUSED' else 'ALL_EXCLUDED' end
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
                .param("granted", Recusals.GRANTED)
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
