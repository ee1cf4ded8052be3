package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organs that sign a paper with the one that issues it (PPL 20(2), GB/T 9704 on joint papers): entered once, never changed. */
@Component
public class Cosigners {

    private static final int MOST = 8;

    private final JdbcClient jdbc;
    private final Organization organization;

    Cosigners(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** Who signs: the bearer, then the others in their order. */
    record Signing(Organ bearer, List<Organ> others) {

        /** What was given, with the names and the day that are printed where each organ signs. */
        Map<String, Object> fields(Map<String, Object> given, LocalDate on) {
            if (others.isEmpty()) {
                return given;
            }
            var fields = new HashMap<>(given);
            fields.put(
                    PaperKind.SIGNING,
                    Stream.concat(Stream.of(bearer), others.stream())
                            .map(organ -> Map.of("机关", organ.name(), "日期", PaperView.day(on)))
                            .toList());
            return fields;
        }

        /** The digest in the chain: whoever struck an organ from the row would be found out (F27). */
        String facts(Paper paper) {
            return Paper.facts(
                    paper,
                    others.stream()
                            .map(organ -> organ.id() + " " + organ.name())
                            .collect(Collectors.joining("\n")));
        }
    }

    Signing of(Organ bearer, List<UUID> others, PaperKind kind) {
        var what = "不能出具" + kind.label();
        if (kind.joint() == others.isEmpty()) {
            throw RefusalCode.PROC_13.refuse(what, kind.joint() ? "缺少必备内容：共同签署的机关" : "这种文书由一个机关出具，不由几个机关共同签署");
        }
        var all = new HashSet<>(others);
        if (all.size() != others.size() || all.contains(bearer.id()) || others.size() > MOST) {
            throw Refused.invalid(what, "同一机关署名两次，或者署名的机关超过 " + (MOST + 1) + " 个", "请核对共同签署的机关");
        }
        return new Signing(
                bearer,
                others.stream()
                        .map(id ->
                                organization.organ(bearer.county(), id).orElseThrow(() -> Refused.notFound("共同签署的机关")))
                        .toList());
    }

    /** The fields with what is printed where each organ signs; Refused as issuing the paper would be. */
    public Map<String, Object> fields(
            Actor actor, UUID bearer, List<UUID> others, PaperKind kind, LocalDate on, Map<String, Object> given) {
        return of(organization.organ(actor.county(), bearer).orElseThrow(() -> Refused.notFound("出具机关")), others, kind)
                .fields(given, on);
    }

    void insert(Paper paper, Signing signing) {
        IntStream.range(0, signing.others().size()).forEach(n -> {
            var organ = signing.others().get(n);
            jdbc.sql("""
                    insert into documents_paper_cosigner (county_code, paper, place, organ, organ_name, township_code)
                    values (:county, :paper, :place, :organ, :name, :township)
                    """)
                    .param("county", paper.county())
                    .param("paper", paper.id())
                    .param("place", n + 1)
                    .param("organ", organ.id())
                    .param("name", organ.name())
                    .param("township", organ.township())
                    .update();
        });
    }

    /** Whether the actor's own organ signs the paper and he has to do with its seal. */
    boolean maySeal(Actor actor, UUID paper) {
        return (actor.has(Right.SEAL_USE) || actor.has(Right.SEAL_APPROVE))
                && jdbc.sql("""
                        select exists (select 1 from documents_paper_cosigner
                                       where county_code = :county and paper = :paper and organ = :organ)
                        """)
                        .param("county", actor.county())
                        .param("paper", paper)
                        .param("organ", actor.organ())
                        .query(Boolean.class)
                        .single();
    }
}
