package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.shell.ListQuery;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the ledger of seals: written once, never changed. */
@Component
class UseStore {

    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What both kinds of line hold. */
    record Entry(UUID id, UseChecks.Asked asked, Actor actor, OffsetDateTime at) {}

    /** The files made, by digest, each with the mark of its signature. */
    record Files(
            @Nullable String pdfDigest,
            @Nullable String pdfMark,
            @Nullable String ofdDigest,
            @Nullable String ofdMark) {

        static final Files NONE = new Files(null, null, null, null);

        Files with(PaperForm form, String digest, String mark) {
            return switch (form) {
                case PDF -> new Files(digest, mark, ofdDigest, ofdMark);
                case OFD -> new Files(pdfDigest, pdfMark, digest, mark);
                case DOCX -> throw new IllegalArgumentException("what people edit is not sealed");
            };
        }
    }

    boolean refused(Entry entry, Refused no) {
        return insert(entry, SealUse.Result.REFUSED)
                        .param("asked", null)
                        .param("approver", null)
                        .param("approverName", null)
                        .param("code", no.code())
                        .param("why", no.why())
                        .param("basis", no.basis().label())
                        .param("remedy", no.remedy())
                        .param("pdf", null)
                        .param("pdfMark", null)
                        .param("ofd", null)
                        .param("ofdMark", null)
                        .update()
                == 1;
    }

    /** The unique use of its paper for that organ: nobody else can have sealed it while it is held. */
    void sealed(Entry entry, @Nullable SealRequest request, Files files) {
        insert(entry, SealUse.Result.SEALED)
                .param("asked", request == null ? null : request.askedByName())
                .param("approver", request == null ? null : request.decidedBy())
                .param("approverName", request == null ? null : request.decidedByName())
                .param("code", null)
                .param("why", null)
                .param("basis", null)
                .param("remedy", null)
                .param("pdf", files.pdfDigest())
                .param("pdfMark", files.pdfMark())
                .param("ofd", files.ofdDigest())
                .param("ofdMark", files.ofdMark())
                .update();
    }

    private JdbcClient.StatementSpec insert(Entry entry, SealUse.Result result) {
        var actor = entry.actor();
        var asked = entry.asked();
        var paper = asked.paper();
        var signer = asked.signer();
        return jdbc.sql("""
                insert into documents_seal_use (county_code, id, township_code, seal, seal_name, paper, paper_title,
                  paper_number, organ_name, power, result, used_at, used_by, used_by_name, used_by_post, asked_by_name,
                  approved_by, approved_by_name, refused_code, refused_why, refused_basis, refused_remedy, pdf_digest,
                  pdf_mark, ofd_digest, ofd_mark, signer)
                values (:county, :id, :township, :seal, :sealName, :paper, :title,
                  :number, :organ, :power, :result, :at, :by, :byName, :byPost, :asked,
                  :approver, :approverName, :code, :why, :basis, :remedy, :pdf,
                  :pdfMark, :ofd, :ofdMark, :signer)
                on conflict do nothing
                """)
                .param("county", paper.county())
                .param("id", entry.id())
                .param("township", asked.township())
                .param("seal", asked.seal().id())
                .param("sealName", asked.seal().name())
                .param("paper", paper.id())
                .param("title", paper.title())
                .param("number", paper.number())
                .param("organ", signer == null ? paper.organName() : signer.name())
                .param("signer", signer == null ? null : signer.organ())
                .param("power", asked.power())
                .param("result", result.name())
                .param("at", entry.at())
                .param("by", actor.person())
                .param("byName", actor.name())
                .param("byPost", actor.organName() + " " + actor.postTitle());
    }

    boolean known(String county, UUID id) {
        return jdbc.sql("select exists (select 1 from documents_seal_use where county_code = :county and id = :id)")
                .param("county", county)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<SealUse> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select * from documents_seal_use
                where county_code = :county and id = :id and (:township::text is null or township_code = :township)
                """)
                .param("county", scope.county())
                .param("township", scope.township())
                .param("id", id)
                .query(SealUse.class)
                .optional();
    }

    /** The uses by which the paper is sealed, one for each organ that has; the last one's files carry all their seals. */
    List<SealUse> ofPaper(String county, UUID paper) {
        return jdbc.sql("""
                select * from documents_seal_use
                where county_code = :county and paper = :paper and result = 'SEALED' order by used_at, id
                """)
                .param("county", county)
                .param("paper", paper)
                .query(SealUse.class)
                .list();
    }

    /** Of several papers the last use of each that is sealed. */
    List<SealUse> last(String county, Collection<UUID> papers) {
        return jdbc.sql("""
                select distinct on (paper) * from documents_seal_use
                where county_code = :county and paper = any(:papers) and result = 'SEALED'
                order by paper, used_at desc, id desc
                """)
                .param("county", county)
                .param("papers", papers.toArray(UUID[]::new))
                .query(SealUse.class)
                .list();
    }

    /** The use whose signature a file carries. */
    Optional<SealUse> marked(String county, String mark) {
        return jdbc.sql("""
                select * from documents_seal_use where county_code = :county and pdf_mark = :mark
                union all
                select * from documents_seal_use where county_code = :county and ofd_mark = :mark
                limit 1
                """)
                .param("county", county)
                .param("mark", mark)
                .query(SealUse.class)
                .optional();
    }

    List<SealUse> ofSeal(Seal seal, int limit) {
        return jdbc.sql("""
                select * from documents_seal_use where county_code = :county and seal = :seal order by id desc limit :limit
                """)
                .param("county", seal.county())
                .param("seal", seal.id())
                .param("limit", limit)
                .query(SealUse.class)
                .list();
    }

    List<SealUse> page(Scope scope, ListQuery query) {
        return jdbc.sql("""
                select * from documents_seal_use
                where county_code = :county and (:township::text is null or township_code = :township)
                  and (:q::text is null or paper_number like '%' || :q || '%' or paper_title like '%' || :q || '%'
                       or seal_name like '%' || :q || '%' or used_by_name like '%' || :q || '%')
                  and (:result::text is null or result = :result)
                  and (:used_from::date is null or used_at >= :used_from::date)
                  and (:used_to::date is null or used_at < :used_to::date + 1)
                  and (:after_id::uuid is null or id < :after_id::uuid)
                order by id desc limit :limit
                """)
                .params(query.params())
                .param("county", scope.county())
                .param("township", scope.township())
                .query(SealUse.class)
                .list();
    }
}
