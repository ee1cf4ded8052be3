package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the head, with the words of those who reviewed it; one question for a page. */
@Component
class ApprovalStore {

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select c.id, c.number, c.stage, c.order_stage, c.item_name, c.party_shown, c.opened_on, c.asked_exception,
                               p.facts ->> 'kinds' as kinds, p.facts ->> 'fine' as fine, p.facts ->> 'confiscated' as confiscated,
                               coalesce(p.facts ->> 'proposal', f.facts ->> 'proposal') as proposal,
                               r.facts ->> 'reviewOpinion' as review, l.facts ->> 'legalOpinion' as legal
                        from casework_case c
                        left join lateral (
                            select a.facts from casework_act a where a.county_code = c.county_code and a.case_id = c.id
                              and a.move in ('CONCLUDE', 'RENOTIFY', 'PROPOSE_DECISION', 'USE_SUMMARY') order by a.seq desc limit 1) p on true
                        left join lateral (
                            select a.facts from casework_act a where a.county_code = c.county_code and a.case_id = c.id
                              and a.move = 'PROPOSE_FILING' order by a.seq desc limit 1) f on true
                        left join lateral (
                            select a.facts from casework_act a where a.county_code = c.county_code and a.case_id = c.id
                              and a.move = 'REVIEW' order by a.seq desc limit 1) r on true
                        left join lateral (
                            select a.facts from casework_act a where a.county_code = c.county_code and a.case_id = c.id
                              and a.move = 'PASS_REVIEW' order by a.seq desc limit 1) l on true
                        where c.county_code = :county and (:township::text is null or c.township_code = :township)
                          and c.waits_for = 'CASE_APPROVE'
                          and (:stage::text is null or c.stage = :stage)
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

    /** A case before the head. */
    record Line(
            UUID id,
            String number,
            String stage,
            @Nullable String orderStage,
            String itemName,
            String partyShown,
            LocalDate openedOn,
            @Nullable String askedException,
            @Nullable String kinds,
            @Nullable String fine,
            @Nullable String confiscated,
            @Nullable String proposal,
            @Nullable String review,
            @Nullable String legal) {}
}
