package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.ListQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_reward and intake_reward_act. */
@Repository
class RewardStore {

    private static final String ONE = """
            select id, township_code, report_id, number, case_id, case_number, scheme_id, scheme_name, level, reason,
                   amount, way, stage, keeper_one, keeper_two, keepers, proposed_at, version
              from intake_reward
             where county_code = :county and id = :id and (:township::text is null or township_code = :township)
            """;

    private final JdbcClient jdbc;
    private final Today today;

    RewardStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A new proposal; false when there is one for the same report and case. */
    boolean add(String county, Reward reward) {
        return jdbc.sql("""
                insert into intake_reward (county_code, id, township_code, report_id, number, case_id, case_number,
                        scheme_id, scheme_name, level, reason, amount, way, stage, proposed_at)
                values (:county, :id, :township, :report, :number, :case, :caseNumber,
                        :scheme, :schemeName, :level, :reason, :amount, :way, :stage, :at)
                on conflict do nothing
                """)
                        .param("county", county)
                        .param("id", reward.id())
                        .param("township", reward.townshipCode())
                        .param("report", reward.reportId())
                        .param("number", reward.number())
                        .param("case", reward.caseId())
                        .param("caseNumber", reward.caseNumber())
                        .param("scheme", reward.schemeId())
                        .param("schemeName", reward.schemeName())
                        .param("level", reward.level())
                        .param("reason", reward.reason())
                        .param("amount", reward.amount())
                        .param("way", reward.way())
                        .param("stage", reward.stage().name())
                        .param("at", reward.proposedAt())
                        .update()
                == 1;
    }

    Reward get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refused.notFound("这项奖励"));
    }

    Optional<Reward> find(Scope scope, UUID id) {
        return jdbc.sql(ONE)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Reward.class)
                .optional();
    }

    Page<Reward> page(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                select id, township_code, report_id, number, case_id, case_number, scheme_id, scheme_name, level, reason,
                       amount, way, stage, keeper_one, keeper_two, keepers, proposed_at, version
                  from intake_reward
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and (:stage::text is null or stage = :stage)
                   and (:q::text is null or number like '%' || :q || '%' or case_number like '%' || :q || '%')
                   and (:after_id::uuid is null or id < :after_id::uuid)
                 order by id desc
                 limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Reward.class)
                .list();
        return query.page(rows, Reward::id, Reward::id);
    }

    List<Reward> at(Scope scope, RewardStage stage, int limit) {
        return jdbc.sql("""
                select id, township_code, report_id, number, case_id, case_number, scheme_id, scheme_name, level, reason,
                       amount, way, stage, keeper_one, keeper_two, keepers, proposed_at, version
                  from intake_reward
                 where county_code = :county and (:township::text is null or township_code = :township)
                   and stage = :stage
                 order by id
                 limit :limit
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("stage", stage.name())
                .param("limit", limit)
                .query(Reward.class)
                .list();
    }

    /** To its next stage; stale when somebody else was faster. */
    void move(String county, Reward reward, long version, RewardStage to) {
        var changed = jdbc.sql("""
                update intake_reward set stage = :to, version = version + 1
                 where county_code = :county and id = :id and version = :version
                """)
                .param("to", to.name())
                .param("county", county)
                .param("id", reward.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refused.stale("奖励");
        }
    }

    /** The two who may know. */
    void keepers(String county, UUID reward, UUID one, UUID two, String names) {
        jdbc.sql("""
                update intake_reward set keeper_one = :one, keeper_two = :two, keepers = :names
                 where county_code = :county and id = :id
                """)
                .param("one", one)
                .param("two", two)
                .param("names", names)
                .param("county", county)
                .param("id", reward)
                .update();
    }

    UUID act(Actor actor, Reward reward, RewardMove move, String words) {
        var id = Ids.next();
        jdbc.sql("""
                insert into intake_reward_act (county_code, id, reward_id, township_code, move, done_at, person, who, post,
                        basis, words)
                values (:county, :id, :reward, :township, :move, :at, :person, :who, :post, :basis, :words)
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("reward", reward.id())
                .param("township", reward.townshipCode())
                .param("move", move.name())
                .param("at", today.now())
                .param("person", actor.person().getLeastSignificantBits() == 0 ? null : actor.person())
                .param("who", actor.name())
                .param("post", actor.postTitle())
                .param("basis", move.basis().label())
                .param("words", words)
                .update();
        return id;
    }

    List<Reward.Act> acts(String county, UUID reward) {
        return jdbc.sql("""
                select move, done_at, person, who, post, basis, words from intake_reward_act
                 where county_code = :county and reward_id = :reward
                 order by id
                """)
                .param("county", county)
                .param("reward", reward)
                .query(Reward.Act.class)
                .list();
    }
}
