package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.rewards.RewardScheme.Kind;
import cn.xiangzhi.intake.rewards.RewardScheme.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_reward_scheme and intake_reward_level. */
@Repository
class SchemeStore {

    private final JdbcClient jdbc;
    private final Today today;

    SchemeStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(Actor actor, RewardScheme scheme) {
        var added = jdbc.sql("""
                insert into intake_reward_scheme (county_code, id, township_code, name, source, from_on, to_on, categories,
                        claim_days, first_share, created_at, created_by)
                values (:county, :id, :township, :name, :source, :from, :to, :categories, :days, :share, :at, :by)
                on conflict do nothing
                """)
                .param("county", actor.county())
                .param("id", scheme.id())
                .param("township", scheme.township())
                .param("name", scheme.name())
                .param("source", scheme.source())
                .param("from", scheme.from())
                .param("to", scheme.to())
                .param("categories", scheme.rules().categories().toArray(String[]::new))
                .param("days", scheme.rules().claimDays())
                .param("share", scheme.rules().firstShare())
                .param("at", today.now())
                .param("by", actor.name())
                .update();
        if (added == 0) {
            return;
        }
        var place = 0;
        for (var level : scheme.levels()) {
            jdbc.sql("""
                    insert into intake_reward_level (county_code, scheme_id, place, name, conditions, kind, figure, least, most)
                    values (:county, :scheme, :place, :name, :conditions, :kind, :figure, :least, :most)
                    """)
                    .param("county", actor.county())
                    .param("scheme", scheme.id())
                    .param("place", place++)
                    .param("name", level.name())
                    .param("conditions", level.conditions())
                    .param("kind", level.kind().name())
                    .param("figure", level.figure())
                    .param("least", level.least())
                    .param("most", level.most())
                    .update();
        }
    }

    /** The county's and the township's own. */
    List<RewardScheme> all(Scope scope) {
        return jdbc.sql("""
                select * from intake_reward_scheme
                 where county_code = :county
                   and (:township::text is null or township_code is null or township_code = :township)
                 order by from_on desc, id
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query((row, i) -> scheme(scope.county(), row))
                .list();
    }

    RewardScheme get(Scope scope, UUID id) {
        return all(scope).stream()
                .filter(scheme -> scheme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("这个奖励办法"));
    }

    /** The day it ceases; only of the office that made it. */
    void end(Actor actor, UUID id, LocalDate on) {
        var changed = jdbc.sql("""
                update intake_reward_scheme set to_on = :on, version = version + 1
                 where county_code = :county and id = :id and from_on <= :on
                   and (:township::text is null or township_code = :township)
                """)
                .param("on", on)
                .param("county", actor.county())
                .param("id", id)
                .param("township", actor.scope().township())
                .update();
        if (changed == 0) {
            throw Refused.notFound("可由本单位停止的奖励办法");
        }
    }

    private RewardScheme scheme(String county, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new RewardScheme(
                id,
                row.getString("township_code"),
                row.getString("name"),
                row.getString("source"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                new RewardScheme.Rules(
                        List.of((String[]) row.getArray("categories").getArray()),
                        row.getInt("claim_days"),
                        row.getInt("first_share")),
                levels(county, id));
    }

    private List<Level> levels(String county, UUID scheme) {
        return jdbc.sql("""
                select name, conditions, kind, figure, least, most from intake_reward_level
                 where county_code = :county and scheme_id = :scheme
                 order by place
                """)
                .param("county", county)
                .param("scheme", scheme)
                .query((row, i) -> new Level(
                        row.getString("name"),
                        row.getString("conditions"),
                        Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("figure"),
                        row.getBigDecimal("least"),
                        row.getBigDecimal("most")))
                .list();
    }
}
