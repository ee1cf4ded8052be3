package cn.xiangzhi.access.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access_token}. */
@Repository
class TokenStore {

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a request needs to know about its token, with the account's stamp. */
    record Living(
            UUID accountId,
            UUID grantId,
            String digest,
            @Nullable OffsetDateTime lastUsed,
            long stamp) {}

    record Line(
            UUID id,
            String name,
            String login,
            String role,
            String madeBy,
            OffsetDateTime madeAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime revokedAt,
            @Nullable OffsetDateTime lastUsed) {

        public String state(OffsetDateTime now) {
            return revokedAt != null ? "已作废" : expiresAt.isAfter(now) ? "有效" : "已到期";
        }
    }

    Optional<Living> living(String county, UUID id, OffsetDateTime now) {
        return jdbc.sql("""
                select t.account_id, t.grant_id, t.digest, t.last_used, a.stamp
                from access_token t
                join access_account a on a.county_code = t.county_code and a.id = t.account_id
                where t.county_code = :county and t.id = :id and t.revoked_at is null and t.expires_at > :now
                    and a.state = 'ACTIVE'
                """)
                .param("county", county)
                .param("id", id)
                .param("now", now)
                .query(Living.class)
                .optional();
    }

    void add(
            String county,
            UUID id,
            UUID account,
            UUID grant,
            String name,
            String digest,
            String by,
            OffsetDateTime now,
            OffsetDateTime expires) {
        jdbc.sql("""
                insert into access_token (county_code, id, account_id, grant_id, name, digest, made_by, made_at, expires_at)
                values (:county, :id, :account, :grant, :name, :digest, :by, :now, :expires)
                """)
                .param("county", county)
                .param("id", id)
                .param("account", account)
                .param("grant", grant)
                .param("name", name)
                .param("digest", digest)
                .param("by", by)
                .param("now", now)
                .param("expires", expires)
                .update();
    }

    void used(String county, UUID id, OffsetDateTime now) {
        jdbc.sql("update access_token set last_used = :now where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("now", now)
                .update();
    }

    boolean revoke(String county, @Nullable String township, UUID id, OffsetDateTime now) {
        return jdbc.sql("""
                update access_token t set revoked_at = :now
                where t.county_code = :county and t.id = :id and t.revoked_at is null
                    and (:township::text is null or exists (select 1 from access_account a
                        where a.county_code = :county and a.id = t.account_id and a.township_code = :township))
                """)
                        .param("county", county)
                        .param("township", township)
                        .param("id", id)
                        .param("now", now)
                        .update()
                == 1;
    }

    List<Line> lines(String county, @Nullable String township) {
        return jdbc.sql("""
                select t.id, t.name, a.login, r.name as role, t.made_by, t.made_at, t.expires_at, t.revoked_at, t.last_used
                from access_token t
                join access_account a on a.county_code = t.county_code and a.id = t.account_id
                join access_post_grant g on g.county_code = t.county_code and g.id = t.grant_id
                join access_role r on r.county_code = g.county_code and r.id = g.role_id
                where t.county_code = :county and (:township::text is null or a.township_code = :township)
                order by t.id desc limit 200
                """)
                .param("county", county)
                .param("township", township)
                .query(Line.class)
                .list();
    }
}
