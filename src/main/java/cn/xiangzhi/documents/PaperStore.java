package cn.xiangzhi.documents;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.chain.Waiting;
import cn.xiangzhi.store.LateWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of issued papers: inserted once, and at most voided. */
@Component
class PaperStore {

    private final JdbcClient jdbc;
    private final LateWrites late;

    PaperStore(JdbcClient jdbc, LateWrites late) {
        this.jdbc = jdbc;
        this.late = late;
    }

    /**
     * The paper; its final row, from which on the database refuses every statement that would change or delete what was
     * issued; its link; and the end of the draft it was, where it is not an organ's own, told by {@link DraftStore#issuedFrom}
     * (F27, F45).
     */
    void insert(Row row, Waiting link) {
        var paper = row.paper();
        late.sql("""
                with issued as (
                    insert into documents_paper (county_code, id, township_code, organ, organ_name, kind, number, title,
                      matter_kind, matter, issued_on, fields, html, digest, issued_by, issued_by_name, issued_at, state,
                      template)
                    values (:county, :id, :township, :organ, :organName, :kind, :number, :title,
                      :matterKind, :matter, :on, :fields::jsonb, :html, :digest, :by, :byName, :at, 'FINAL', :template)
                    returning county_code, id, frozen),
                fixed as (
                    insert into documents_paper_final (county_code, paper, frozen)
                    select county_code, id, frozen from issued),
                linked as (
                    insert into documents_unlinked (county_code, id, kind, subject, digest, facts, at)
                    values (:county, :link, :linkKind, :id, :digest, :facts, :linkAt))
                update documents_draft set state = 'ISSUED', paper = :id, ended_at = :at, ended_by = :byName
                where county_code = :county and matter = :matter and matter_kind = :matterKind and kind = :kind
                  and matter_kind <> 'organ' and state = 'KEPT'
                """)
                .param("county", paper.county())
                .param("id", paper.id())
                .param("township", row.township())
                .param("organ", row.organ())
                .param("organName", row.organName())
                .param("kind", paper.kind().name())
                .param("number", paper.number())
                .param("title", paper.title())
                .param("matterKind", paper.matterKind())
                .param("matter", paper.matter())
                .param("on", paper.issuedOn())
                .param("fields", row.fields())
                .param("html", row.html())
                .param("digest", paper.digest())
                .param("by", row.by())
                .param("byName", row.byName())
                .param("at", row.at())
                .param("template", row.template())
                .param("link", link.id())
                .param("linkKind", link.kind())
                .param("facts", link.facts())
                .param("linkAt", link.at())
                .later();
    }

    boolean voidPaper(Scope scope, UUID id, Voiding voiding) {
        return jdbc.sql("""
                update documents_paper set state = 'VOIDED', voided_by = :by, voided_post = :post, voided_at = :at,
                  void_reason = :reason
                where county_code = :county and id = :id and state = 'FINAL'
                  and (:township::text is null or township_code = :township)
                """)
                        .param("county", scope.county())
                        .param("township", scope.township())
                        .param("id", id)
                        .param("by", voiding.by())
                        .param("post", voiding.post())
                        .param("at", voiding.at())
                        .param("reason", voiding.reason())
                        .update()
                == 1;
    }

    List<Paper> of(String county, String matterKind, UUID matter) {
        return jdbc.sql("""
                select county_code, id, kind, number, title, matter_kind, matter, issued_on, state, digest
                from documents_paper
                where county_code = :county and matter = :matter and matter_kind = :kind
                order by id
                """)
                .param("county", county)
                .param("kind", matterKind)
                .param("matter", matter)
                .query(PaperStore::paper)
                .list();
    }

    List<Paper> of(String county, Collection<UUID> matters) {
        return jdbc.sql("""
                select county_code, id, kind, number, title, matter_kind, matter, issued_on, state, digest
                from documents_paper where county_code = :county and matter = any(:matters) order by id
                """)
                .param("county", county)
                .param("matters", matters.toArray(UUID[]::new))
                .query(PaperStore::paper)
                .list();
    }

    Optional<Paper> find(String county, UUID id) {
        return jdbc.sql("""
                select county_code, id, kind, number, title, matter_kind, matter, issued_on, state, digest
                from documents_paper where county_code = :county and id = :id
                """)
                .param("county", county)
                .param("id", id)
                .query(PaperStore::paper)
                .optional();
    }

    List<Paper> recent(Scope scope, PaperKind kind) {
        return jdbc.sql("""
                select county_code, id, kind, number, title, matter_kind, matter, issued_on, state, digest
                from documents_paper
                where county_code = :county and kind = :kind and (:township::text is null or township_code = :township)
                order by id desc limit 20
                """)
                .param("county", scope.county())
                .param("kind", kind.name())
                .param("township", scope.township())
                .query(PaperStore::paper)
                .list();
    }

    /** The version of an office's template the paper was made from; none for the built-in one. */
    Optional<UUID> template(String county, UUID id) {
        return jdbc.sql("select template from documents_paper where county_code = :county and id = :id")
                .param("county", county)
                .param("id", id)
                .query((row, index) -> Optional.ofNullable(row.getObject("template", UUID.class)))
                .optional()
                .flatMap(found -> found);
    }

    /** How many papers were made from a version of a template. */
    int madeFrom(String county, UUID template) {
        return jdbc.sql("select count(*) from documents_paper where county_code = :county and template = :template")
                .param("county", county)
                .param("template", template)
                .query(Integer.class)
                .single();
    }

    static Paper paper(ResultSet row, int index) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getString("county_code"),
                PaperKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("title"),
                row.getString("matter_kind"),
                row.getObject("matter", UUID.class),
                row.getObject("issued_on", LocalDate.class),
                "VOIDED".equals(row.getString("state")),
                row.getString("digest"));
    }

    record Row(
            Paper paper,
            @Nullable UUID template,
            @Nullable String township,
            UUID organ,
            String organName,
            String fields,
            String html,
            UUID by,
            String byName,
            OffsetDateTime at) {}
}
