package cn.xiangzhi.organization.dossier;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.Certificate.State;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.certificates.Validity;
import cn.xiangzhi.shell.ListQuery;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of people with the newest certificate of each. */
@Component
class PeopleLines {

    private final JdbcClient jdbc;
    private final Today today;

    PeopleLines(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A line of the list. */
    record Line(
            UUID id,
            String name,
            String organName,
            String title,
            PostKind kind,
            PostKind postKind,
            @Nullable String assistantVillage,
            String secondedTo,
            LocalDate since,
            @Nullable LocalDate leftOn,
            @Nullable State certificateState,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** What is special about the person's post. */
        String note() {
            if (leftOn != null) {
                return "已离岗";
            }
            if (!secondedTo.isEmpty()) {
                return "借调到" + secondedTo;
            }
            return assistantVillage != null ? "村级综合协管员" : kind != postKind ? "混岗" : "";
        }

        Validity validity(LocalDate on) {
            return certificateState == null || validFrom == null || validTo == null
                    ? Validity.NONE
                    : Validity.of(certificateState, validFrom, validTo, on);
        }
    }

    Page<Line> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select p.id, p.name, o.name as organ_name, q.title, p.kind, q.kind as post_kind, p.assistant_village,
                       p.seconded_to, p.since, p.left_on, c.state as certificate_state, c.valid_from, c.valid_to
                from organization_person p
                join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
                join organization_post q on q.county_code = p.county_code and q.id = p.post_id
                left join lateral (
                    select state, valid_from, valid_to from organization_certificate h
                    where h.county_code = p.county_code and h.person_id = p.id
                    order by h.valid_from desc, h.id desc limit 1) c on true
                where p.county_code = :county and (:township::text is null or p.township_code = :township)
                  and (:q::text is null or strpos(p.name, :q) > 0 or strpos(o.name, :q) > 0 or strpos(q.title, :q) > 0)
                  and (:kind::text is null or p.kind = :kind)
                  and case :situation::text
                        when 'ALL' then true
                        when 'LEFT' then p.left_on is not null
                        when 'SECONDED' then p.left_on is null and p.seconded_to <> ''
                        when 'MIXED' then p.left_on is null and p.kind <> q.kind
                        when 'ASSISTANT' then p.left_on is null and p.assistant_village is not null
                        else p.left_on is null end
                  and case :certificate::text
                        when 'NONE' then c.state is null
                        when 'VALID' then c.state = 'VALID' and c.valid_from <= :on and c.valid_to >= :on
                        when 'EXPIRED' then c.state = 'VALID' and c.valid_to < :on
                        when 'ENDING' then c.state = 'VALID' and c.valid_to between :on and :warn
                        when 'SUSPENDED' then c.state <> 'VALID'
                        else true end
                  and (:after_id::uuid is null or p.id < :after_id::uuid)
                order by p.id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .param("on", today.date())
                .param("warn", today.date().plusDays(Validity.WARN_DAYS))
                .query(Line.class)
                .list();
        return query.page(rows, Line::id, Line::id);
    }
}
