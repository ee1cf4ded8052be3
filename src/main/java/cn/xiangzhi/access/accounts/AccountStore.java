package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Scope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access_account} with the passwords used before. */
@Repository
public class AccountStore {

    private final JdbcClient jdbc;
    private final SessionMemory sessions;

    AccountStore(JdbcClient jdbc, SessionMemory sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from access_account)")
                .query(Boolean.class)
                .single();
    }

    /** By what is typed at sign-in; user names are unique over all counties of an installation. */
    public Optional<Account> byLogin(String login) {
        return jdbc.sql("select * from access_account where login = :login order by id limit 1")
                .param("login", login)
                .query(Account.class)
                .optional();
    }

    public Optional<Account> find(String county, UUID id) {
        return jdbc.sql("select * from access_account where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    /** An account somebody of that scope may manage: of the township, and holding no post that reaches beyond it. */
    Optional<Account> within(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from access_account a where a.county_code = :county and a.id = :id
                    and (:township::text is null or a.township_code = :township and not exists
                        (select 1 from access_post_grant g
                         where g.county_code = :county and g.account_id = a.id and g.revoked_at is null
                            and g.township_code is distinct from :township))
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    void add(Account account, OffsetDateTime now) {
        jdbc.sql("""
                insert into access_account (county_code, id, township_code, login, name, person_id, state, hash,
                    must_change, password_at, created_at)
                values (:county, :id, :township, :login, :name, :person, :state, :hash, :must, :now, :now)
                """)
                .param("county", account.countyCode())
                .param("id", account.id())
                .param("township", account.townshipCode())
                .param("login", account.login())
                .param("name", account.name())
                .param("person", account.personId())
                .param("state", account.state().name())
                .param("hash", account.hash())
                .param("must", account.mustChange())
                .param("now", now)
                .update();
    }

    /** One more wrong password; answers whether this one locked the account. */
    public boolean failed(Account account, int most, OffsetDateTime now, OffsetDateTime until) {
        return jdbc.sql("""
                update access_account
                set failed = case when failed + 1 >= :most then 0 else failed + 1 end,
                    locked_until = case when failed + 1 >= :most then :until else locked_until end
                where county_code = :county and id = :id and (locked_until is null or locked_until <= :now)
                returning locked_until is not null and locked_until > :now
                """)
                .param("county", account.countyCode())
                .param("id", account.id())
                .param("most", most)
                .param("until", until)
                .param("now", now)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void succeeded(Account account) {
        jdbc.sql("""
                update access_account set failed = 0, locked_until = null
                where county_code = :county and id = :id and (failed > 0 or locked_until is not null)
                """)
                .param("county", account.countyCode())
                .param("id", account.id())
                .update();
    }

    void unlock(String county, UUID id) {
        jdbc.sql("""
                update access_account set failed = 0, locked_until = null where county_code = :county and id = :id
                """).param("county", county).param("id", id).update();
    }

    void state(String county, UUID id, AccountState state) {
        sessions.writing(() -> jdbc.sql("""
                update access_account set state = :state, stamp = stamp + 1, version = version + 1
                where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .param("state", state.name())
                .update());
    }

    /** A new password; the old one is kept among those used. */
    void password(Account account, String hash, boolean mustChange, UUID row, OffsetDateTime now) {
        jdbc.sql("""
                insert into access_password (county_code, id, account_id, hash, set_at)
                values (:county, :row, :id, :old, :now)
                """)
                .param("county", account.countyCode())
                .param("row", row)
                .param("id", account.id())
                .param("old", account.hash())
                .param("now", now)
                .update();
        sessions.writing(() -> jdbc.sql("""
                update access_account
                set hash = :hash, must_change = :must, password_at = :now, failed = 0, locked_until = null,
                    stamp = stamp + 1, version = version + 1
                where county_code = :county and id = :id
                """)
                .param("county", account.countyCode())
                .param("id", account.id())
                .param("hash", hash)
                .param("must", mustChange)
                .param("now", now)
                .update());
    }

    List<String> usedHashes(Account account, int newest) {
        return jdbc.sql("""
                select hash from access_password where county_code = :county and account_id = :id
                order by id desc limit :newest
                """)
                .param("county", account.countyCode())
                .param("id", account.id())
                .param("newest", newest)
                .query(String.class)
                .list();
    }

    /** Makes living sessions ask anew what this account may do. */
    void touch(String county, UUID id) {
        sessions.writing(
                () -> jdbc.sql("update access_account set stamp = stamp + 1 where county_code = :county and id = :id")
                        .param("county", county)
                        .param("id", id)
                        .update());
    }

    void touchRole(String county, UUID role) {
        sessions.writing(
                () -> jdbc.sql("""
                update access_account set stamp = stamp + 1
                where county_code = :county and id in
                    (select account_id from access_post_grant where county_code = :county and role_id = :role)
                """).param("county", county).param("role", role).update());
    }

    public void lastGrant(String county, UUID id, @Nullable UUID grant) {
        jdbc.sql("update access_account set last_grant = :grant where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("grant", grant)
                .update();
    }
}
