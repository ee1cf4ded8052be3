package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.ChainedRows.Range;
import cn.xiangzhi.documents.ChainedRows.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of attachments beside their links, in the order of the digests under which the originals must lie. */
@Component
class AttachmentRows {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row and what the chain says of it; one of the two may be missing. */
    record Pair(
            UUID subject,
            String digest,
            @Nullable Attachment row,
            @Nullable Said said) {}

    /** In the caller's transaction, so that few rows are held at once. */
    void each(Range range, Consumer<Pair> reader) {
        jdbc.sql("""
                select coalesce(l.digest, a.digest) as held, coalesce(a.id, l.subject) as subject,
                  l.digest as said_digest, l.facts as said_facts,
                  a.county_code, a.id, a.matter_kind, a.matter, a.file_name, a.media_type, a.size, a.digest, a.received_at,
                  a.received_by, a.taken_at, a.latitude, a.longitude
                from documents_attachment a
                full join (select county_code, subject, digest, facts, at from v_documents_link where kind = 'ATTACHMENT') l
                  on l.county_code = a.county_code and l.subject = a.id
                where (:since::timestamptz is null or coalesce(a.received_at, l.at) >= :since::timestamptz)
                  and (:matters::text is null or a.matter = any (string_to_array(:matters::text, ',')::uuid[]))
                order by coalesce(l.digest, a.digest) collate "C", coalesce(a.id, l.subject)
                """)
                .param("since", range.since())
                .param("matters", range.joined())
                .withFetchSize(FETCH)
                .query(row -> {
                    reader.accept(pair(row));
                });
    }

    private static Pair pair(ResultSet row) throws SQLException {
        var said = row.getString("said_digest");
        return new Pair(
                row.getObject("subject", UUID.class),
                row.getString("held"),
                row.getObject("id") == null ? null : attachment(row),
                said == null ? null : new Said(said, row.getString("said_facts")));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("county_code"),
                row.getString("matter_kind"),
                row.getObject("matter", UUID.class),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("digest"),
                row.getObject("received_at", OffsetDateTime.class),
                row.getString("received_by"),
                row.getObject("taken_at", OffsetDateTime.class),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }

    /** Which of these digests some row or link names by now. */
    Set<String> named(Collection<String> digests) {
        return digests.isEmpty()
                ? Set.of()
                : new TreeSet<>(jdbc.sql("""
                        select digest from documents_attachment where digest in (:digests)
                        union
                        select digest from v_documents_link where kind = 'ATTACHMENT' and digest in (:digests)
                        """)
                        .param("digests", digests)
                        .query(String.class)
                        .list());
    }
}
