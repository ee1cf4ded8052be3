package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may inspect: at least two, each with a certificate valid that day, and no auxiliary ever (PPL 42, OFCR, INSP). */
@Component
public class VisitTeam {

    private final Organization organization;

    VisitTeam(Organization organization) {
        this.organization = organization;
    }

    /** Names with certificate numbers, or the refusal of {@code what}. */
    public String names(String what, String county, List<UUID> officers, LocalDate day) {
        if (officers.stream().distinct().count() < 2) {
            throw RefusalCode.OFCR_01.refuse(what, "执法人员少于两人");
        }
        return officers.stream()
                .distinct()
                .map(id -> name(what, county, id, day))
                .collect(Collectors.joining("、"));
    }

    private String name(String what, String county, UUID id, LocalDate day) {
        var person = organization.person(county, id).orElseThrow(() -> Refused.invalid(what, "所选人员不在实名名册内", "请从名单中选择"));
        if (person.assistant()) {
            throw RefusalCode.OFCR_04.refuse(what, person.name() + "是辅助人员，不得作为检查人员");
        }
        return organization
                .certificate(county, id, day)
                .filter(card -> card.validOn(day))
                .map(card -> person.name() + "（" + card.number() + "）")
                .orElseThrow(() -> RefusalCode.OFCR_02.refuse(what, person.name() + "在" + day + "没有有效执法证"));
    }
}
