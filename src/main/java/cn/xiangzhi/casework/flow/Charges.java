package cn.xiangzhi.casework.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What an act or a form says of each violation of a file, and what that makes of the whole (S9; PPL 29). */
public final class Charges {

    static final String OTHER_FINE = "otherFine";

    private Charges() {}

    /** What these facts say of each violation: one charge for each they name, and one for all where they name none. */
    public static List<Charge> of(CaseFile file, Facts facts) {
        var numbers = new TreeSet<Integer>();
        facts.values().keySet().forEach(key -> numbers.add(Violation.of(key)));
        numbers.remove(0);
        if (!numbers.isEmpty()) {
            return numbers.stream().map(n -> charge(file, facts, n)).toList();
        }
        var standing = Violations.of(file);
        if (standing.size() == 1) {
            return List.of(new Charge(standing.getFirst(), facts));
        }
        return facts.has("fine") || facts.has("kinds")
                ? once(file, standing, facts)
                : standing.stream().map(one -> new Charge(one, facts)).toList();
    }

    private static Charge charge(CaseFile file, Facts facts, int number) {
        var known = Violations.all(file).stream()
                .map(Violations.Kept::violation)
                .filter(one -> one.number() == number)
                .findFirst()
                .orElse(new Violation(number, "", "", "", null, ""));
        var item = facts.text(Violation.key("item", number));
        var violation = item.isEmpty() || item.equals(known.itemCode())
                ? known
                : new Violation(number, item, known.facts(), known.violated(), known.on(), known.corrected());
        return new Charge(violation, ChargeAsks.own(facts, number));
    }

    /** A whole sum with the part of the one other item in it; the kinds are the first one's, the other was fined. */
    private static List<Charge> once(CaseFile file, List<Violation> standing, Facts facts) {
        var part = facts.has(OTHER_FINE)
                ? facts.amount(OTHER_FINE)
                : file.stating(OTHER_FINE).amount(OTHER_FINE);
        var charges = new ArrayList<Charge>();
        for (var violation : standing) {
            if (violation.number() == Violation.MAIN) {
                var rest = facts.amount("fine").subtract(part).max(BigDecimal.ZERO);
                charges.add(new Charge(violation, facts.with("fine", rest.toPlainString())));
            } else {
                var fined = part.signum() > 0 && charges.size() == 1;
                charges.add(new Charge(
                        violation,
                        fined ? new Facts(Map.of("kinds", "罚款", "fine", part.toPlainString())) : Facts.NONE));
            }
        }
        return List.copyOf(charges);
    }

    /** The charge of one violation in an act; empty when the act does not name it. */
    public static Optional<Charge> find(CaseFile file, Act act, int number) {
        return of(file, act.facts()).stream()
                .filter(charge -> charge.number() == number)
                .findFirst();
    }

    /** The ticks of the newest form that ticked any. */
    static Facts circumstances(CaseFile file, Violation violation) {
        return file.acts().reversed().stream()
                .filter(act -> Asks.states(act.move(), "minor"))
                .findFirst()
                .map(act -> act.facts().has(violation.key("item"))
                        ? ChargeAsks.own(act.facts(), violation.number())
                        : act.facts())
                .orElse(Facts.NONE);
    }

    /** What was said of each put together for the whole file: sums, kinds, texts (分别裁量，合并执行). */
    public static Facts summed(CaseFile file, Move move, Facts stated) {
        var standing = Violations.of(file);
        if (standing.size() < 2 || !ChargeAsks.splits(move)) {
            return stated;
        }
        var all = new LinkedHashMap<>(stated.values());
        standing.forEach(one -> all.put(one.key("item"), one.itemCode()));
        return ChargeAsks.whole(move, new Facts(all), of(file, new Facts(all)));
    }
}
