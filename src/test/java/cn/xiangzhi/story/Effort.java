package cn.xiangzhi.story;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a case costs those who handle it, read off the pages themselves: every click, and every field whose words were typed
 * rather than found there. Fields are compared with what the page was drawn with at the moment a form is sent.
 */
final class Effort {

    /** What is said anew each time, by the name of its field, with the reason. */
    private static final Map<String, String> ANEW = Map.of(
            "title", "每件证据各有自己的名称",
            "content", "每件证据各有自己的内容");

    /** The keystroke-level model of an ordinary typist (Card, Moran, Newell 1980), in seconds. */
    private static final double KEY = 0.28;

    private static final double POINT = 1.3;
    private static final double THINK = 1.35;

    /** The hand from the mouse to the keys. */
    private static final double HOME = 0.4;

    /** A page answers. */
    private static final double ANSWER = 0.3;

    /** Keys for one Chinese character by its sound, with the choice among those that sound alike. */
    private static final int KEYS_PER_CHARACTER = 3;

    private static final int KEYS_PER_DAY = 8;

    private final List<Step> steps = new ArrayList<>();
    private int clicks;
    private String shown = "";
    private final Map<String, String> put = new HashMap<>();

    /**
     * A field that is not as the page was drawn.
     *
     * @param kind typed, day (a date or an hour picked) or chosen (a tick, a list)
     */
    record Field(String name, String kind, String value) {}

    /** One form that was sent: the clicks that led to it and were made in it, and what was typed. */
    record Step(String label, int clicks, int days, Map<String, String> typed) {

        /** How long an ordinary typist takes who knows what to say. */
        double seconds() {
            var keys = typed.values().stream()
                            .flatMapToInt(String::codePoints)
                            .map(character -> character < 0x2E80 ? 1 : KEYS_PER_CHARACTER)
                            .sum()
                    + days * KEYS_PER_DAY;
            return THINK + ANSWER + clicks * POINT + typed.size() * (HOME + KEY + THINK) + keys * KEY;
        }
    }

    /** A link followed, a page opened from the desk, a button that sends nothing. */
    void click() {
        clicks++;
    }

    /** Usual words put into a field with one click. */
    void put(String field, String words) {
        clicks++;
        put.put(field, words);
    }

    /** A form is sent. */
    void sent(String label, List<Field> changed) {
        var typed = new TreeMap<String, String>();
        var days = 0;
        for (var field : changed) {
            if (field.value().equals(put.get(field.name()))) {
                continue;
            }
            switch (field.kind()) {
                case "typed" -> typed.put(field.name(), field.value());
                case "day" -> days++;
                default -> clicks++;
            }
        }
        steps.add(new Step(shown.isEmpty() ? label : shown + "：" + label, clicks + days + 1, days, Map.copyOf(typed)));
        clicks = 0;
        put.clear();
    }

    /** A button that sends a form tells what of it is not as the page was drawn; anything else is a click. */
    void leaving(Locator by, String words) {
        var changed = by.evaluate("""
                b => !b.form || b.type !== 'submit' ? null : [...b.form.elements]
                    .filter(e => e.name && !['hidden', 'file', 'submit', 'button'].includes(e.type))
                    .map(e => e.type === 'checkbox' ? [e.name, 'chosen', e.checked, e.defaultChecked]
                        : e.type === 'radio' ? [e.name, 'chosen', e.checked && !e.defaultChecked, false]
                        : e.tagName === 'SELECT' ? [e.name, 'chosen', e.value, ([...e.options].find(o => o.defaultSelected) || e.options[0] || {}).value]
                        : [e.name, ['date', 'datetime-local', 'time'].includes(e.type) ? 'day' : 'typed', e.value, e.defaultValue])
                    .filter(f => String(f[2]) !== String(f[3]))
                    .map(f => [f[0], f[1], String(f[2])])
                """);
        if (changed instanceof List<?> fields) {
            sent(
                    words,
                    fields.stream()
                            .map(one -> (List<?>) one)
                            .map(one -> new Field(
                                    String.valueOf(one.get(0)), String.valueOf(one.get(1)), String.valueOf(one.get(2))))
                            .toList());
        } else {
            click();
        }
    }

    /** What the following steps belong to. */
    void of(String shown) {
        this.shown = shown;
    }

    int clicks() {
        return clicks + steps.stream().mapToInt(Step::clicks).sum();
    }

    int days() {
        return steps.stream().mapToInt(Step::days).sum();
    }

    int typed() {
        return steps.stream().mapToInt(step -> step.typed().size()).sum();
    }

    /** By the keystroke-level model, sign-ins left out. */
    double seconds() {
        return clicks * POINT + steps.stream().mapToDouble(Step::seconds).sum();
    }

    /** The same words typed into two forms, or the same field filled by hand twice without a reason. */
    List<String> twice() {
        var words = new HashMap<String, String>();
        var fields = new HashMap<String, String>();
        var twice = new TreeSet<String>();
        for (var step : steps) {
            step.typed().forEach((name, value) -> {
                if (words.containsKey(value)) {
                    twice.add(value + "：" + words.get(value) + "、" + step.label());
                }
                if (fields.containsKey(name) && !ANEW.containsKey(name)) {
                    twice.add(name + "：" + fields.get(name) + "、" + step.label());
                }
            });
            step.typed().forEach((name, value) -> {
                words.put(value, step.label());
                fields.put(name, step.label());
            });
        }
        return List.copyOf(twice);
    }

    /** A line for every step: its clicks, and the names of what was typed. */
    String table() {
        var table = new StringBuilder("步骤\t点击\t其中选日期时间\t填写\t秒（按键模型）\t填写的栏\n");
        for (var step : steps) {
            table.append(String.join(
                            "\t",
                            step.label(),
                            String.valueOf(step.clicks()),
                            String.valueOf(step.days()),
                            String.valueOf(step.typed().size()),
                            String.valueOf(Math.round(step.seconds())),
                            String.join("、", new TreeSet<>(step.typed().keySet()))))
                    .append('\n');
        }
        return table.append("合计\t%d\t%d\t%d\t%.0f".formatted(clicks(), days(), typed(), seconds()))
                .toString();
    }
}
