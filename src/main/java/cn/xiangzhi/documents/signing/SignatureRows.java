package cn.xiangzhi.documents.signing;

import cn.xiangzhi.documents.ChainedRows;
import cn.xiangzhi.documents.LinkKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signatures of the store beside their links (F27). */
@Component
class SignatureRows implements ChainedRows {

    private static final int FETCH = 100;

    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.SIGNATURE;
    }

    @Override
    public void each(Range range, Consumer<Row> reader) {
        jdbc.sql("""
                select coalesce(s.county_code, l.county_code) as county, coalesce(s.id, l.subject) as subject,
                  l.digest as said_digest, l.facts as said_facts,
                  s.id, s.township_code, s.paper, s.place, s.name, s.capacity, s.refused, s.note, s.second_officer,
                  s.witness, s.recorded, s.words_digest, s.pages, s.marks, s.taken_by, s.taken_by_name, s.taken_at,
                  s.device_at, s.digest
                from documents_signature s
                full join (select county_code, subject, digest, facts, at from v_documents_link where kind = 'SIGNATURE') l
                  on l.county_code = s.county_code and l.subject = s.id
                left join documents_paper p on p.county_code = s.county_code and p.id = s.paper
                where (:since::timestamptz is null or coalesce(s.taken_at, l.at) >= :since::timestamptz)
                  and (:matters::text is null or p.matter = any (string_to_array(:matters::text, ',')::uuid[]))
                """)
                .param("since", range.since())
                .param("matters", range.joined())
                .withFetchSize(FETCH)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    private static Row row(ResultSet row) throws SQLException {
        var said = row.getString("said_digest");
        var kept = row.getObject("id") == null ? null : kept(row);
        return new Row(
                row.getString("county"),
                row.getObject("subject", UUID.class),
                kept == null ? "" : kept.place() + " " + kept.name(),
                said == null ? null : new Said(said, row.getString("said_facts")),
                kept == null ? null : new Kept(kept.digest(), "", kept::again));
    }

    private static SignRow kept(ResultSet row) throws SQLException {
        return new SignRow(
                row.getString("county"),
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                row.getObject("paper", UUID.class),
                row.getString("place"),
                row.getString("name"),
                row.getString("capacity"),
                row.getBoolean("refused"),
                row.getString("note"),
                row.getString("second_officer"),
                row.getString("witness"),
                row.getBoolean("recorded"),
                row.getString("words_digest"),
                row.getInt("pages"),
                row.getString("marks"),
                row.getObject("taken_by", UUID.class),
                row.getString("taken_by_name"),
                row.getObject("taken_at", OffsetDateTime.class),
                row.getObject("device_at", OffsetDateTime.class),
                row.getString("digest"));
    }
}
