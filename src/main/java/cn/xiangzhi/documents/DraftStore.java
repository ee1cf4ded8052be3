package cn.xiangzhi.documents;

import cn.xiangzhi.base.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts: kept, and ended once. */
@Component
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Draft draft, @Nullable String township, UUID organ, String fields, String given) {
        jdbc.sql("""
                insert into documents_draft (county_code, id, township_code, organ, organ_name, kind, matter_kind, matter,
                  address, made_on, fields, lacks, html, given_sealed, kept_by, kept_by_name, kept_by_post, kept_at, state)
                values (:county, :id, :township, :organ, :organName, :kind, :matterKind, :matter,
                  :address, :on, :fields::jsonb, :lacks, :html, :given, :by, :byName, :byPost, :at, 'KEPT')
                """)
                .param("county", draft.county())
                .param("id", draft.id())
                .param("township", township)
                .param("organ", organ)
                .param("organName", draft.organName())
                .param("kind", draft.kind().name())
                .param("matterKind", draft.matterKind())
                .param("matter", draft.matter())
                .param("address", draft.address())
                .param("on", draft.madeOn())
                .param("fields", fields)
                .param("lacks", String.join("、", draft.lacks()))
                .param("html", draft.html())
                .param("given", given)
                .param("by", draft.keptBy())
                .param("byName", draft.keptByName())
                .param("byPost", draft.keptByPost())
                .param("at", draft.keptAt())
                .update();
    }

    boolean known(String county, UUID id) {
        return jdbc.sql("select exists (select 1 from documents_draft where county_code = :county and id = :id)")
                .param("county", county)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** A new draft of a paper stands in place of the older one; not of an organ's own papers, several of which are in hand. */
    void replace(String county, UUID matter, PaperKind kind, String by, OffsetDateTime at) {
        jdbc.sql("""
                update documents_draft set state = 'DROPPED', ended_at = :at, ended_by = :by
                where county_code = :county and matter = :matter and kind = :kind and state = 'KEPT'
                  and matter_kind <> 'organ'
                """)
                .param("county", county)
                .param("matter", matter)
                .param("kind", kind.name())
                .param("by", by)
                .param("at", at)
                .update();
    }

    void drop(String county, UUID id, String by, OffsetDateTime at) {
        jdbc.sql("""
                update documents_draft set state = 'DROPPED', ended_at = :at, ended_by = :by
                where county_code = :county and id = :id and state = 'KEPT'
                """)
                .param("county", county)
                .param("id", id)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** That very draft became the paper. */
    void issuedFrom(String county, UUID draft, UUID paper, String by, OffsetDateTime at) {
        jdbc.sql("""
                update documents_draft set state = 'ISSUED', paper = :paper, ended_at = :at, ended_by = :by
                where county_code = :county and id = :id and state = 'KEPT'
                """)
                .param("county", county)
                .param("id", draft)
                .param("paper", paper)
                .param("by", by)
                .param("at", at)
                .update();
    }

    List<Draft> of(String county, String matterKind, UUID matter) {
        return jdbc.sql("""
                select county_code, id, kind, organ_name, matter_kind, matter, address, made_on, lacks, html, kept_by,
                  kept_by_name, kept_by_post, kept_at, state, paper
                from documents_draft
                where county_code = :county and matter = :matter and matter_kind = :kind and state = 'KEPT'
                order by id
                """)
                .param("county", county)
                .param("matter", matter)
                .param("kind", matterKind)
                .query(DraftStore::draft)
                .list();
    }

    Optional<Draft> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select county_code, id, kind, organ_name, matter_kind, matter, address, made_on, lacks, html, kept_by,
                  kept_by_name, kept_by_post, kept_at, state, paper
                from documents_draft
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(DraftStore::draft)
                .optional();
    }

    String given(String county, UUID id) {
        return jdbc.sql("select given_sealed from documents_draft where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        var lacks = row.getString("lacks");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("county_code"),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("organ_name"),
                row.getString("matter_kind"),
                row.getObject("matter", UUID.class),
                row.getString("address"),
                row.getObject("made_on", LocalDate.class),
                lacks.isEmpty() ? List.of() : List.of(lacks.split("、")),
                row.getString("html"),
                row.getObject("kept_by", UUID.class),
                row.getString("kept_by_name"),
                row.getString("kept_by_post"),
                row.getObject("kept_at", OffsetDateTime.class),
                Draft.State.valueOf(row.getString("state")),
                row.getObject("paper", UUID.class));
    }
}
