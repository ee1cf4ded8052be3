package cn.xiangzhi.documents;

import cn.xiangzhi.base.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issued papers with their words, and what they were filled from, as far as a scope reaches. */
@Component
class SheetStore {

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With its words, when it lies within the scope. */
    Optional<Papers.Sheet> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select county_code, id, kind, number, title, matter_kind, matter, issued_on, state, digest,
                  html, organ_name, issued_by_name, issued_at, void_reason
                from documents_paper p
                where county_code = :county and id = :id
                  and (:township::text is null or township_code = :township
                       or exists (select 1 from documents_paper_cosigner c
                                  where c.county_code = p.county_code and c.paper = p.id
                                    and c.township_code = :township))
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(SheetStore::sheet)
                .optional();
    }

    List<Papers.Sheet> of(Scope scope, Collection<UUID> ids) {
        return jdbc.sql("""
                select county_code, id, kind, number, title, matter_kind, matter, issued_on, state, digest,
                  html, organ_name, issued_by_name, issued_at, void_reason
                from documents_paper p
                where county_code = :county and id = any(:ids)
                  and (:township::text is null or township_code = :township
                       or exists (select 1 from documents_paper_cosigner c
                                  where c.county_code = p.county_code and c.paper = p.id
                                    and c.township_code = :township))
                order by id
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("ids", ids.toArray(UUID[]::new))
                .query(SheetStore::sheet)
                .list();
    }

    Optional<PaperView> view(Scope scope, UUID id, Function<String, Map<String, Object>> reader) {
        return jdbc.sql("""
                select kind, number, organ_name, issued_on, fields::text as fields
                from documents_paper
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("id", id)
                .param("township", scope.township())
                .query((row, index) -> new PaperView(
                        PaperKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("organ_name"),
                        row.getObject("issued_on", LocalDate.class),
                        reader.apply(row.getString("fields"))))
                .optional();
    }

    private static Papers.Sheet sheet(ResultSet row, int index) throws SQLException {
        return new Papers.Sheet(
                PaperStore.paper(row, index),
                row.getString("html"),
                row.getString("organ_name"),
                row.getString("issued_by_name"),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getString("void_reason"));
    }
}
