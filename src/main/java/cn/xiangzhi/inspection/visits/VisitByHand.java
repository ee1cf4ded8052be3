package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.organization.Organization;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The record of an inspection, filled from the visit: who, where, from when to when, what was seen (rules §23 no. 44). */
@Component
class VisitByHand implements DeskMatter {

    private final VisitStore store;
    private final Earlier earlier;
    private final Organization organization;

    VisitByHand(VisitStore store, Earlier earlier, Organization organization) {
        this.store = store;
        this.earlier = earlier;
        this.organization = organization;
    }

    @Override
    public String matterKind() {
        return VisitWork.KIND;
    }

    @Override
    public Set<PaperKind> kinds() {
        return Set.of(PaperKind.INSPECTION_RECORD);
    }

    @Override
    public Set<Right> makers() {
        return Set.of(Right.VISIT_RECORD);
    }

    @Override
    public Ground open(Actor actor, UUID matter) {
        if (!actor.has(Right.VISIT_READ)) {
            throw Refused.notFound("这次检查");
        }
        var visit = store.find(actor.scope(), matter).orElseThrow(() -> Refused.notFound("这次检查"));
        var started = visit.startedAt();
        var year = started.toLocalDate().withDayOfYear(1).atTime(LocalTime.MIN).atOffset(started.getOffset());
        var known = new LinkedHashMap<String, Object>();
        known.put(
                "检查对象",
                actor.has(Right.VISIT_RECORD)
                        ? store.subject(actor.scope(), matter).orElse(visit.subjectShown())
                        : visit.subjectShown());
        known.put("检查事项", visit.title());
        known.put("检查开始时间", started);
        known.put("检查结束时间", visit.endedAt());
        known.put("检查地点", visit.placeWords());
        known.put("检查人员", visit.officerNames());
        known.put("出示证件情况", visit.certificatesShown() ? "检查前已主动出示执法证件" : "");
        known.put("检查情况", visit.seen());
        known.put("检查结果", VisitResult.valueOf(visit.result()).label());
        known.put("处理意见", visit.note());
        known.put("本年度已检查次数", earlier.beside(actor.scope(), matter, year).size() + 1 + " 次（含本次）");
        return new Ground(
                visit.title(),
                "/visits/" + matter,
                organization
                        .government(visit.countyCode(), visit.townshipCode())
                        .id(),
                List.of(),
                known);
    }
}
