package cn.xiangzhi.messages.webhooks;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages_subscription. */
@Repository
public class Subscriptions {

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a county, whatever their state. */
    List<Subscription> ofCounty(String county) {
        return all(new Scope(county, null, null));
    }

    /** Those a township or a county may see and change: a township only its own. */
    List<Subscription> all(Scope scope) {
        return jdbc.sql("""
                select * from messages_subscription
                 where county_code = :county and (:township::text is null or township_code = :township)
                 order by id
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Subscriptions::subscription)
                .list();
    }

    Subscription get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> Refused.notFound("这个推送订阅"));
    }

    public Optional<Subscription> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from messages_subscription
                 where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(Subscriptions::subscription)
                .optional();
    }

    /** A new one; false when the same form was sent before. */
    boolean add(Subscription one, String by, OffsetDateTime at) {
        return jdbc.sql("""
                insert into messages_subscription (county_code, id, township_code, name, url, types, secret_sealed, state,
                        created_at, created_by)
                values (:county, :id, :township, :name, :url, :types, :secret, :state, :at, :by)
                on conflict do nothing
                """)
                        .param("county", one.county())
                        .param("id", one.id())
                        .param("township", one.township())
                        .param("name", one.where().name())
                        .param("url", one.where().url())
                        .param("types", one.types().toArray(String[]::new))
                        .param("secret", one.keys().sealed())
                        .param("state", one.state().name())
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    void save(Subscription one) {
        var changed = jdbc.sql("""
                update messages_subscription
                   set name = :name, url = :url, types = :types, secret_sealed = :secret, previous_sealed = :previous,
                       previous_until = :until, state = :state, failing_since = :failing, version = version + 1
                 where county_code = :county and id = :id and version = :version
                """)
                .param("name", one.where().name())
                .param("url", one.where().url())
                .param("types", one.types().toArray(String[]::new))
                .param("secret", one.keys().sealed())
                .param("previous", one.keys().previous())
                .param("until", one.keys().previousUntil())
                .param("state", one.state().name())
                .param("failing", one.failingSince())
                .param("county", one.county())
                .param("id", one.id())
                .param("version", one.version())
                .update();
        if (changed == 0) {
            throw Refused.stale("推送订阅");
        }
    }

    public void went(String county, UUID id) {
        jdbc.sql("""
                update messages_subscription set failing_since = null
                 where county_code = :county and id = :id and failing_since is not null
                """).param("county", county).param("id", id).update();
    }

    /** It failed; answers since when without a break. */
    public OffsetDateTime failed(String county, UUID id, OffsetDateTime now) {
        return jdbc.sql("""
                update messages_subscription set failing_since = coalesce(failing_since, :now)
                 where county_code = :county and id = :id
                returning failing_since
                """)
                .param("now", now)
                .param("county", county)
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(now);
    }

    public boolean disable(String county, UUID id) {
        return jdbc.sql("""
                update messages_subscription set state = 'DISABLED', version = version + 1
                 where county_code = :county and id = :id and state = 'ACTIVE'
                """).param("county", county).param("id", id).update() == 1;
    }

    private static Subscription subscription(ResultSet row, int i) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("county_code"),
                row.getString("township_code"),
                new Subscription.Where(row.getString("name"), row.getString("url")),
                texts(row.getArray("types")),
                new Subscription.Keys(
                        row.getString("secret_sealed"),
                        row.getString("previous_sealed"),
                        row.getObject("previous_until", OffsetDateTime.class)),
                Subscription.State.valueOf(row.getString("state")),
                row.getObject("failing_since", OffsetDateTime.class),
                row.getLong("version"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
