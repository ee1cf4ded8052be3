package cn.xiangzhi.intake.open311;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of intake_key. */
@Repository
class KeyStore {

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By digest alone: the caller does not say whose county it is. */
    Optional<Key> living(String digest) {
        return jdbc.sql("""
                select county_code as county, id, township_code as township, fallback, owner, contact, per_minute,
                       made_by, made_at, revoked_at, last_used
                  from intake_key
                 where digest = :digest and revoked_at is null
                """).param("digest", digest).query(Key.class).optional();
    }

    /** How many reports came with each key of a county. */
    record Sent(UUID key, long reports) {}

    List<Sent> sent(String county) {
        return jdbc.sql("""
                select key_id as key, count(*) as reports from intake_sender
                 where county_code = :county
                 group by key_id
                """).param("county", county).query(Sent.class).list();
    }

    List<Key> of(String county, @Nullable String township) {
        return jdbc.sql("""
                select county_code as county, id, township_code as township, fallback, owner, contact, per_minute,
                       made_by, made_at, revoked_at, last_used
                  from intake_key
                 where county_code = :county and (:township::text is null or township_code = :township)
                 order by id desc
                 limit 200
                """)
                .param("county", county)
                .param("township", township)
                .query(Key.class)
                .list();
    }

    /** False when the same form made one before. */
    boolean add(Key key, String digest) {
        return jdbc.sql("""
                insert into intake_key (county_code, id, township_code, fallback, owner, contact, digest, per_minute,
                        made_by, made_at)
                values (:county, :id, :township, :fallback, :owner, :contact, :digest, :perMinute, :by, :at)
                on conflict do nothing
                """)
                        .param("county", key.county())
                        .param("id", key.id())
                        .param("township", key.township())
                        .param("fallback", key.fallback())
                        .param("owner", key.owner())
                        .param("contact", key.contact())
                        .param("digest", digest)
                        .param("perMinute", key.perMinute())
                        .param("by", key.madeBy())
                        .param("at", key.madeAt())
                        .update()
                == 1;
    }

    boolean revoke(String county, @Nullable String township, UUID id, OffsetDateTime at) {
        return jdbc.sql("""
                update intake_key set revoked_at = :at
                 where county_code = :county and id = :id and revoked_at is null
                   and (:township::text is null or township_code = :township)
                """)
                        .param("county", county)
                        .param("township", township)
                        .param("id", id)
                        .param("at", at)
                        .update()
                == 1;
    }

    void used(Key key, OffsetDateTime at) {
        jdbc.sql("update intake_key set last_used = :at where county_code = :county and id = :id")
                .param("county", key.county())
                .param("id", key.id())
                .param("at", at)
                .update();
    }
}
