package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.ChainedRows;
import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.documents.Voiding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The voidings of papers beside their links: one taken back, altered or added past the program is named. */
@Component
class VoidRows implements ChainedRows {

    private static final int FETCH = 100;

    private final JdbcClient jdbc;

    VoidRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.VOID;
    }

    /** Those of before the chain knew voidings are linked by the digest their migration made; it is made again likewise. */
    @Override
    public void each(Range range, Consumer<Row> reader) {
        jdbc.sql("""
                select coalesce(p.county_code, l.county_code) as county, coalesce(p.id, l.subject) as subject,
                  l.digest as said, p.id, p.number, p.title, p.voided_by, p.voided_post, p.voided_at, p.void_reason,
                  encode(sha256(convert_to(p.voided_by || chr(10) || p.void_reason || chr(10)
                    || extract(epoch from p.voided_at)::text, 'UTF8')), 'hex') as older
                from (select * from documents_paper where state = 'VOIDED') p
                full join (select county_code, subject, digest, at from v_documents_link where kind = 'VOID') l
                  on l.county_code = p.county_code and l.subject = p.id
                where (:since::timestamptz is null or coalesce(p.voided_at, l.at) >= :since::timestamptz)
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
        var said = row.getString("said");
        var there = row.getObject("id") != null;
        var number = Objects.requireNonNullElse(row.getString("number"), "（无文号）");
        return new Row(
                row.getString("county"),
                row.getObject("subject", UUID.class),
                there ? row.getString("title") + " " + number : "",
                said == null ? null : new Said(said, ""),
                there ? kept(row) : null);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var digest = digest(row);
        return new Kept(digest, "", () -> digest);
    }

    private static String digest(ResultSet row) throws SQLException {
        var post = row.getString("voided_post");
        return post == null
                ? row.getString("older")
                : new Voiding(
                                row.getString("voided_by"),
                                post,
                                row.getObject("voided_at", OffsetDateTime.class),
                                row.getString("void_reason"))
                        .digest(row.getObject("id", UUID.class));
    }
}
