package cn.xiangzhi.casework.file;

import cn.xiangzhi.documents.ChainedRows;
import cn.xiangzhi.documents.LinkKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts of all cases beside their links in the store's chain; each must also stand on the act before it (F27). */
@Component
class ActRows implements ChainedRows {

    private static final int FETCH = 200;

    private final JdbcClient jdbc;
    private final Acts acts;

    ActRows(JdbcClient jdbc, Acts acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.ACT;
    }

    @Override
    public Set<UUID> matters(UUID caseId) {
        return new HashSet<>(jdbc.sql("select id from casework_act where case_id = :case")
                .param("case", caseId)
                .query(UUID.class)
                .list());
    }

    @Override
    public void each(Range range, Consumer<Row> reader) {
        jdbc.sql("""
                select coalesce(a.county_code, l.county_code) as county, coalesce(a.id, l.subject) as subject,
                  l.digest as said, a.case_id, c.number, a.id, a.seq, a.move, a.at, a.person, a.name, a.post,
                  a.facts::text as facts, a.article, a.ruling::text as ruling, a.cautions::text as cautions, a.previous,
                  a.digest
                from casework_act a
                full join (select county_code, subject, digest, at from v_documents_link where kind = 'ACT') l
                  on l.county_code = a.county_code and l.subject = a.id
                left join casework_case c on c.county_code = a.county_code and c.id = a.case_id
                where (:since::timestamptz is null or coalesce(a.at, l.at) >= :since::timestamptz)
                  and (:matters::text is null or a.case_id = any (string_to_array(:matters::text, ',')::uuid[]))
                order by a.county_code, a.case_id, a.seq
                """)
                .param("since", range.since())
                .param("matters", range.joined())
                .withFetchSize(FETCH)
                .query(new Reading(reader)::one);
    }

    /** Goes through the acts of one case after the other. */
    private final class Reading {

        private final Consumer<Row> reader;
        private @Nullable UUID caseId;
        private int seq;
        private String digest = "";

        Reading(Consumer<Row> reader) {
            this.reader = reader;
        }

        void one(ResultSet row) throws SQLException {
            var said = row.getString("said");
            var id = row.getObject("id", UUID.class);
            reader.accept(new Row(
                    row.getString("county"),
                    row.getObject("subject", UUID.class),
                    id == null ? "" : row.getString("number") + " 第 " + row.getInt("seq") + " 步",
                    said == null ? null : new Said(said, ""),
                    id == null ? null : kept(row)));
        }

        private Kept kept(ResultSet row) throws SQLException {
            var of = row.getObject("case_id", UUID.class);
            var act = new Acts.Row(
                    row.getObject("id", UUID.class),
                    row.getInt("seq"),
                    row.getString("move"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getObject("person", UUID.class),
                    row.getString("name"),
                    row.getString("post"),
                    row.getString("facts"),
                    row.getString("article"),
                    row.getString("ruling"),
                    row.getString("cautions"),
                    row.getString("previous"),
                    row.getString("digest"));
            var follows = of.equals(caseId) && act.seq() == seq + 1;
            var stands = !follows || act.previous().equals(digest);
            caseId = of;
            seq = act.seq();
            digest = act.digest();
            return new Kept(act.digest(), "", () -> stands ? again(of, act) : "前一步的摘要不符");
        }

        /** What cannot even be read any more was altered. */
        private String again(UUID of, Acts.Row act) {
            try {
                return acts.again(of, act);
            } catch (RuntimeException unreadable) {
                return "内容无法读取";
            }
        }
    }
}
