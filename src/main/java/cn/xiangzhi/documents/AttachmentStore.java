package cn.xiangzhi.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of attachments: inserted once. */
@Component
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment row, String by) {
        jdbc.sql("""
                insert into documents_attachment (county_code, id, matter_kind, matter, file_name, media_type, size, digest,
                  received_at, received_by, taken_at, latitude, longitude)
                values (:county, :id, :kind, :matter, :name, :type, :size, :digest, :at, :by, :taken, :latitude, :longitude)
                """)
                .param("county", row.county())
                .param("id", row.id())
                .param("kind", row.matterKind())
                .param("matter", row.matter())
                .param("name", row.fileName())
                .param("type", row.mediaType())
                .param("size", row.size())
                .param("digest", row.digest())
                .param("at", row.receivedAt())
                .param("by", by)
                .param("taken", row.takenAt())
                .param("latitude", row.latitude())
                .param("longitude", row.longitude())
                .update();
    }

    int count(String county, UUID matter) {
        return jdbc.sql("select count(*) from documents_attachment where county_code = :county and matter = :matter")
                .param("county", county)
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }

    List<Attachment> of(String county, String matterKind, UUID matter) {
        return jdbc.sql("""
                select id, county_code as county, matter_kind, matter, file_name, media_type, size, digest, received_at,
                  taken_at, latitude, longitude
                from documents_attachment
                where county_code = :county and matter = :matter and matter_kind = :kind
                order by id
                """)
                .param("county", county)
                .param("kind", matterKind)
                .param("matter", matter)
                .query(Attachment.class)
                .list();
    }

    Optional<Attachment> find(String county, UUID id) {
        return jdbc.sql("""
                select id, county_code as county, matter_kind, matter, file_name, media_type, size, digest, received_at,
                  taken_at, latitude, longitude
                from documents_attachment where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .query(Attachment.class)
                .optional();
    }

    /** Every attachment of the store, for the proof of the whole. */
    void each(Consumer<Attachment> reader) {
        jdbc.sql("""
                select id, county_code as county, matter_kind, matter, file_name, media_type, size, digest, received_at,
                  taken_at, latitude, longitude
                from documents_attachment order by county_code, id
                """).query(Attachment.class).list().forEach(reader);
    }
}
