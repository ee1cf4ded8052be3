package cn.xiangzhi.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a case costs those who handle it: clicks and typed fields of every step, and what had to be typed a second time. */
final class Effort {

    private static final int OPENS_AND_SENDS = 2;
    private static final int WORDS = 4;

    private final List<Step> steps = new ArrayList<>();

    /** One form: the fields whose value had to be typed, not what stood there already or is chosen from a list. */
    record Step(String label, int chosen, Map<String, String> typed) {

        int clicks() {
            return OPENS_AND_SENDS + chosen;
        }
    }

    void step(Visitor who, String label, Map<String, String> facts) {
        var typed = new HashMap<String, String>();
        var chosen = 0;
        for (var fact : facts.entrySet()) {
            if (who.hasToType(fact.getKey(), fact.getValue())) {
                typed.put(fact.getKey(), fact.getValue());
            } else if (who.hasToChoose(fact.getKey(), fact.getValue())) {
                chosen++;
            }
        }
        steps.add(new Step(label, chosen, Map.copyOf(typed)));
    }

    int clicks() {
        return steps.stream().mapToInt(Step::clicks).sum();
    }

    int typed() {
        return steps.stream().mapToInt(step -> step.typed().size()).sum();
    }

    /**
     * Words that were typed into two forms: what the program knew and asked again. Who signed a record is a fact of that
     * record and said anew each time.
     */
    List<String> twice() {
        var before = new HashMap<String, String>();
        var twice = new TreeSet<String>();
        for (var step : steps) {
            step.typed().forEach((name, words) -> {
                if (!name.equals("signed") && words.length() >= WORDS && before.containsKey(words)) {
                    twice.add(words + "：" + before.get(words) + "、" + step.label());
                }
            });
            step.typed().values().forEach(words -> before.put(words, step.label()));
        }
        return List.copyOf(twice);
    }

    /** A line for every step. */
    String table() {
        var table = new StringBuilder("步骤\t点击\t填写\n");
        steps.forEach(step -> table.append(step.label())
                .append('\t')
                .append(step.clicks())
                .append('\t')
                .append(step.typed().size())
                .append('\n'));
        return table.append("合计\t")
                .append(clicks())
                .append('\t')
                .append(typed())
                .toString();
    }
}
