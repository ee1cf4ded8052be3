package cn.xiangzhi.insight.health;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Powers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the findings a numbered paper for the county: hand down, train, pool, take back or keep, item by item (S15). */
@Component
class HealthProposal {

    private static final int MOST = 200;
    private static final String WHAT = "没有出具建议书";

    private final HealthDesk desk;
    private final HealthResults results;
    private final Pooling pooling;
    private final Papers papers;
    private final Organization organization;
    private final Powers powers;
    private final Places places;
    private final Audit audit;
    private final Today today;

    HealthProposal(
            HealthDesk desk,
            HealthResults results,
            Pooling pooling,
            Papers papers,
            Organization organization,
            Powers powers,
            Places places,
            Audit audit,
            Today today) {
        this.desk = desk;
        this.results = results;
        this.pooling = pooling;
        this.papers = papers;
        this.organization = organization;
        this.powers = powers;
        this.places = places;
        this.audit = audit;
        this.today = today;
    }

    /** Which findings go in, to whom, and whom to call. */
    record Wanted(List<HealthKind> kinds, @Nullable String township, String receiver, String contact, String phone) {}

    @Transactional
    public Paper issue(Actor actor, UUID id, Wanted wanted) {
        if (!actor.has(Right.POWER_ACCEPT)) {
            actor.must(Right.POWER_MANAGE, WHAT);
        }
        var run = desk.open(actor, id);
        if (!run.done() || wanted.kinds().isEmpty()) {
            throw Refused.invalid(WHAT, run.done() ? "没有选择要建议的结论" : "评估还没有完成", "请选择一种或者几种结论");
        }
        if (wanted.receiver().isBlank()
                || wanted.contact().isBlank()
                || wanted.phone().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明致送机关、联系人或者电话", "请把三样都填上");
        }
        var rows = results.of(actor.scope(), id, wanted.kinds(), wanted.township(), MOST + 1);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw Refused.invalid(
                    WHAT, rows.isEmpty() ? "没有这样的结论" : "超过 " + MOST + " 项，一份建议书写不下", "请换一种结论，或者只选一个乡镇（街道）");
        }
        var paper = papers.issue(
                actor,
                bearer(actor).id(),
                PaperKind.HEALTH_PROPOSAL,
                HealthGate.KIND,
                id,
                today.date(),
                fields(actor, run, rows, wanted));
        audit.record(actor, "出具赋权评估建议书", "health", id, paper.number() + "，" + rows.size() + " 项");
        return paper;
    }

    /** The government the proposal is meant for. */
    String receiver(Actor actor) {
        return countyGovernment(actor).map(Organ::name).orElseGet(() -> places.name(actor.county()) + "人民政府");
    }

    private LinkedHashMap<String, Object> fields(Actor actor, HealthRun run, List<HealthRow> rows, Wanted wanted) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("致送机关", wanted.receiver().strip());
        fields.put(
                "评估范围",
                run.townshipCode() == null
                        ? places.name(actor.county()) + "各乡镇（街道）行使和群众反映的权责事项"
                        : places.name(run.townshipCode()) + "行使和群众反映的权责事项");
        fields.put("评估期间", run.periodFrom() + "至" + run.periodTo());
        fields.put("评估情况", summary(rows));
        fields.put("建议", rows.stream().map(row -> line(actor, row)).toList());
        fields.put(
                "统筹安排",
                pooling.of(actor.county(), run.periodTo(), rows).stream()
                        .map(plan -> places.name(plan.township()) + "“" + plan.field() + "”领域（" + plan.about() + "）："
                                + plan.proposal() + "。")
                        .toList());
        fields.put("评估标准", run.thresholds());
        fields.put("联系人", wanted.contact().strip());
        fields.put("联系电话", wanted.phone().strip());
        return fields;
    }

    private static String summary(List<HealthRow> rows) {
        var parts = new ArrayList<String>();
        for (var kind : HealthKind.values()) {
            var of = rows.stream().filter(row -> row.kind() == kind).toList();
            if (!of.isEmpty()) {
                parts.add(kind.label() + " " + of.size() + " 项（" + kind.meaning() + "）");
            }
        }
        return String.join("；", parts) + "。";
    }

    private String line(Actor actor, HealthRow row) {
        var name = row.itemCode().isEmpty()
                ? ""
                : row.itemCode()
                        + powers.item(actor.county(), row.itemCode())
                                .map(item -> item.name())
                                .orElse("");
        return "【" + row.advice().label() + "】" + places.name(row.townshipCode()) + name + "："
                + row.kind().label() + "。" + row.why() + "。";
    }

    /** The actor's own organ where it issues papers; else the government of the scope. */
    private Organ bearer(Actor actor) {
        var township = actor.scope().township();
        return organization
                .organ(actor.county(), actor.organ())
                .filter(organ -> !organ.numberWord().isEmpty())
                .or(() -> township == null
                        ? countyGovernment(actor)
                        : Optional.of(organization.government(actor.county(), township)))
                .orElseThrow(() -> Refused.invalid(WHAT, "您的单位没有文号代字，也没有登记县级政府", "请先在“机构”中登记您的单位或者县级政府的文号代字"));
    }

    private Optional<Organ> countyGovernment(Actor actor) {
        return organization.organs(actor.county(), null).stream()
                .filter(organ -> organ.kind() == OrganKind.COUNTY_GOVERNMENT
                        && organ.township() == null
                        && !organ.numberWord().isEmpty())
                .findFirst();
    }
}
