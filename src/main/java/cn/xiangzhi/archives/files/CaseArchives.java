package cn.xiangzhi.archives.files;

import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of case files, their contents lists and their series of codes. */
@Repository
class CaseArchives {

    private final JdbcClient jdbc;
    private final LateWrites late;

    CaseArchives(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /** Adds unless the case has its file already. */
    void add(CaseArchive file) {
        late.sql("""
                        insert into archives_file (county_code, id, township_code, case_id, case_number, title,
                            summary_procedure, filed_on, closed_on, stage, version, pieces)
                        values (:county, :id, :township, :caseId, :number, :title, :summary, :filed, :closed, 'AWAITING', 0, 0)
                        on conflict (county_code, case_id) do nothing
                        """)
                .param("county", file.countyCode())
                .param("id", file.id())
                .param("township", file.townshipCode())
                .param("caseId", file.caseId())
                .param("number", file.caseNumber())
                .param("title", file.title())
                .param("summary", file.summaryProcedure())
                .param("filed", file.filedOn())
                .param("closed", file.closedOn())
                .later();
    }

    void takeIn(CaseArchive file, Retention retention, String code, LocalDate on, List<Piece> pieces, String digest) {
        var rows = jdbc.sql("""
                        update archives_file
                        set stage = 'ARCHIVED', retention = :retention, archival_code = :code, archived_on = :on,
                            pieces = :pieces, digest = :digest, version = version + 1
                        where county_code = :county and id = :id and version = :version and stage = 'AWAITING'
                        """)
                .param("retention", retention.name())
                .param("code", code)
                .param("on", on)
                .param("pieces", pieces.size())
                .param("digest", digest)
                .param("county", file.countyCode())
                .param("id", file.id())
                .param("version", file.version())
                .update();
        if (rows == 0) {
            throw Refused.stale("案卷");
        }
        pieces.forEach(piece -> addPiece(file, piece));
    }

    private void addPiece(CaseArchive file, Piece piece) {
        jdbc.sql("""
                        insert into archives_piece (county_code, file_id, seq, title, number, kind, ref, dated, digest)
                        values (:county, :file, :seq, :title, :number, :kind, :ref, :dated, :digest)
                        """)
                .param("county", file.countyCode())
                .param("file", file.id())
                .param("seq", piece.seq())
                .param("title", piece.title())
                .param("number", piece.number())
                .param("kind", piece.kind().name())
                .param("ref", piece.ref())
                .param("dated", piece.dated())
                .param("digest", piece.digest())
                .update();
    }

    CaseArchive get(Scope scope, UUID id) {
        return jdbc.sql("""
                        select * from archives_file
                        where county_code = :county and id = :id
                          and (:township::text is null or township_code = :township)
                        """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query(CaseArchives::file)
                .optional()
                .orElseThrow(() -> Refused.notFound("案卷"));
    }

    List<Piece> pieces(String county, UUID file) {
        return jdbc.sql("""
                        select * from archives_piece where county_code = :county and file_id = :file order by seq
                        """)
                .param("county", county)
                .param("file", file)
                .query((row, number) -> new Piece(
                        row.getInt("seq"),
                        row.getString("title"),
                        row.getString("number"),
                        Piece.Kind.valueOf(row.getString("kind")),
                        row.getObject("ref", UUID.class),
                        row.getObject("dated", LocalDate.class),
                        row.getString("digest")))
                .list();
    }

    /** One page, newest first. */
    Page<CaseArchive> list(Scope scope, ListQuery query) {
        var rows = jdbc.sql("""
                        select * from archives_file
                        where county_code = :county
                          and (:township::text is null or township_code = :township)
                          and (:stage::text is null or stage = :stage)
                          and (:retention::text is null or retention = :retention)
                          and (:q::text is null or case_number like '%' || :q || '%' or title like '%' || :q || '%'
                               or archival_code like '%' || :q || '%')
                          and (:closed_from::date is null or closed_on >= :closed_from::date)
                          and (:closed_to::date is null or closed_on <= :closed_to::date)
                          and (:after_id::uuid is null or id < :after_id::uuid)
                        order by id desc
                        limit :limit
                        """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(CaseArchives::file)
                .list();
        return query.page(rows, CaseArchive::id, CaseArchive::id);
    }

    /** Files that wait for the archivist, longest closed first. */
    List<CaseArchive> awaiting(Scope scope, int limit) {
        return jdbc.sql("""
                        select * from archives_file
                        where county_code = :county and stage = 'AWAITING'
                          and (:township::text is null or township_code = :township)
                        order by closed_on, id
                        limit :limit
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("limit", limit)
                .query(CaseArchives::file)
                .list();
    }

    /** Draws the next item number; two at once never get the same, and a rolled-back taking-in leaves no gap. */
    int nextItem(String county, String fonds, int year, Retention retention) {
        return jdbc.sql("""
                        insert into archives_series (county_code, fonds, category, year, retention, last_number)
                        values (:county, :fonds, :category, :year, :retention, 1)
                        on conflict (county_code, fonds, category, year, retention)
                        do update set last_number = archives_series.last_number + 1
                        returning last_number
                        """)
                .param("county", county)
                .param("fonds", fonds)
                .param("category", ArchivalCode.CATEGORY)
                .param("year", year)
                .param("retention", retention.name())
                .query(Integer.class)
                .single();
    }

    Optional<String> fonds(String county, String township) {
        return jdbc.sql("select code from archives_fonds where county_code = :county and township_code = :township")
                .param("county", county)
                .param("township", township)
                .query(String.class)
                .optional();
    }

    /** Every township of the county that has a fonds, for the archivist's page. */
    List<Fonds> allFonds(Scope scope) {
        return jdbc.sql("""
                        select township_code, code, name, set_by, set_on from archives_fonds
                        where county_code = :county and (:township::text is null or township_code = :township)
                        order by code
                        """)
                .param("county", scope.county())
                .param("township", scope.township())
                .query(Fonds.class)
                .list();
    }

    boolean fondsTaken(String county, String code) {
        return jdbc.sql("select exists (select 1 from archives_fonds where county_code = :county and code = :code)")
                .param("county", county)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The fonds of a township: one township, one fonds. */
    record Fonds(String townshipCode, String code, String name, String setBy, LocalDate setOn) {}

    void setFonds(String county, String township, String code, String name, String by, LocalDate on) {
        jdbc.sql("""
                        insert into archives_fonds (county_code, township_code, code, name, set_by, set_on)
                        values (:county, :township, :code, :name, :by, :on)
                        """)
                .param("county", county)
                .param("township", township)
                .param("code", code)
                .param("name", name)
                .param("by", by)
                .param("on", on)
                .update();
    }

    private static CaseArchive file(ResultSet row, int number) throws SQLException {
        var retention = row.getString("retention");
        return new CaseArchive(
                row.getString("county_code"),
                row.getObject("id", UUID.class),
                row.getString("township_code"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("title"),
                row.getBoolean("summary_procedure"),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                FileStage.valueOf(row.getString("stage")),
                row.getLong("version"),
                retention == null ? null : Retention.valueOf(retention),
                row.getString("archival_code"),
                row.getObject("archived_on", LocalDate.class),
                row.getInt("pieces"),
                row.getString("digest"));
    }
}
