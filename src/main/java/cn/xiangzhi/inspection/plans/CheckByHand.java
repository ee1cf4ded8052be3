package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The papers of a merged check, filled from it: approval, notice, record, order to correct (rules §23 no. 14 and 44). */
@Component
class CheckByHand implements DeskMatter {

    /** What inspectors of enterprises may never do, in our own words (INSP). */
    static final String FIVE = "严禁为创收而检查；严禁接受被检查企业的任何好处；严禁参加被检查企业安排的宴请、娱乐和旅游；严禁由被检查企业承担费用；严禁把检查变相为收费或者摊派。";

    private static final String RIGHTS = "检查人员应当主动出示执法证件，不出示的，有权拒绝检查；对检查结果有异议的，可以陈述和申辩；认为检查违法的，可以扫入企码评价、向司法行政部门投诉举报。";

    private final CheckBook book;
    private final Subjects subjects;
    private final Counting counting;
    private final Powers powers;
    private final Organization organization;

    CheckByHand(CheckBook book, Subjects subjects, Counting counting, Powers powers, Organization organization) {
        this.book = book;
        this.subjects = subjects;
        this.counting = counting;
        this.powers = powers;
        this.organization = organization;
    }

    @Override
    public String matterKind() {
        return Checks.KIND;
    }

    @Override
    public Set<PaperKind> kinds() {
        return new LinkedHashSet<>(
                List.of(PaperKind.INSPECTION_APPROVAL, PaperKind.INSPECTION_NOTICE, PaperKind.INSPECTION_RECORD));
    }

    @Override
    public Set<Right> makers() {
        return Set.of(Right.VISIT_RECORD);
    }

    @Override
    public Set<Right> deciders() {
        return Set.of(Right.VISIT_APPROVE);
    }

    @Override
    public Ground open(Actor actor, UUID matter) {
        if (!actor.has(Right.VISIT_READ)) {
            throw Refused.notFound("综合检查");
        }
        var check = book.find(actor.scope(), matter).orElseThrow(() -> Refused.notFound("综合检查"));
        var points = book.points(actor.county(), matter);
        var known = new LinkedHashMap<String, Object>();
        known.put("检查对象", check.subjectName());
        known.put(
                "检查事项",
                points.stream()
                        .map(point -> point.number() + ". " + point.point())
                        .collect(Collectors.joining("\n")));
        known.put(
                "检查依据",
                points.stream()
                        .map(CheckBook.Point::itemCode)
                        .distinct()
                        .map(code -> powers.item(actor.county(), code)
                                .map(item -> item.basis())
                                .orElse(code))
                        .distinct()
                        .collect(Collectors.joining("；")));
        known.put("检查方式", "现场检查，几个领域并为一次");
        known.put("检查类型", check.cause().label());
        known.put("检查时间", Show.date(check.plannedOn()));
        known.put("检查地点", check.placeWords());
        known.put("检查人员", check.officerNames());
        known.put("联合检查部门", check.bodies());
        var year = counting.year(subjects.get(actor, check.subjectId()), check.plannedOn(), matter);
        known.put(
                "本年度已检查次数",
                year.ones().size() + " 次（不含本次；其中计入上限的 " + year.counted() + " 次，上限 " + year.allCap() + " 次）");
        known.put("五个严禁", FIVE);
        known.put("权利告知", RIGHTS);
        var started = check.startedAt();
        var ended = check.endedAt();
        if (started != null && ended != null) {
            known.put("检查开始时间", started);
            known.put("检查结束时间", ended);
            known.put("出示证件情况", "检查前已主动出示执法证件");
            known.put("检查情况", check.seen());
            known.put(
                    "检查结果",
                    points.stream()
                            .filter(point -> point.result() != null)
                            .map(CheckByHand::told)
                            .collect(Collectors.joining("\n")));
        }
        return new Ground(
                check.subjectName() + "：" + check.title(),
                "/checks/" + matter,
                organization
                        .government(check.countyCode(), check.townshipCode())
                        .id(),
                List.of(),
                known);
    }

    private static String told(CheckBook.Point point) {
        var result = point.result();
        return point.number() + ". " + (result == null ? "" : result.label())
                + (point.words().isBlank() ? "" : "：" + point.words())
                + (point.dueOn() == null ? "" : "（" + point.dueOn() + "前改正）");
    }
}
