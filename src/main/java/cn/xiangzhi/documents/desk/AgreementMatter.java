package cn.xiangzhi.documents.desk;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Deeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Agreements about powers handed down: the paper that department and township both sign and seal (S11, PPL 20(2)). */
@Component
class AgreementMatter implements DeskMatter, MatterGate {

    private static final String KIND = "agreement";
    private static final Set<PaperKind> KINDS =
            OwnMatter.inOrder(PaperKind.DELEGATION_DEED, PaperKind.TAKING_OVER_AGREEMENT, PaperKind.HANDOVER_RECEIPT);
    private static final Set<Right> READERS =
            Set.of(Right.POWER_READ, Right.POWER_MANAGE, Right.POWER_ACCEPT, Right.SEAL_USE);

    private final Deeds deeds;
    private final Organization organization;

    AgreementMatter(Deeds deeds, Organization organization) {
        this.deeds = deeds;
        this.organization = organization;
    }

    @Override
    public String matterKind() {
        return KIND;
    }

    @Override
    public Set<PaperKind> kinds() {
        return KINDS;
    }

    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        return actor.county().equals(county)
                && READERS.stream().anyMatch(actor::has)
                && deeds.find(actor.scope(), matter).isPresent();
    }

    @Override
    public Set<Right> makers() {
        return Set.of(Right.POWER_MANAGE, Right.POWER_ACCEPT);
    }

    /** The county's desk of powers, whose seat it is to give them. */
    @Override
    public Set<Right> deciders() {
        return Set.of(Right.POWER_MANAGE);
    }

    /** Of the department, which is the first to sign; with the township's government as the other. */
    @Override
    public Ground open(Actor actor, UUID matter) {
        if (!actor.has(Right.POWER_READ)) {
            throw Refused.notFound("协议");
        }
        var deed = deeds.find(actor.scope(), matter).orElseThrow(() -> Refused.notFound("协议"));
        var government = organization.government(actor.county(), deed.township());
        var to = deed.to();
        var until = to == null ? "长期" : to.toString();
        var known = new LinkedHashMap<String, Object>();
        known.put("协议编号", deed.number());
        known.put("受委托机关", government.name());
        known.put("承接机关", government.name());
        known.put("接收机关", government.name());
        known.put("委托事项", deed.items());
        known.put("承接事项", deed.items());
        known.put("委托权限", deed.authority());
        known.put("双方职责", deed.duties());
        known.put("委托期限", deed.from() + " 至 " + until);
        known.put("承接期限", deed.from() + " 至 " + until);
        known.put("承接日期", deed.from().toString());
        known.put("委托依据", deed.basis());
        known.put("赋权依据", deed.decision());
        known.put("责任承担", "委托机关对受委托实施的行为负责监督，并对该行为的后果承担法律责任。");
        known.put("移交人", actor.name());
        return new Ground(
                deed.number() + " " + deed.departmentName() + "与" + government.name(),
                "/powers/agreements/" + matter,
                deed.department(),
                List.of(government.id()),
                known);
    }
}
