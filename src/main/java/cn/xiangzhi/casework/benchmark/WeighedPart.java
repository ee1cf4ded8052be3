package cn.xiangzhi.casework.benchmark;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the fine of a case was weighed, as the newest act that proposed one keeps it. */
@Component
@Order(40)
class WeighedPart implements CasePart {

    /** What the section shows; the steps are those of the calculation at the time. */
    record Model(Map<String, String> facts, List<String> steps) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var weighed = file.acts().reversed().stream()
                .filter(act -> act.facts().has("benchmarkTier") || act.facts().has("lawApplies"))
                .findFirst();
        return weighed.map(act -> new Shown("casework/weighed", model(file, act)));
    }

    private static Model model(CaseFile file, Act act) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "步骤", act.move().label() + "（" + act.on() + "）");
        put(facts, "裁量基准", act.facts().text("benchmarkVersion"));
        put(facts, "要素", act.facts().has("weighed") ? act.facts().text("weighed") : file.said("weighed"));
        put(facts, "档次", act.facts().text("benchmarkTier"));
        put(facts, "幅度", act.facts().text("benchmarkRange"));
        if (act.facts().yes("benchmarkLeft")) {
            put(facts, "偏离裁量基准的理由", file.said("departure"));
        }
        put(facts, "新旧法比较", file.said("lawTrace"));
        return new Model(facts, act.facts().text("benchmarkTrace").lines().toList());
    }

    private static void put(Map<String, String> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.put(label, value);
        }
    }
}
