package cn.xiangzhi.documents.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.organization.Organization;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organ's own papers, which belong to no case: inspections beforehand, mediation, petitions, permits, notices, lists. */
@Component
class OwnMatter implements DeskMatter, MatterGate {

    static final String KIND = "organ";

    private static final Set<Right> WORKING = Set.of(
            Right.CASE_HANDLE, Right.CASE_APPROVE, Right.REPORT_REGISTER, Right.VISIT_RECORD, Right.POWER_MANAGE);

    private static final Set<PaperKind> KINDS = inOrder(
            PaperKind.INSPECTION_APPROVAL,
            PaperKind.INSPECTION_NOTICE,
            PaperKind.MEDIATION_REQUEST,
            PaperKind.MEDIATION_RECORD,
            PaperKind.MEDIATION_AGREEMENT,
            PaperKind.MEDIATION_VISIT,
            PaperKind.LETTER_REGISTER,
            PaperKind.LETTER_NOTICE,
            PaperKind.LETTER_OPINION,
            PaperKind.LETTER_REVIEW,
            PaperKind.LICENCE_RECEIPT,
            PaperKind.LICENCE_CORRECTION,
            PaperKind.LICENCE_REFUSAL,
            PaperKind.LICENCE_DECISION,
            PaperKind.POWER_LIST_VERSION,
            PaperKind.CASE_REPORT,
            PaperKind.DELEGATION_DEED,
            PaperKind.HANDOVER_RECEIPT,
            PaperKind.JOINT_NOTICE);

    private final Organization organization;
    private final JdbcClient jdbc;
    private final Today today;

    OwnMatter(Organization organization, JdbcClient jdbc, Today today) {
        this.organization = organization;
        this.jdbc = jdbc;
        this.today = today;
    }

    static Set<PaperKind> inOrder(PaperKind... kinds) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(kinds)));
    }

    @Override
    public String matterKind() {
        return KIND;
    }

    @Override
    public Set<PaperKind> kinds() {
        return KINDS;
    }

    /** In whose name somebody makes papers: his township's government, or his own organ in the county. */
    UUID organ(Actor actor) {
        var township = actor.scope().township();
        return township == null
                ? actor.organ()
                : organization.government(actor.county(), township).id();
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return actor.county().equals(county)
                && WORKING.stream().anyMatch(actor::has)
                && organ(actor).equals(matter);
    }

    @Override
    public Set<Right> makers() {
        return WORKING;
    }

    /** The head of the township; in a department of the county, which decides no cases, its desk of powers. */
    @Override
    public Set<Right> deciders() {
        return Set.of(Right.CASE_APPROVE, Right.POWER_MANAGE);
    }

    @Override
    public Ground open(Actor actor, UUID matter) {
        if (!mayOpen(actor, actor.county(), matter)) {
            throw Refused.notFound("本机关");
        }
        var organ = organization.organ(actor.county(), matter).orElseThrow(() -> Refused.notFound("本机关"));
        var known = new LinkedHashMap<String, Object>(Map.of(
                "联系人", actor.name(),
                "登记人", actor.name(),
                "记录人", actor.name(),
                "回访人", actor.name(),
                "移交人", actor.name(),
                "清单名称", organ.name() + "行使的权责事项清单"));
        var township = organ.township();
        if (township != null) {
            known.put("事项总数", held(actor.county(), township) + " 项");
        }
        return new Ground(organ.name(), "/papers/desk", organ.id(), List.of(), known);
    }

    /** How many items the township holds today, as the register of powers counts them. */
    private int held(String county, String township) {
        return jdbc.sql("""
                select count(distinct item_code) from v_powers_holding
                where county_code = :county and township_code = :township and not suspended
                  and valid_from <= :day and (valid_to is null or valid_to >= :day)
                """)
                .param("county", county)
                .param("township", township)
                .param("day", today.date())
                .query(Integer.class)
                .single();
    }
}
