package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.organization.Organization;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may not inspect whom, with the reason; draws and merged checks both respect it (PPL 43, F60). */
@Component
public class Recusals {

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final Organization organization;
    private final ActBook acts;
    private final Today today;

    Recusals(JdbcClient jdbc, Subjects subjects, Organization organization, ActBook acts, Today today) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.organization = organization;
        this.acts = acts;
        this.today = today;
    }

    /** One of them. */
    public record Recusal(
            UUID personId, String personName, UUID subjectId, String subjectName, String reason, String byName) {}

    @Transactional
    public void add(Actor actor, UUID person, UUID subjectId, String reason) {
        var subject = subjects.get(actor, subjectId);
        var who = organization
                .person(actor.county(), person)
                .orElseThrow(() -> Refused.invalid("回避未登记", "所选人员不在实名名册内", "请从名单中选择"));
        if (reason.isBlank()) {
            throw Refused.invalid("回避未登记", "没有写明原因", "请写明近亲属、投资入股或者其他利害关系");
        }
        var fresh = jdbc.sql("""
                        insert into inspection_recusal (county_code, id, township_code, person_id, person_name, subject_id, reason, by_name, at)
                        values (:county, :id, :township, :person, :name, :subject, :reason, :by, :at)
                        on conflict (county_code, person_id, subject_id) do nothing
                        """)
                .param("county", actor.county())
                .param("id", Ids.next())
                .param("township", subject.townshipCode())
                .param("person", person)
                .param("name", who.name())
                .param("subject", subjectId)
                .param("reason", reason.strip())
                .param("by", actor.name())
                .param("at", today.now())
                .update();
        if (fresh == 1) {
            acts.add(
                    actor,
                    subject.townshipCode(),
                    "subject",
                    subjectId,
                    "登记回避",
                    who.name() + "：" + reason.strip(),
                    null);
        }
    }

    /** Of one subject, or of the scope when it is null. */
    public List<Recusal> of(Scope scope, @Nullable UUID subject) {
        return jdbc.sql("""
                        select r.person_id, r.person_name, r.subject_id, s.name as subject_name, r.reason, r.by_name
                        from inspection_recusal r
                        join inspection_subject s on s.county_code = r.county_code and s.id = r.subject_id
                        where r.county_code = :county and (:township::text is null or r.township_code = :township)
                          and (:subject::uuid is null or r.subject_id = :subject)
                        order by r.id desc limit 2000
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("subject", subject)
                .query(Recusal.class)
                .list();
    }
}
