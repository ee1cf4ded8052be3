package cn.xiangzhi.organization.history;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to an organ, a person or a certificate; only ever added to, and never with personal data in it. */
@Component
public class StaffHistory {

    /** What an act was done to. */
    public enum Subject {
        ORGAN,
        PERSON,
        CERTIFICATE,
        COMPETITION,
        DISPATCHED
    }

    /** One thing done. */
    public record Act(String what, String detail, String actorName, String actorPost, OffsetDateTime at) {}

    private final JdbcClient jdbc;
    private final Today today;

    StaffHistory(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    public void add(Actor actor, @Nullable String township, Subject kind, UUID subject, String what, String detail) {
        jdbc.sql("""
                insert into organization_act
                    (county_code, id, township_code, subject_kind, subject_id, what, detail, actor_name, actor_post, at)
                values (:county, :id, :township, :kind, :subject, :what, :detail, :name, :post, :at)
                """)
                .param("county", actor.county())
                .param("id", Ids.next())
                .param("township", township)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("what", what)
                .param("detail", detail)
                .param("name", actor.name())
                .param("post", actor.postTitle())
                .param("at", today.now())
                .update();
    }

    public List<Act> of(String county, UUID subject) {
        return jdbc.sql("""
                select what, detail, actor_name, actor_post, at from organization_act
                where county_code = :county and subject_id = :subject order by id desc limit 100
                """)
                .param("county", county)
                .param("subject", subject)
                .query(Act.class)
                .list();
    }
}
