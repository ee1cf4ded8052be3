package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.secrecy.Sm3;
import cn.xiangzhi.shell.Show;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sealing needs of papers, their codes included. */
@Component
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A paper and in whose name it was issued. */
    record Row(
            UUID id,
            String county,
            @Nullable String township,
            UUID organ,
            String organName,
            PaperKind kind,
            @Nullable String number,
            String title,
            String matterKind,
            UUID matter,
            LocalDate issuedOn,
            boolean voided) {

        /** As 行政处罚决定书 云罚决〔2026〕7号. */
        String words() {
            return number == null ? title : title + " " + number;
        }
    }

    Optional<Row> find(Scope scope, UUID id) {
        return jdbc.sql("""
                select id, county_code as county, township_code as township, organ, organ_name, kind, number, title,
                  matter_kind, matter, issued_on, state = 'VOIDED' as voided
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
                .query(Row.class)
                .optional();
    }

    /** An organ that signs the paper. */
    record Signer(UUID organ, String name) {}

    /** Every organ that signs the paper, the one that issued it first; a paper is sealed when all have set their seals. */
    List<Signer> signers(Row paper) {
        var signers = new ArrayList<Signer>();
        signers.add(new Signer(paper.organ(), paper.organName()));
        signers.addAll(jdbc.sql("""
                select organ, organ_name as name from documents_paper_cosigner
                where county_code = :county and paper = :paper order by place
                """)
                .param("county", paper.county())
                .param("paper", paper.id())
                .query(Signer.class)
                .list());
        return signers;
    }

    /** What was signed on the paper by hand, without names, and whether the paper still has those words. */
    record SignedRow(String place, boolean refused, OffsetDateTime takenAt, String wordsDigest, String html) {

        /** As 被询问人，2026-11-29 10:20 签名，文书摘要 SM3 1dca493fa57383fe…。 */
        String words() {
            return place + "，" + Show.dateTime(takenAt) + (refused ? " 拒绝签名" : " 签名") + "，文书摘要 SM3 "
                    + wordsDigest.substring(0, 16) + "…"
                    + (wordsDigest.equals(Sm3.hex(html)) ? "" : "（已失效：文书内容在签名以后改动过）");
        }
    }

    List<SignedRow> signed(String county, UUID paper) {
        return jdbc.sql("""
                select s.place, s.refused, s.taken_at, s.words_digest, p.html
                from documents_signature s
                join documents_paper p on p.county_code = s.county_code and p.id = s.paper
                where s.county_code = :county and s.paper = :paper order by s.taken_at, s.id
                """)
                .param("county", county)
                .param("paper", paper)
                .query(SignedRow.class)
                .list();
    }

    /** Holds the paper until this transaction ends: nobody voids it or seals it meanwhile. */
    void hold(String county, UUID id) {
        jdbc.sql("select 1 from documents_paper where county_code = :county and id = :id for update")
                .param("county", county)
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    Optional<UUID> coded(String county, String code) {
        return jdbc.sql("select paper from documents_paper_code where county_code = :county and code = :code")
                .param("county", county)
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    Optional<String> codeOf(String county, UUID paper) {
        return jdbc.sql("select code from documents_paper_code where county_code = :county and paper = :paper")
                .param("county", county)
                .param("paper", paper)
                .query(String.class)
                .optional();
    }

    void code(String county, UUID paper, String code) {
        jdbc.sql("""
                insert into documents_paper_code (county_code, code, paper) values (:county, :code, :paper)
                on conflict do nothing
                """)
                .param("county", county)
                .param("code", code)
                .param("paper", paper)
                .update();
    }
}
