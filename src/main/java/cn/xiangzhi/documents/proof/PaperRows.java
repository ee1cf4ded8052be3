package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.ChainedRows;
import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.secrecy.Sm3;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of the store beside their links. */
@Component
class PaperRows implements ChainedRows {

    private static final int FETCH = 100;

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.PAPER;
    }

    @Override
    public void each(Range range, Consumer<Row> reader) {
        jdbc.sql("""
                select coalesce(p.county_code, l.county_code) as county, coalesce(p.id, l.subject) as subject,
                  l.digest as said_digest, l.facts as said_facts,
                  p.id, p.kind, p.number, p.title, p.matter_kind, p.matter, p.issued_on, p.digest, p.html,
                  (select string_agg(c.organ::text || ' ' || c.organ_name, chr(10) order by c.place)
                   from documents_paper_cosigner c
                   where c.county_code = p.county_code and c.paper = p.id) as cosigners
                from documents_paper p
                full join (select county_code, subject, digest, facts, at from v_documents_link where kind = 'PAPER') l
                  on l.county_code = p.county_code and l.subject = p.id
                where (:since::timestamptz is null or coalesce(p.issued_at, l.at) >= :since::timestamptz)
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
        var there = row.getObject("id") != null;
        var number = Objects.requireNonNullElse(row.getString("number"), "（无文号）");
        return new Row(
                row.getString("county"),
                row.getObject("subject", UUID.class),
                there ? row.getString("title") + " " + number : "",
                said == null ? null : new Said(said, row.getString("said_facts")),
                there ? kept(row) : null);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var html = row.getString("html");
        return new Kept(row.getString("digest"), facts(row), () -> Sm3.hex(html));
    }

    /** A kind this program does not know was not written by it. */
    private static String facts(ResultSet row) throws SQLException {
        var kind = kind(row.getString("kind"));
        return kind == null
                ? "?"
                : Paper.facts(
                        new Paper(
                                row.getObject("id", UUID.class),
                                row.getString("county"),
                                kind,
                                row.getString("number"),
                                row.getString("title"),
                                row.getString("matter_kind"),
                                row.getObject("matter", UUID.class),
                                row.getObject("issued_on", LocalDate.class),
                                false,
                                row.getString("digest")),
                        Objects.requireNonNullElse(row.getString("cosigners"), ""));
    }

    private static @Nullable PaperKind kind(String name) {
        try {
            return PaperKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
