package cn.xiangzhi.casework.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing a move's form asks for. The page draws it, the REST interface names it by {@code key}, and what an earlier act
 * stated under the same key is filled in again: nothing is typed twice.
 */
public record Ask(String key, String label, Kind kind, boolean required, String hint, List<Choice> choices) {

    /** How it is entered. {@code SEALED} is personal data: encrypted in the act and masked on screen. */
    public enum Kind {
        TEXT,
        AREA,
        DATE,
        TIME,
        AMOUNT,
        CHOICE,
        MANY,
        CHECK,
        OFFICER,
        SEALED
    }

    /** A value with its Chinese word. */
    public record Choice(String value, String label) {}

    static final List<Ask> OFFICERS = List.of(officer("officer1", "执法人员（一）"), officer("officer2", "执法人员（二）"));
    static final Ask SHOWN = check("certificatesShown", "已主动出示执法证件").must();
    static final Ask OPINION = text("opinion", "审批意见");

    static Ask text(String key, String label) {
        return new Ask(key, label, Kind.TEXT, true, "", List.of());
    }

    static Ask area(String key, String label) {
        return new Ask(key, label, Kind.AREA, true, "", List.of());
    }

    static Ask date(String key, String label) {
        return new Ask(key, label, Kind.DATE, true, "", List.of());
    }

    static Ask time(String key, String label) {
        return new Ask(key, label, Kind.TIME, true, "", List.of());
    }

    static Ask amount(String key, String label) {
        return new Ask(key, label, Kind.AMOUNT, false, "单位：元", List.of());
    }

    static Ask check(String key, String label) {
        return new Ask(key, label, Kind.CHECK, false, "", List.of());
    }

    static Ask officer(String key, String label) {
        return new Ask(key, label, Kind.OFFICER, true, "只列当日持有有效执法证的人员", List.of());
    }

    static Ask sealed(String key, String label) {
        return new Ask(key, label, Kind.SEALED, false, "加密保存", List.of());
    }

    /** A choice among words that are their own values. */
    static Ask choice(String key, String label, String... words) {
        return new Ask(
                key,
                label,
                Kind.CHOICE,
                true,
                "",
                Arrays.stream(words).map(word -> new Choice(word, word)).toList());
    }

    static Ask many(String key, String label, String... words) {
        return new Ask(
                key,
                label,
                Kind.MANY,
                false,
                "",
                Arrays.stream(words).map(word -> new Choice(word, word)).toList());
    }

    static <E extends Enum<E> & cn.xiangzhi.base.Labelled> Ask oneOf(String key, String label, Class<E> type) {
        return new Ask(
                key,
                label,
                Kind.CHOICE,
                true,
                "",
                Arrays.stream(type.getEnumConstants())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList());
    }

    static List<Ask> join(List<Ask> first, Ask... more) {
        return join(first, List.of(more));
    }

    @SafeVarargs
    static List<Ask> join(List<Ask>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    Ask optional() {
        return new Ask(key, label, kind, false, hint, choices);
    }

    Ask must() {
        return new Ask(key, label, kind, true, hint, choices);
    }

    /** The same, asked of one violation alone. */
    Ask of(int violation) {
        return new Ask(Violation.key(key, violation), label, kind, required, hint, choices);
    }

    /** The same without one of its choices. */
    Ask without(String word) {
        return choosing(
                choices.stream().filter(choice -> !choice.value().equals(word)).toList());
    }

    Ask choosing(List<Choice> choices) {
        return new Ask(key, label, kind, required, hint, choices);
    }

    /** The number of the violation it is asked of; zero for the whole file. */
    public int violation() {
        return Violation.of(key);
    }

    /** The key without the violation. */
    public String base() {
        return Violation.base(key);
    }

    /** Its label as messages and timelines need it, with the violation. */
    public String named() {
        return violation() == 0 ? label : Violation.label(violation()) + label;
    }

    Ask hint(String hint) {
        return new Ask(key, label, kind, required, hint, choices);
    }

    /** A stated value as people read it: the word of a choice, yes for a tick. */
    public String shown(String value) {
        return switch (kind) {
            case CHECK -> "是";
            case SEALED -> "已加密保存";
            case TIME -> value.replace('T', ' ');
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }
}
