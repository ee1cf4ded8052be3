package cn.xiangzhi.access.signin;

import cn.xiangzhi.access.accounts.SessionMemory;
import cn.xiangzhi.access.accounts.SessionMemory.Living;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access_session}: who is signed in, from where, since when. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;
    private final SessionMemory memory;

    SessionStore(JdbcClient jdbc, SessionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    record Line(
            String id,
            UUID accountId,
            String login,
            String name,
            OffsetDateTime since,
            OffsetDateTime lastSeen,
            String address,
            String agent) {}

    /** What every request asks. */
    Optional<Living> living(String county, String id) {
        return memory.get(county, id, () -> read(county, id));
    }

    private Optional<Living> read(String county, String id) {
        return jdbc.sql("""
                select s.account_id, s.grant_id, s.since, s.last_seen, a.stamp
                from access_session s
                join access_account a on a.county_code = s.county_code and a.id = s.account_id
                where s.county_code = :county and s.id = :id and s.ended_at is null and a.state = 'ACTIVE'
                """)
                .param("county", county)
                .param("id", id)
                .query(Living.class)
                .optional();
    }

    void add(
            String county,
            String id,
            UUID account,
            @Nullable UUID grant,
            OffsetDateTime now,
            String address,
            String agent) {
        memory.writing(() -> jdbc.sql("""
                insert into access_session (county_code, id, account_id, grant_id, since, last_seen, address, agent)
                values (:county, :id, :account, :grant, :now, :now, :address, :agent)
                """)
                .param("county", county)
                .param("id", id)
                .param("account", account)
                .param("grant", grant)
                .param("now", now)
                .param("address", address)
                .param("agent", agent)
                .update());
    }

    void seen(String county, String id, OffsetDateTime now) {
        memory.writing(() -> jdbc.sql(
                        "update access_session set last_seen = :now where county_code = :county and id = :id and last_seen < :now")
                .param("county", county)
                .param("id", id)
                .param("now", now)
                .update());
    }

    void choose(String county, String id, UUID grant) {
        memory.writing(
                () -> jdbc.sql("update access_session set grant_id = :grant where county_code = :county and id = :id")
                        .param("county", county)
                        .param("id", id)
                        .param("grant", grant)
                        .update());
    }

    void end(String county, String id, String by, OffsetDateTime now) {
        memory.writing(() -> jdbc.sql("""
                update access_session set ended_at = :now, ended_by = :by
                where county_code = :county and id = :id and ended_at is null
                """)
                .param("county", county)
                .param("id", id)
                .param("by", by)
                .param("now", now)
                .update());
    }

    /** Ends every session of the account but the one named. */
    int endOthers(String county, UUID account, @Nullable String except, String by, OffsetDateTime now) {
        return memory.writing(() -> jdbc.sql("""
                update access_session set ended_at = :now, ended_by = :by
                where county_code = :county and account_id = :account and ended_at is null
                    and (:except::text is null or id <> :except)
                """)
                .param("county", county)
                .param("account", account)
                .param("except", except)
                .param("by", by)
                .param("now", now)
                .update());
    }

    /** Open sessions active since {@code since}: of one account, or of all within a township or county. */
    List<Line> open(String county, @Nullable String township, @Nullable UUID account, OffsetDateTime since) {
        return jdbc.sql("""
                select s.id, s.account_id, a.login, a.name, s.since, s.last_seen, s.address, s.agent
                from access_session s
                join access_account a on a.county_code = s.county_code and a.id = s.account_id
                where s.county_code = :county and s.ended_at is null and s.last_seen > :since
                    and (:township::text is null or a.township_code = :township)
                    and (:account::uuid is null or s.account_id = :account)
                order by s.last_seen desc limit 200
                """)
                .param("county", county)
                .param("township", township)
                .param("account", account)
                .param("since", since)
                .query(Line.class)
                .list();
    }
}
