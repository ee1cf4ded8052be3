package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.DeskMatter;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.inspection.rules.Told;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.shell.Show;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The papers of a merged check, the seven basic forms and the order to correct, each filled from it (rules §23 no. 5 to 8, 14
 * and 44, INSP).
 */
@Component
class CheckByHand implements DeskMatter {

    private final CheckBook book;
    private final CheckPoints points;
    private final PlanGrounds plans;
    private final CheckBasis basis;
    private final Subjects subjects;
    private final Counting counting;
    private final Organization organization;

    CheckByHand(
            CheckBook book,
            CheckPoints points,
            PlanGrounds plans,
            CheckBasis basis,
            Subjects subjects,
            Counting counting,
            Organization organization) {
        this.book = book;
        this.points = points;
        this.plans = plans;
        this.basis = basis;
        this.subjects = subjects;
        this.counting = counting;
        this.organization = organization;
    }

    @Override
    public String matterKind() {
        return Checks.KIND;
    }

    @Override
    public Set<PaperKind> kinds() {
        return CheckStep.kinds();
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
        var all = points.of(actor.county(), matter);
        var subject = subjects.get(actor, check.subjectId());
        var known = new LinkedHashMap<String, Object>();
        before(known, check, all, subject);
        if (actor.has(Right.VISIT_RECORD)) {
            known.put("被询问人", subjects.holder(subject));
            known.put("证件号码", subjects.number(subject));
        }
        if (check.startedAt() != null) {
            onTheSpot(known, check);
            after(known, check, all);
        }
        known.values().removeIf(value -> value.toString().isBlank());
        return new Ground(
                check.subjectName() + "：" + check.title(),
                "/checks/" + matter,
                organization
                        .government(check.countyCode(), check.townshipCode())
                        .id(),
                List.of(),
                known);
    }

    private void before(
            Map<String, Object> known, CheckBook.Check check, List<CheckPoints.Point> all, Subject subject) {
        var grounds = basis.words(check.countyCode(), all);
        var items =
                all.stream().map(point -> point.number() + ". " + point.point()).collect(Collectors.joining("\n"));
        known.put("检查对象", check.subjectName());
        known.put("当事人", check.subjectName());
        known.put("案由", check.title());
        known.put("检查事项", items);
        known.put("检查依据", grounds);
        known.put("抽样依据", grounds);
        known.put("检查方式", "现场检查，几个领域并为一次");
        known.put("检查类型", check.cause().label());
        known.put(
                "检查计划",
                plans.behind(check.countyCode(), check.id()).stream()
                        .map(PlanGrounds.Stood::words)
                        .collect(Collectors.joining("；")));
        known.put("检查时间", Show.date(check.plannedOn()));
        for (var place : List.of("检查地点", "勘验地点", "询问地点", "抽样地点")) {
            known.put(place, check.placeWords());
        }
        for (var who : List.of("检查人员", "勘验人员", "执法人员")) {
            known.put(who, check.officerNames());
        }
        known.put("协助检查人员", check.helpers());
        known.put("联合检查部门", check.bodies());
        var year = counting.year(subject, check.plannedOn(), check.id());
        known.put(
                "本年度已检查次数",
                year.ones().size() + " 次（不含本次；其中计入上限的 " + year.counted() + " 次，上限 "
                        + year.all().words() + "）");
        known.put("五个严禁", Told.FIVE);
        known.put("权利告知", Told.RIGHTS);
    }

    private static void onTheSpot(Map<String, Object> known, CheckBook.Check check) {
        var started = check.startedAt();
        var ended = check.endedAt();
        if (started == null || ended == null) {
            return;
        }
        for (var doing : List.of("检查", "勘验", "询问")) {
            known.put(doing + "开始时间", started);
            known.put(doing + "结束时间", ended);
        }
        known.put("抽样时间", started);
        known.put("出示证件情况", Told.SHOWN);
        known.put("检查情况", check.seen());
    }

    private static void after(Map<String, Object> known, CheckBook.Check check, List<CheckPoints.Point> all) {
        known.put(
                "检查结果",
                all.stream()
                        .filter(point -> point.result() != null)
                        .map(CheckByHand::told)
                        .collect(Collectors.joining("\n")));
        known.put("处理意见", opinion(all));
        var wrong = all.stream()
                .filter(point -> point.result() == PointResult.BY_DATE)
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        var dues = wrong.stream()
                .map(CheckPoints.Point::dueOn)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(Show::date)
                .collect(Collectors.joining("、"));
        known.put(
                "违法事实",
                Show.date(check.plannedOn()) + "检查时，"
                        + wrong.stream().map(CheckPoints.Point::words).collect(Collectors.joining("；")) + "。");
        known.put("责令依据", Citation.of(Statute.PPL, 28, 1).label());
        known.put(
                "改正内容",
                wrong.stream().map(point -> point.point() + "：" + point.words()).toList());
        known.put("改正期限", dues);
        known.put("复查日期", dues);
    }

    private static String opinion(List<CheckPoints.Point> all) {
        return Arrays.stream(PointResult.values())
                .filter(result -> all.stream().anyMatch(point -> point.result() == result))
                .map(CheckByHand::opinion)
                .collect(Collectors.joining("；"));
    }

    private static String opinion(PointResult result) {
        return switch (result) {
            case FINE -> "未发现问题的各点，检查终结";
            case CORRECTED -> "当场改正的各点，不再处理";
            case BY_DATE -> "限期改正的各点，到期复查";
            case LEAD -> "发现违法的各点，依法另行调查处理";
            case TRANSFERRED -> "不属于本机关职权的各点，移送有权机关";
        };
    }

    private static String told(CheckPoints.Point point) {
        var result = point.result();
        return point.number() + ". " + (result == null ? "" : result.label())
                + (point.words().isBlank() ? "" : "：" + point.words())
                + (point.dueOn() == null ? "" : "（" + point.dueOn() + "前改正）");
    }
}
