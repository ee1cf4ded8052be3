package cn.xiangzhi.documents.template;

import cn.xiangzhi.documents.PaperFields;
import cn.xiangzhi.documents.PaperKind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The names a template of a kind may write between 【】, and those it must: the fields without which a paper is Refused
 * PROC-13 (rules §23), and what the paper says of itself.
 *
 * @param required must be printed on every paper
 * @param fromCase must be there, because some papers of the kind need them (a fine its bank)
 * @param optional may be printed
 * @param own what every paper knows of itself, as its number
 */
public record TemplateFields(
        PaperKind kind, List<String> required, List<String> fromCase, List<String> optional, List<String> own) {

    static final String ORGAN = "机关名称";
    static final String NUMBER = "文号";
    static final String TITLE = "文书名称";
    static final String DAY = "落款日期";
    static final Set<String> OWN = Set.of(ORGAN, NUMBER, TITLE, DAY);

    private static final Map<PaperKind, TemplateFields> ALL = new ConcurrentHashMap<>();
    private static final int FARTHEST = 3;
    private static final int SUGGESTED = 3;

    public static TemplateFields of(PaperKind kind) {
        return ALL.computeIfAbsent(kind, TemplateFields::read);
    }

    private static TemplateFields read(PaperKind kind) {
        var printed = BuiltIn.of(kind).prints();
        var required = new LinkedHashSet<>(kind.required());
        var fromCase = new LinkedHashSet<>(PaperFields.sometimesRequired(kind));
        fromCase.removeAll(required);
        var optional = new LinkedHashSet<>(kind.optional());
        optional.addAll(printed.all());
        optional.removeAll(required);
        optional.removeAll(fromCase);
        optional.removeAll(OWN);
        var own = List.of(TITLE, NUMBER, ORGAN, DAY).stream()
                .filter(name -> kind.numbered() || !name.equals(NUMBER))
                .toList();
        return new TemplateFields(kind, List.copyOf(required), List.copyOf(fromCase), List.copyOf(optional), own);
    }

    /** What the paper says of itself and the built-in template always prints: an office's own must as well, in its title's words. */
    public List<String> ownRequired() {
        var always = BuiltIn.of(kind).prints().surely();
        return own.stream()
                .filter(name -> always.contains(name) && !name.equals(TITLE))
                .toList();
    }

    /** Whether the name may be written here; {@code list} is the field whose entries are repeated, or empty. */
    boolean knows(String name, String list) {
        return field(name)
                || OWN.contains(name)
                || !list.isEmpty()
                        && (name.equals(Columns.COUNT) || Columns.of(list).contains(name));
    }

    /** Whether it is a field of the kind. */
    boolean field(String name) {
        return required.contains(name) || fromCase.contains(name) || optional.contains(name);
    }

    /** The fields that are tables. */
    List<String> lists() {
        return Stream.of(required, fromCase, optional)
                .flatMap(List::stream)
                .filter(Columns::table)
                .toList();
    }

    /** The columns of a field that is a table, in the order one reads them; empty for every other. */
    public List<String> columns(String name) {
        return Columns.table(name) ? Columns.of(name) : List.of();
    }

    /** The known names most like the one that is not known. */
    List<String> near(String name, String list) {
        var known = new LinkedHashSet<>(required);
        known.addAll(fromCase);
        known.addAll(optional);
        known.addAll(own);
        if (!list.isEmpty()) {
            known.addAll(Columns.of(list));
        }
        return known.stream()
                .filter(other -> distance(name, other) <= Math.clamp(name.length() / 2, 1, FARTHEST))
                .sorted(Comparator.comparingInt(other -> distance(name, other)))
                .limit(SUGGESTED)
                .toList();
    }

    /** How many characters have to be changed, put in or left out. */
    private static int distance(String one, String two) {
        var above = new int[two.length() + 1];
        for (var j = 0; j <= two.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[two.length() + 1];
            row[0] = i;
            for (var j = 1; j <= two.length(); j++) {
                var swap = above[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[two.length()];
    }
}
