package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.inspection.rules.Told;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Show;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The record of an inspection, filled from the visit: who, where, from when to when, what was seen (rules §23 no. 44). */
@Component
class VisitByHand implements DeskMatter {

    private final VisitStore store;
    private final Earlier earlier;
    private final Powers powers;
    private final Organization organization;

    VisitByHand(VisitStore store, Earlier earlier, Powers powers, Organization organization) {
        this.store = store;
        this.earlier = earlier;
        this.powers = powers;
        this.organization = organization;
    }

    @Override
    public String matterKind() {
        return VisitWork.KIND;
    }

    @Override
    public Set<PaperKind> kinds() {
        return new LinkedHashSet<>(List.of(
                PaperKind.INSPECTION_RECORD,
                PaperKind.INSPECTION_SURVEY,
                PaperKind.INQUIRY_RECORD,
                PaperKind.INSPECTION_SAMPLING,
                PaperKind.INSPECTION_RESULT));
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
        known.put("案由", visit.title());
        for (var doing : List.of("检查", "勘验", "询问")) {
            known.put(doing + "开始时间", started);
            known.put(doing + "结束时间", visit.endedAt());
            known.put(doing + "地点", visit.placeWords());
        }
        known.put("检查时间", Show.dateTime(started));
        known.put("抽样时间", started);
        known.put("抽样地点", visit.placeWords());
        for (var who : List.of("检查人员", "勘验人员", "执法人员")) {
            known.put(who, visit.officerNames());
        }
        known.put("协助检查人员", visit.helpers());
        known.put("出示证件情况", visit.certificatesShown() ? Told.SHOWN : "");
        known.put("权利告知", Told.RIGHTS);
        var item = visit.itemCode();
        if (item != null) {
            powers.item(actor.county(), item).map(Item::basis).ifPresent(basis -> {
                known.put("检查依据", basis);
                known.put("抽样依据", basis);
            });
        }
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
