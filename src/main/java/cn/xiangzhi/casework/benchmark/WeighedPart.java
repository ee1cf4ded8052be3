package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Worked;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.Charges;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.flow.Violations.Kept;
import cn.xiangzhi.casework.rules.benchmark.CombinedFine;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The violations of a case, each with how its fine was weighed as the newest act that proposed one keeps it, and the sum. */
@Component
@Order(40)
class WeighedPart implements CasePart {

    private final Powers powers;

    WeighedPart(Powers powers) {
        this.powers = powers;
    }

    /**
     * What the section shows.
     *
     * @param total null where there is but one violation, or nothing is proposed yet
     */
    record Model(
            String title, List<Section> sections, @Nullable Worked total) {}

    /**
     * One violation; the steps are those of the calculation at the time.
     *
     * @param title empty where the file never had another
     * @param href the case it went into; null while it is here
     */
    record Section(
            String title,
            Map<String, String> facts,
            List<String> steps,
            @Nullable String href) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var all = Violations.all(file);
        var weighed =
                file.acts().reversed().stream().filter(act -> weighs(file, act)).findFirst();
        if (all.size() > 1) {
            return Optional.of(new Shown("casework/weighed", several(file, all, weighed.orElse(null))));
        }
        return weighed.filter(
                        act -> act.facts().has("benchmarkTier") || act.facts().has("lawApplies"))
                .map(act -> new Shown("casework/weighed", single(file, act)));
    }

    private static boolean weighs(CaseFile file, Act act) {
        return act.facts().has("benchmarkTier")
                || act.facts().has("lawApplies")
                || act.facts().has("fine") && Charges.of(file, act.facts()).size() > 1;
    }

    private static Model single(CaseFile file, Act act) {
        var charge = Charges.of(file, act.facts()).getFirst();
        var facts = new LinkedHashMap<String, String>();
        put(facts, "步骤", act.move().label() + "（" + act.on() + "）");
        weighing(facts, file, charge);
        return new Model("裁量", List.of(new Section("", facts, steps(charge), null)), null);
    }

    private Model several(CaseFile file, List<Kept> all, @Nullable Act act) {
        var sections = all.stream().map(kept -> section(file, kept, act)).toList();
        return new Model("违法行为和裁量", sections, act == null ? null : total(file, act));
    }

    private Section section(CaseFile file, Kept kept, @Nullable Act act) {
        var violation = kept.violation();
        var facts = new LinkedHashMap<String, String>();
        var title = violation.label() + " " + violation.itemCode() + " " + name(file, violation);
        if (kept.state() != Violations.State.STANDING) {
            put(facts, kept.state().label(), kept.by().on() + "，" + reason(kept.by()));
            return new Section(title, facts, List.of(), href(kept));
        }
        var charge =
                act == null ? null : Charges.find(file, act, violation.number()).orElse(null);
        if (act != null && charge != null) {
            put(facts, "处罚", charge.penalty().words() + "（" + act.move().label() + "，" + act.on() + "）");
        }
        var told = Violations.said(file, violation, "facts");
        put(facts, "违法事实", told.isEmpty() ? violation.facts() : told);
        var violated = Violations.said(file, violation, "violated");
        put(facts, "违反条款", violated.isEmpty() ? violation.violated() : violated);
        if (charge == null) {
            return new Section(title, facts, List.of(), null);
        }
        weighing(facts, file, charge);
        return new Section(title, facts, steps(charge), null);
    }

    private String name(CaseFile file, Violation violation) {
        return powers.item(file.matter().place().county(), violation.itemCode())
                .map(Item::name)
                .orElseGet(() -> Violations.name(file, violation));
    }

    private static void weighing(Map<String, String> facts, CaseFile file, Charge charge) {
        put(facts, "裁量基准", charge.facts().text("benchmarkVersion"));
        put(facts, "要素", said(file, charge, "weighed"));
        put(facts, "档次", charge.facts().text("benchmarkTier"));
        put(facts, "幅度", charge.facts().text("benchmarkRange"));
        if (charge.facts().yes("benchmarkLeft")) {
            put(facts, "偏离裁量基准的理由", said(file, charge, "departure"));
        }
        put(facts, "新旧法比较", Violations.said(file, charge.violation(), "lawTrace"));
    }

    private static List<String> steps(Charge charge) {
        return charge.facts().text("benchmarkTrace").lines().toList();
    }

    private static String said(CaseFile file, Charge charge, String key) {
        return charge.facts().has(key) ? charge.facts().text(key) : Violations.said(file, charge.violation(), key);
    }

    private static Worked total(CaseFile file, Act act) {
        return new CombinedFine(Charges.of(file, act.facts()).stream()
                        .map(charge -> new CombinedFine.Part(
                                charge.violation().label() + " "
                                        + charge.violation().itemCode(),
                                charge.penalty().fine(),
                                null,
                                null,
                                charge.facts().has("benchmarkVersion")
                                        ? Basis.house(charge.facts().text("benchmarkVersion"))
                                        : null))
                        .toList())
                .total();
    }

    private static String reason(Act act) {
        var reason = act.facts().text("mergeReason") + act.facts().text("splitReason");
        var trace = act.facts().text("mergeTrace");
        return trace.isEmpty() ? reason : reason + "；" + trace;
    }

    private static @Nullable String href(Kept kept) {
        return kept.state() == Violations.State.SPLIT
                ? kept.by().facts().id("splitCase").map(id -> "/cases/" + id).orElse(null)
                : null;
    }

    private static void put(Map<String, String> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.put(label, value);
        }
    }
}
