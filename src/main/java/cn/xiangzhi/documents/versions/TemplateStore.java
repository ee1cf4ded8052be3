package cn.xiangzhi.documents.versions;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.store.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code documents_template}: inserted once; then only the days from which and until which they hold are set. */
@Component
class TemplateStore {

    private final JdbcClient jdbc;
    private final Remembered<Asked, Optional<Source>> chosen = new Remembered<>();

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new version, numbered after the last of its office and kind; nothing when the id is there already. */
    void insert(String county, Upload upload) {
        chosen.forget();
        jdbc.sql("""
                insert into documents_template (county_code, id, township_code, kind, version, source, docx, digest, note,
                  uploaded_by, uploaded_at)
                select :county, :id, :township::text, :kind, coalesce(max(version), 0) + 1, :source, :docx, :digest, :note,
                  :by, :at
                from documents_template
                where county_code = :county and kind = :kind and coalesce(township_code, '') = coalesce(:township::text, '')
                on conflict (county_code, id) do nothing
                """)
                .param("county", county)
                .param("id", upload.id())
                .param("township", upload.township())
                .param("kind", upload.kind().name())
                .param("source", upload.source())
                .param("docx", upload.docx())
                .param("digest", upload.digest())
                .param("note", upload.note())
                .param("by", upload.by())
                .param("at", upload.at())
                .update();
    }

    /** What the scope may see: its own versions and those of the whole county, the newest first. */
    List<TemplateVersion> of(Scope scope, @Nullable PaperKind kind) {
        return jdbc.sql("""
                select id, township_code, kind, version, note, digest, uploaded_by, uploaded_at, valid_from, put_by,
                  withdrawn_from, withdrawn_by, withdraw_reason
                from documents_template
                where county_code = :county and (:kind::text is null or kind = :kind)
                  and (:township::text is null or township_code is null or township_code = :township)
                order by kind, uploaded_at desc, id desc
                """)
                .param("county", scope.county())
                .param("kind", kind == null ? null : kind.name())
                .param("township", scope.township())
                .query(TemplateStore::version)
                .list();
    }

    Optional<TemplateVersion> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select id, township_code, kind, version, note, digest, uploaded_by, uploaded_at, valid_from, put_by,
                  withdrawn_from, withdrawn_by, withdraw_reason
                from documents_template
                where county_code = :county and id = :id
                  and (:township::text is null or township_code is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(TemplateStore::version)
                .optional();
    }

    private record Asked(String county, @Nullable String township, PaperKind kind, LocalDate on) {}

    /** The version that makes papers of the kind on that day: the township's own before the county's. */
    Optional<Source> inForce(String county, @Nullable String township, PaperKind kind, LocalDate on) {
        return chosen.get(new Asked(county, township, kind, on), asked -> read(county, township, kind, on));
    }

    private Optional<Source> read(String county, @Nullable String township, PaperKind kind, LocalDate on) {
        return jdbc.sql("""
                select id, source from documents_template
                where county_code = :county and kind = :kind and valid_from <= :on
                  and (withdrawn_from is null or withdrawn_from > :on)
                  and (township_code is null or township_code = :township::text)
                order by case when township_code is null then 1 else 0 end, valid_from desc, version desc limit 1
                """)
                .param("county", county)
                .param("kind", kind.name())
                .param("on", on)
                .param("township", township)
                .query(Source.class)
                .optional();
    }

    Optional<Source> source(String county, UUID id) {
        return jdbc.sql("select id, source from documents_template where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(Source.class)
                .optional();
    }

    Optional<byte[]> docx(String county, UUID id) {
        return jdbc.sql("select docx from documents_template where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    boolean putInForce(String county, UUID id, LocalDate from, String by, OffsetDateTime at) {
        chosen.forget();
        return jdbc.sql("""
                update documents_template set valid_from = :from, put_by = :by, put_at = :at
                where county_code = :county and id = :id and valid_from is null and withdrawn_from is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("from", from)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean withdraw(String county, UUID id, LocalDate from, String by, OffsetDateTime at, String reason) {
        chosen.forget();
        return jdbc.sql("""
                update documents_template
                set withdrawn_from = :from, withdrawn_by = :by, withdrawn_at = :at, withdraw_reason = :reason
                where county_code = :county and id = :id and withdrawn_from is null
                """)
                        .param("county", county)
                        .param("id", id)
                        .param("from", from)
                        .param("by", by)
                        .param("at", at)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static TemplateVersion version(ResultSet row, int index) throws SQLException {
        return new TemplateVersion(
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                PaperKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("note"),
                row.getString("digest"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("put_by"),
                row.getObject("withdrawn_from", LocalDate.class),
                row.getString("withdrawn_by"),
                row.getString("withdraw_reason"));
    }

    record Source(UUID id, String source) {}

    record Upload(
            UUID id,
            @Nullable String township,
            PaperKind kind,
            String source,
            byte[] docx,
            String digest,
            String note,
            String by,
            OffsetDateTime at) {}
}
