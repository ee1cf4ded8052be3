package cn.xiangzhi.documents;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of attachments: inserted once. */
@Component
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment row) {
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
                .param("by", row.receivedBy())
                .param("taken", row.takenAt())
                .param("latitude", row.latitude())
                .param("longitude", row.longitude())
                .update();
    }

    /** How many of each family a matter has. */
    Map<FileFamily, Integer> families(String county, UUID matter) {
        var found = new EnumMap<FileFamily, Integer>(FileFamily.class);
        jdbc.sql("""
                select media_type, count(*) as number from documents_attachment
                where county_code = :county and matter = :matter group by media_type
                """).param("county", county).param("matter", matter).query(row -> {
            var family = Attachments.family(row.getString("media_type"));
            found.merge(family, row.getInt("number"), Integer::sum);
        });
        return found;
    }

    List<Attachment> of(String county, String matterKind, UUID matter) {
        return jdbc.sql("""
                select id, county_code as county, matter_kind, matter, file_name, media_type, size, digest, received_at,
                  received_by, taken_at, latitude, longitude
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

    /** Of several matters at once. */
    List<Attachment> of(String county, String matterKind, Collection<UUID> matters) {
        return jdbc.sql("""
                select id, county_code as county, matter_kind, matter, file_name, media_type, size, digest, received_at,
                  received_by, taken_at, latitude, longitude
                from documents_attachment
                where county_code = :county and matter = any (string_to_array(:matters, ',')::uuid[]) and matter_kind = :kind
                order by id
                """)
                .param("county", county)
                .param("kind", matterKind)
                .param("matters", matters.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(Attachment.class)
                .list();
    }

    Optional<Attachment> find(String county, UUID id) {
        return jdbc.sql("""
                select id, county_code as county, matter_kind, matter, file_name, media_type, size, digest, received_at,
                  received_by, taken_at, latitude, longitude
                from documents_attachment where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .query(Attachment.class)
                .optional();
    }
}
