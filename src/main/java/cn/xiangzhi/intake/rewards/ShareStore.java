package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_reward_share and intake_reward_opening. */
@Repository
class ShareStore {

    private final JdbcClient jdbc;

    ShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String county, String township, Reward.Share share) {
        jdbc.sql("""
                insert into intake_reward_share (county_code, id, township_code, reward_id, report_id, place, amount, way,
                        state)
                values (:county, :id, :township, :reward, :report, :place, :amount, :way, :state)
                """)
                .param("county", county)
                .param("id", share.id())
                .param("township", township)
                .param("reward", share.rewardId())
                .param("report", share.reportId())
                .param("place", share.place())
                .param("amount", share.amount())
                .param("way", share.way())
                .param("state", share.state().name())
                .update();
    }

    List<Reward.Share> of(String county, UUID reward) {
        return jdbc.sql("""
                select id, reward_id, report_id, place, amount, way, state, code_print, wrong, claim_until, payee_sealed,
                       payee_masked, paid_on, voucher, version
                  from intake_reward_share
                 where county_code = :county and reward_id = :reward
                 order by place
                """)
                .param("county", county)
                .param("reward", reward)
                .query(Reward.Share.class)
                .list();
    }

    /** What a reporter may claim or has claimed. */
    Optional<Reward.Share> ofReport(String county, UUID report) {
        return jdbc.sql("""
                select id, reward_id, report_id, place, amount, way, state, code_print, wrong, claim_until, payee_sealed,
                       payee_masked, paid_on, voucher, version
                  from intake_reward_share
                 where county_code = :county and report_id = :report and state not in ('PLANNED', 'DROPPED')
                 order by id desc
                 limit 1
                """)
                .param("county", county)
                .param("report", report)
                .query(Reward.Share.class)
                .optional();
    }

    /** A share that waits to be paid. */
    record ToPay(UUID id, UUID rewardId, String number, int place) {}

    /** Claimed and not paid, for one of the two who may know, the oldest first. */
    List<ToPay> toPay(String county, UUID keeper, int limit) {
        return jdbc.sql("""
                select s.id, s.reward_id, r.number, s.place
                  from intake_reward_share s
                  join intake_reward r on r.county_code = s.county_code and r.id = s.reward_id
                 where s.county_code = :county and s.state = 'CLAIMED'
                   and (r.keeper_one = :keeper or r.keeper_two = :keeper)
                 order by s.id
                 limit :limit
                """)
                .param("county", county)
                .param("keeper", keeper)
                .param("limit", limit)
                .query(ToPay.class)
                .list();
    }

    /** Offers whose time ended with that day, in every county, some at a time. */
    List<Ended> endedBy(LocalDate ended, int limit) {
        return jdbc.sql("""
                select county_code, id, reward_id from intake_reward_share
                 where state = 'OFFERED' and claim_until <= :ended
                 order by county_code, id
                 limit :limit
                """)
                .param("ended", ended)
                .param("limit", limit)
                .query(Ended.class)
                .list();
    }

    record Ended(String countyCode, UUID id, UUID rewardId) {}

    void offer(String county, UUID share, String codePrint, LocalDate until) {
        jdbc.sql("""
                update intake_reward_share
                   set state = 'OFFERED', code_print = :print, wrong = 0, claim_until = :until, version = version + 1
                 where county_code = :county and id = :id
                """)
                .param("print", codePrint)
                .param("until", until)
                .param("county", county)
                .param("id", share)
                .update();
    }

    void wrong(String county, UUID share) {
        jdbc.sql("update intake_reward_share set wrong = wrong + 1 where county_code = :county and id = :id")
                .param("county", county)
                .param("id", share)
                .update();
    }

    void claim(String county, Reward.Share share, String sealed, String masked) {
        changed(jdbc.sql("""
                        update intake_reward_share
                           set state = 'CLAIMED', payee_sealed = :sealed, payee_masked = :masked, code_print = null,
                               version = version + 1
                         where county_code = :county and id = :id and version = :version and state = 'OFFERED'
                        """)
                .param("sealed", sealed)
                .param("masked", masked)
                .param("county", county)
                .param("id", share.id())
                .param("version", share.version())
                .update());
    }

    void pay(String county, Reward.Share share, long version, LocalDate on, String voucher) {
        changed(jdbc.sql("""
                        update intake_reward_share
                           set state = 'PAID', paid_on = :on, voucher = :voucher, version = version + 1
                         where county_code = :county and id = :id and version = :version and state = 'CLAIMED'
                        """)
                .param("on", on)
                .param("voucher", voucher)
                .param("county", county)
                .param("id", share.id())
                .param("version", version)
                .update());
    }

    void state(String county, UUID share, ShareState state) {
        jdbc.sql("""
                update intake_reward_share set state = :state, code_print = null, version = version + 1
                 where county_code = :county and id = :id
                """)
                .param("state", state.name())
                .param("county", county)
                .param("id", share)
                .update();
    }

    void ask(String county, UUID share, UUID person, String name, String reason, OffsetDateTime at) {
        jdbc.sql("""
                insert into intake_reward_opening (county_code, id, share_id, asked_by, asked_name, asked_at, reason)
                values (:county, :id, :share, :person, :name, :at, :reason)
                """)
                .param("county", county)
                .param("id", Ids.next())
                .param("share", share)
                .param("person", person)
                .param("name", name)
                .param("at", at)
                .param("reason", reason)
                .update();
    }

    List<Reward.Opening> openings(String county, UUID share) {
        return jdbc.sql("""
                select id, share_id, asked_by, asked_name, asked_at, reason, agreed_by, agreed_name, used_at
                  from intake_reward_opening
                 where county_code = :county and share_id = :share
                 order by id
                """)
                .param("county", county)
                .param("share", share)
                .query(Reward.Opening.class)
                .list();
    }

    void agree(String county, UUID opening, UUID person, String name, OffsetDateTime at) {
        changed(jdbc.sql("""
                        update intake_reward_opening set agreed_by = :person, agreed_name = :name, agreed_at = :at
                         where county_code = :county and id = :id and agreed_by is null
                        """)
                .param("person", person)
                .param("name", name)
                .param("at", at)
                .param("county", county)
                .param("id", opening)
                .update());
    }

    void use(String county, UUID opening, OffsetDateTime at) {
        changed(jdbc.sql("""
                        update intake_reward_opening set used_at = :at
                         where county_code = :county and id = :id and agreed_by is not null and used_at is null
                        """)
                .param("at", at)
                .param("county", county)
                .param("id", opening)
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Refused.stale("奖励");
        }
    }
}
