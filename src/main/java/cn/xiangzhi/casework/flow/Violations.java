package cn.xiangzhi.casework.flow;

import cn.xiangzhi.base.Labelled;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The violations of a file and what each act says of each of them, read from the acts alone: brought in, merged, sent into a
 * file of their own (S9; PPL 29). Acts made when a file could hold one more violation ({@code otherItem}) read the same.
 */
public final class Violations {

    private static final String OTHER_ITEM = "otherItem";

    private Violations() {}

    /** Where a violation of a file stands. */
    public enum State implements Labelled {
        STANDING("在案"),
        MERGED("已合并"),
        SPLIT("已分案");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A violation with where it stands.
     *
     * @param by the act that took it out; the first act of the file while it stands
     */
    public record Kept(Violation violation, State state, Act by) {}

    /** Those that stand, by number. */
    public static List<Violation> of(CaseFile file) {
        return all(file).stream()
                .filter(kept -> kept.state() == State.STANDING)
                .map(Kept::violation)
                .toList();
    }

    /** Its item's name, as the act that brought it in kept it; the code where none was kept. */
    public static String name(CaseFile file, Violation violation) {
        if (violation.itemCode().equals(file.matter().itemCode())) {
            return file.matter().itemName();
        }
        return file.acts().reversed().stream()
                .map(Act::facts)
                .map(facts -> named(facts, violation.itemCode()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(violation.itemCode());
    }

    private static String named(Facts facts, String item) {
        for (var what : List.of("added", "merged", "split")) {
            if (facts.text(what + "Item").equals(item)) {
                return facts.text(what + "Name");
            }
        }
        return "";
    }

    public static boolean several(CaseFile file) {
        return of(file).size() > 1;
    }

    /** Every violation the file ever held. */
    public static List<Kept> all(CaseFile file) {
        if (file.acts().stream().noneMatch(Violations::changes)) {
            var only = new Violation(Violation.MAIN, file.matter().itemCode(), "", "", null, "");
            return List.of(new Kept(only, State.STANDING, file.acts().getFirst()));
        }
        var all = new TreeMap<Integer, Kept>();
        var opened = file.acts().getFirst();
        var main = new Violation(Violation.MAIN, firstItem(file), "", "", null, "");
        all.put(Violation.MAIN, new Kept(main, State.STANDING, opened));
        for (var act : file.acts()) {
            switch (act.move()) {
                case FurtherMove further -> {
                    switch (further) {
                        case ADD_VIOLATION -> {
                            var added = added(all.lastKey() + 1, act.facts());
                            all.put(added.number(), new Kept(added, State.STANDING, act));
                        }
                        case MERGE_VIOLATIONS -> merge(all, act);
                        case SPLIT_VIOLATION -> {
                            var gone = number(act, "splitNumber");
                            all.computeIfPresent(gone, (n, kept) -> new Kept(kept.violation(), State.SPLIT, act));
                        }
                        default -> once(all, file, act);
                    }
                }
                default -> once(all, file, act);
            }
        }
        return List.copyOf(all.values());
    }

    /** Whether an act may say that the file holds another violation than the one it was opened with. */
    private static boolean changes(Act act) {
        return act.move() instanceof FurtherMove || act.facts().has(OTHER_ITEM);
    }

    /** The item of the file's first violation, also when that one went into a file of its own. */
    private static String firstItem(CaseFile file) {
        return splits(file)
                .findFirst()
                .map(act -> act.facts().text("splitItem"))
                .orElse(file.matter().itemCode());
    }

    /** The acts that sent away the violation the file was about, so that another one took its place. */
    private static Stream<Act> splits(CaseFile file) {
        return file.acts().stream()
                .filter(act ->
                        act.move() == FurtherMove.SPLIT_VIOLATION && act.facts().has("stayNumber"));
    }

    /** Which violation the file itself is about: words that name no violation are of this one. */
    public static int head(CaseFile file) {
        return splits(file)
                .reduce((first, second) -> second)
                .map(act -> number(act, "stayNumber"))
                .orElse(Violation.MAIN);
    }

    /** The same at the time of an act. */
    private static int head(CaseFile file, Act act) {
        var at = file.acts().indexOf(act);
        return splits(file)
                .filter(split -> file.acts().indexOf(split) <= at)
                .reduce((first, second) -> second)
                .map(split -> number(split, "stayNumber"))
                .orElse(Violation.MAIN);
    }

    private static Violation added(int number, Facts facts) {
        return new Violation(
                number,
                facts.text("addedItem"),
                facts.text("addedFacts"),
                facts.text("addedViolated"),
                facts.date("addedOn").orElse(null),
                facts.text("addedCorrected"));
    }

    /** The lower number stays and takes the provision of the higher fine. */
    private static void merge(Map<Integer, Kept> all, Act act) {
        var low = Math.min(number(act, "mergeOne"), number(act, "mergeOther"));
        var high = Math.max(number(act, "mergeOne"), number(act, "mergeOther"));
        all.computeIfPresent(high, (n, kept) -> new Kept(kept.violation(), State.MERGED, act));
        all.computeIfPresent(low, (n, kept) -> {
            var was = kept.violation();
            var item = act.facts().has("mergedItem") ? act.facts().text("mergedItem") : was.itemCode();
            var facts = act.facts().text("mergedFacts");
            var stays = new Violation(
                    low,
                    low == Violation.MAIN ? was.itemCode() : item,
                    facts,
                    act.facts().text("mergedViolated"),
                    was.on(),
                    was.corrected());
            return new Kept(stays, kept.state(), kept.by());
        });
    }

    /** A second item named by a report of the time when a file could hold but one more. */
    private static void once(TreeMap<Integer, Kept> all, CaseFile file, Act act) {
        var code = act.facts().text(OTHER_ITEM);
        var known = code.isEmpty()
                || all.values().stream()
                        .anyMatch(kept -> kept.violation().itemCode().equals(code));
        if (!known) {
            var number = all.lastKey() + 1;
            var other = new Violation(number, code, "", "", null, file.said("corrected"));
            all.put(number, new Kept(other, State.STANDING, act));
        }
    }

    static int number(Act act, String key) {
        return number(act.facts(), key);
    }

    static int number(Facts facts, String key) {
        var text = facts.text(key);
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** What the newest act that stated it said of this violation; empty when nobody did. */
    public static String said(CaseFile file, Violation violation, String key) {
        for (var act : file.acts().reversed()) {
            var text = text(file, act, violation, key);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String text(CaseFile file, Act act, Violation violation, String key) {
        var keyed = act.facts().text(violation.key(key));
        if (!keyed.isEmpty() || act.facts().has(violation.key("item"))) {
            return keyed;
        }
        var head = head(file, act);
        if (!act.facts().has(key) || violation.number() != head && !act.facts().has(Charges.OTHER_FINE)) {
            return "";
        }
        return key.equals("fine") || key.equals("kinds")
                ? Charges.find(file, act, violation.number())
                        .map(charge -> charge.facts().text(key))
                        .orElse("")
                : violation.number() == head ? act.facts().text(key) : "";
    }
}
