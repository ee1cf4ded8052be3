package cn.xiangzhi.field.parcels;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of field_file and field_piece. */
@Component
class ParcelStore {

    private final JdbcClient jdbc;

    ParcelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A second telling changes nothing but the digest taken anew before sending. */
    void declare(Actor actor, UUID id, Parcel.Declared d, OffsetDateTime now) {
        jdbc.sql("""
                insert into field_file (county_code, id, device, account, entry, file_name, media_type, size, sha256,
                    sha256_sent, words, camera, taken_at, boot, run_ms, latitude, longitude, accuracy, located_at, no_place,
                    declared_at, broken)
                values (:county, :id, :device, :account, :entry, :name, :type, :size, :sha, :sent, :words, :camera, :taken,
                    :boot, :run, :latitude, :longitude, :accuracy, :located, :noPlace, :now, 0)
                on conflict (county_code, id) do update set sha256_sent = excluded.sha256_sent
                where field_file.account = excluded.account and field_file.arrived_at is null
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("device", d.device())
                .param("account", actor.account())
                .param("entry", d.entry())
                .param("name", d.fileName())
                .param("type", d.mediaType())
                .param("size", d.size())
                .param("sha", d.sha256())
                .param("sent", d.sha256Sent())
                .param("words", d.words())
                .param("camera", d.camera())
                .param("taken", at(d.taken()))
                .param("boot", d.boot())
                .param("run", d.run())
                .param("latitude", d.latitude())
                .param("longitude", d.longitude())
                .param("accuracy", d.accuracy())
                .param("located", d.located() == null ? null : at(d.located()))
                .param("noPlace", d.noPlace())
                .param("now", now)
                .update();
    }

    private static @Nullable OffsetDateTime at(Instant moment) {
        return moment.atZone(Today.BEIJING).toOffsetDateTime();
    }

    Optional<Parcel> find(Actor actor, UUID id) {
        return jdbc.sql("""
                        select id, device, entry, file_name, media_type, size, sha256, sha256_sent, words, camera, taken_at,
                            latitude, longitude, accuracy, no_place, arrived_at, attachment
                        from field_file where county_code = :county and id = :id and account = :account
                        """)
                .param("county", actor.county())
                .param("id", id)
                .param("account", actor.account())
                .query(Parcel.class)
                .optional();
    }

    List<Parcel> of(String county, UUID entry) {
        return jdbc.sql("""
                        select id, device, entry, file_name, media_type, size, sha256, sha256_sent, words, camera, taken_at,
                            latitude, longitude, accuracy, no_place, arrived_at, attachment
                        from field_file where county_code = :county and entry = :entry order by taken_at, id
                        """)
                .param("county", county)
                .param("entry", entry)
                .query(Parcel.class)
                .list();
    }

    void lock(String county, UUID id) {
        jdbc.sql("select id from field_file where county_code = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    long have(String county, UUID id) {
        return jdbc.sql("""
                        select coalesce(sum(length(content)), 0) from field_piece where county_code = :county and file = :id
                        """)
                .param("county", county)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void add(String county, UUID id, long at, byte[] content) {
        jdbc.sql("""
                insert into field_piece (county_code, file, at_byte, content) values (:county, :id, :at, :content)
                """)
                .param("county", county)
                .param("id", id)
                .param("at", at)
                .param("content", content)
                .update();
    }

    void drop(String county, UUID id) {
        jdbc.sql("delete from field_piece where county_code = :county and file = :id")
                .param("county", county)
                .param("id", id)
                .update();
    }

    void arrived(String county, UUID id, OffsetDateTime now) {
        jdbc.sql("update field_file set arrived_at = :now where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("now", now)
                .update();
    }

    void broken(String county, UUID id) {
        jdbc.sql("update field_file set broken = broken + 1 where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .update();
    }

    void kept(String county, UUID id, UUID attachment) {
        jdbc.sql("update field_file set attachment = :attachment where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .param("attachment", attachment)
                .update();
    }

    void belongs(Actor actor, UUID id, UUID entry, @Nullable UUID again) {
        jdbc.sql("""
                update field_file f set entry = :entry
                where f.county_code = :county and f.id = :id and f.account = :account
                  and (f.entry = :again or not exists (select 1 from field_entry e
                      where e.county_code = :county and e.id = f.entry))
                """)
                .param("county", actor.county())
                .param("id", id)
                .param("account", actor.account())
                .param("entry", entry)
                .param("again", again)
                .update();
    }

    /** The content from its beginning, a piece in memory at a time. */
    InputStream content(String county, UUID id) {
        var places = jdbc.sql("""
                        select at_byte from field_piece where county_code = :county and file = :id order by at_byte
                        """)
                .param("county", county)
                .param("id", id)
                .query(Long.class)
                .list()
                .iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return places.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new java.io.ByteArrayInputStream(piece(county, id, places.next()));
            }
        });
    }

    private byte[] piece(String county, UUID id, long at) {
        return jdbc.sql("""
                        select content from field_piece where county_code = :county and file = :id and at_byte = :at
                        """)
                .param("county", county)
                .param("id", id)
                .param("at", at)
                .query(byte[].class)
                .single();
    }
}
