package cn.xiangzhi.field.signing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of field_signature. */
@Component
class SignRows {

    private final JdbcClient jdbc;

    SignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A signature used again in another entry is held against that one. */
    void keep(String county, UUID entry, int place, FieldSign sign, OffsetDateTime now) {
        jdbc.sql("""
                insert into field_signature (county_code, file, entry, place, role, name, sha256, made_at, stands, why, checked_at)
                values (:county, :file, :entry, :place, :role, :name, :sha, :made, :stands, :why, :now)
                on conflict (county_code, file) do update set entry = excluded.entry, place = excluded.place, role = excluded.role,
                    name = excluded.name, sha256 = excluded.sha256, made_at = excluded.made_at, stands = excluded.stands,
                    why = excluded.why, checked_at = excluded.checked_at
                """)
                .param("county", county)
                .param("file", sign.file())
                .param("entry", entry)
                .param("place", place)
                .param("role", sign.role())
                .param("name", sign.name())
                .param("sha", sign.sha256())
                .param("made", sign.madeAt())
                .param("stands", sign.stands())
                .param("why", sign.why())
                .param("now", now)
                .update();
    }

    List<FieldSign> of(String county, UUID entry) {
        return jdbc.sql("""
                        select file, role, name, sha256, made_at, stands, why from field_signature
                        where county_code = :county and entry = :entry order by place
                        """)
                .param("county", county)
                .param("entry", entry)
                .query(FieldSign.class)
                .list();
    }
}
