package cn.xiangzhi.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code access_audit} and the heads of their chains. Rows are added, never changed. */
@Repository
class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(long seq, String digest, long purgedSeq) {}

    Head lockHead(String county) {
        jdbc.sql("""
                insert into access_audit_head (county_code, seq, digest) values (:county, 0, :digest)
                on conflict do nothing
                """)
                .param("county", county)
                .param("digest", AuditRow.BEGINNING)
                .update();
        return jdbc.sql("""
                select seq, digest, purged_seq from access_audit_head where county_code = :county for update
                """).param("county", county).query(Head.class).single();
    }

    void moveHead(String county, Head head) {
        jdbc.sql("""
                update access_audit_head set seq = :seq, digest = :digest, purged_seq = :purged
                where county_code = :county
                """)
                .param("county", county)
                .param("seq", head.seq())
                .param("digest", head.digest())
                .param("purged", head.purgedSeq())
                .update();
    }

    void add(AuditRow row) {
        var line = row.line();
        jdbc.sql("""
                insert into access_audit (county_code, id, township_code, seq, at, account_id, actor_name, post, what,
                    subject_kind, subject_id, detail, address, previous, digest)
                values (:county, :id, :township, :seq, :at, :account, :name, :post, :what,
                    :kind, :subject, :detail, :address, :previous, :digest)
                """)
                .param("county", line.county())
                .param("id", row.id())
                .param("township", line.township())
                .param("seq", row.seq())
                .param("at", row.at())
                .param("account", line.account())
                .param("name", line.name())
                .param("post", line.post())
                .param("what", line.what())
                .param("kind", line.subjectKind())
                .param("subject", line.subject())
                .param("detail", line.detail())
                .param("address", line.address())
                .param("previous", row.previous())
                .param("digest", row.digest())
                .update();
    }

    List<String> counties() {
        return jdbc.sql("select county_code from access_audit_head order by county_code")
                .query(String.class)
                .list();
    }

    Head head(String county) {
        return jdbc.sql("select seq, digest, purged_seq from access_audit_head where county_code = :county")
                .param("county", county)
                .query(Head.class)
                .single();
    }

    List<AuditRow> after(String county, long seq, int limit) {
        return jdbc.sql("""
                select * from access_audit where county_code = :county and seq > :seq order by seq limit :limit
                """)
                .param("county", county)
                .param("seq", seq)
                .param("limit", limit)
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Removes what is older than {@code before}; answers the last sequence number removed. */
    long purge(String county, OffsetDateTime before) {
        var last = jdbc.sql("""
                select coalesce(max(seq), 0) from access_audit where county_code = :county and at < :before
                """)
                .param("county", county)
                .param("before", before)
                .query(Long.class)
                .single();
        jdbc.sql("delete from access_audit where county_code = :county and seq <= :last and at < :before")
                .param("county", county)
                .param("last", last)
                .param("before", before)
                .update();
        return last;
    }

    static AuditRow row(ResultSet rs) throws SQLException {
        var line = new AuditLine(
                rs.getString("county_code"),
                rs.getString("township_code"),
                rs.getObject("account_id", UUID.class),
                rs.getString("actor_name"),
                rs.getString("post"),
                rs.getString("what"),
                rs.getString("subject_kind"),
                rs.getObject("subject_id", UUID.class),
                rs.getString("detail"),
                rs.getString("address"));
        return new AuditRow(
                rs.getObject("id", UUID.class),
                rs.getLong("seq"),
                rs.getObject("at", OffsetDateTime.class),
                line,
                rs.getString("previous"),
                rs.getString("digest"));
    }
}
