package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.Charges;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.rules.Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What papers print of several violations: each with its basis and its penalty, and what is carried out together (PPL 29). */
final class ChargeFacts {

    private ChargeFacts() {}

    /** The penalty as a notice or a decision prints it, one violation a line where there are several. */
    static String words(CaseFile file, Penalty whole, Optional<Act> said) {
        var charges = said.map(act -> Charges.of(file, act.facts())).orElse(List.of());
        if (charges.size() < 2 || whole.none()) {
            return whole.words();
        }
        var lines = new ArrayList<String>();
        charges.forEach(charge -> lines.add(line(file, charge)));
        lines.add("合并执行，共" + whole.words());
        return String.join("\n", lines);
    }

    private static String line(CaseFile file, Charge charge) {
        var violation = charge.violation();
        var name = Violations.name(file, violation);
        var basis = stated(file, charge, "basis");
        var removal = stated(file, charge, "outcome").contains("责令限期拆除");
        var only = removal && charge.penalty().none();
        return violation.label() + "（" + name + "）："
                + (basis.isEmpty() || charge.penalty().none() && !only ? "" : "依据" + basis + "，")
                + (only ? "" : charge.penalty().words())
                + (only ? "责令限期拆除" : removal ? "，并责令限期拆除" : "")
                + (only ? "" : educated(file, charge));
    }

    /** What was done instead of a penalty (PPL 33(3)). */
    private static String educated(CaseFile file, Charge charge) {
        var education = charge.penalty().none() ? stated(file, charge, "education") : "";
        return education.isEmpty() ? "" : "，已予教育（" + education + "）";
    }

    /** The reason with the tier of the benchmark it rests on (PPL 34). */
    static String tiered(Source s, String reason) {
        var charges = newest(s.file());
        if (!charges.isEmpty()) {
            return reasons(s.file(), charges);
        }
        var tier = s.said("benchmarkTier");
        if (tier.isEmpty()) {
            return reason;
        }
        var left = s.said("departure");
        return reason + "（" + s.said("benchmarkVersion") + "，" + tier + "，幅度" + s.said("benchmarkRange") + "）"
                + (left.isEmpty() ? "" : "偏离裁量基准的理由：" + left);
    }

    /** Why so much, each violation for itself: the reason, and the tier of the benchmark it rests on (PPL 34). */
    static String reasons(CaseFile file, List<Charge> charges) {
        return charges.stream()
                .map(charge -> "（" + charge.violation().label() + "）" + reason(file, charge))
                .collect(Collectors.joining("\n"));
    }

    private static String reason(CaseFile file, Charge charge) {
        var tier = stated(file, charge, "benchmarkTier");
        var left = stated(file, charge, "departure");
        return stated(file, charge, "discretion")
                + (tier.isEmpty()
                        ? ""
                        : "（" + stated(file, charge, "benchmarkVersion") + "，" + tier + "，幅度"
                                + stated(file, charge, "benchmarkRange") + "）")
                + (left.isEmpty() ? "" : "偏离裁量基准的理由：" + left);
    }

    /** The newest act that proposes something for more violations than one. */
    static List<Charge> newest(CaseFile file) {
        return file.acts().reversed().stream()
                .filter(act -> act.facts().has("fine") || act.facts().has("kinds"))
                .map(act -> Charges.of(file, act.facts()))
                .findFirst()
                .filter(charges -> charges.size() > 1)
                .orElse(List.of());
    }

    private static String stated(CaseFile file, Charge charge, String key) {
        return charge.facts().has(key) ? charge.facts().text(key) : Violations.said(file, charge.violation(), key);
    }
}
