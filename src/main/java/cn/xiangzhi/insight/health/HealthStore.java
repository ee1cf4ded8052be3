package cn.xiangzhi.insight.health;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Scope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checks there are, and how far each is. */
@Component
class HealthStore {

    private static final String RUN = """
            select id, township_code, period_from, period_to, state, percent, doing, items, thresholds, begun_by, begun_at,
              ended_at
            from insight_health_run
            """;

    private final JdbcClient jdbc;

    HealthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a check; false when it was begun before, or one of the same townships and period is running. */
    boolean begin(Actor actor, HealthRun run) {
        return jdbc.sql("""
                insert into insight_health_run (county_code, id, township_code, period_from, period_to, state, percent, doing,
                  items, thresholds, begun_by, begun_at)
                values (:county, :id, :township, :from, :to, 'RUNNING', 0, :doing, 0, :thresholds, :by, :at)
                on conflict do nothing
                """)
                        .param("county", actor.county())
                        .param("id", run.id())
                        .param("township", run.townshipCode())
                        .param("from", run.periodFrom())
                        .param("to", run.periodTo())
                        .param("doing", run.doing())
                        .param("thresholds", run.thresholds())
                        .param("by", run.begunBy())
                        .param("at", run.begunAt())
                        .update()
                == 1;
    }

    /** The check that kept this one from beginning: itself, else the newest of the same townships and period. */
    UUID instead(Actor actor, HealthRun run) {
        return jdbc.sql("""
                select id from insight_health_run
                where county_code = :county and (id = :id or township_code is not distinct from :township
                  and period_from = :from and period_to = :to)
                order by id = :id desc, begun_at desc limit 1
                """)
                .param("county", actor.county())
                .param("id", run.id())
                .param("township", run.townshipCode())
                .param("from", run.periodFrom())
                .param("to", run.periodTo())
                .query(UUID.class)
                .single();
    }

    /** Says how far a running check is; false when it is closed. */
    boolean tell(String county, UUID run, int percent, String doing) {
        return jdbc.sql("""
                update insight_health_run set percent = :percent, doing = :doing
                where county_code = :county and id = :id and state = 'RUNNING'
                """)
                        .param("county", county)
                        .param("id", run)
                        .param("percent", percent)
                        .param("doing", doing)
                        .update()
                == 1;
    }

    /** Closes a running check; false when somebody closed it before. */
    boolean done(String county, UUID run, int items, OffsetDateTime at) {
        return jdbc.sql("""
                update insight_health_run set state = 'DONE', percent = 100, doing = '', items = :items, ended_at = :at
                where county_code = :county and id = :id and state = 'RUNNING'
                """)
                        .param("county", county)
                        .param("id", run)
                        .param("items", items)
                        .param("at", at)
                        .update()
                == 1;
    }

    void broken(String county, UUID run, String why, OffsetDateTime at) {
        jdbc.sql("""
                update insight_health_run set state = 'BROKEN', doing = :why, ended_at = :at
                where county_code = :county and id = :id and state = 'RUNNING'
                """)
                .param("county", county)
                .param("id", run)
                .param("why", why)
                .param("at", at)
                .update();
    }

    /** Newest first; a township sees those of the whole county and its own. */
    List<HealthRun> runs(Scope scope) {
        return jdbc.sql(RUN + """
                where county_code = :county and (:township::text is null or township_code is null or township_code = :township)
                order by begun_at desc, id desc limit 50
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(HealthRun.class)
                .list();
    }

    Optional<HealthRun> run(Scope scope, UUID id) {
        return jdbc.sql(RUN + """
                where county_code = :county and id = :id
                  and (:township::text is null or township_code is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(HealthRun.class)
                .optional();
    }

    /** Counties with checks that are not finished; asked once after a start. */
    List<String> unfinished() {
        return jdbc.sql(
                        "select distinct county_code from insight_health_run where state = 'RUNNING' order by county_code")
                .query(String.class)
                .list();
    }

    /** What is not finished in a county, oldest first. */
    List<HealthRun> unfinished(String county) {
        return jdbc.sql(RUN + """
                where county_code = :county and state = 'RUNNING' order by begun_at, id
                """)
                .param("county", county)
                .query(HealthRun.class)
                .list();
    }
}
