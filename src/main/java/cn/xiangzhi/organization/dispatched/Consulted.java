package cn.xiangzhi.organization.dispatched;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.people.HeadGate;
import cn.xiangzhi.organization.people.PersonStore;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** No head of a dispatched unit without the township's answer; each answer serves once (S29). */
@Component
class Consulted implements HeadGate {

    static final Citation TWO_MASTERS = Citation.of(Statute.TOWN_REFORM);

    private final MatterStore matters;

    Consulted(MatterStore matters) {
        this.matters = matters;
    }

    @Override
    public void appoint(String county, UUID organ, String organName, PersonStore.Row person) {
        must(county, organ, organName, person, HeadAction.APPOINT, "负责人未确定");
    }

    @Override
    public void remove(String county, PersonStore.Row person) {
        must(county, person.organId(), person.organName(), person, HeadAction.REMOVE, "人员未调动");
    }

    private void must(
            String county, UUID organ, String organName, PersonStore.Row person, HeadAction action, String what) {
        if (!matters.use(county, organ, person.id(), action)) {
            throw Refused.unlawful(
                    null,
                    what,
                    action.label() + organName + "负责人" + person.name() + "，没有征求乡镇意见，或乡镇还没有答复",
                    TWO_MASTERS,
                    "请在“派驻机构”先征求乡镇意见，答复后再办理");
        }
    }
}
