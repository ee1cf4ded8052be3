package cn.xiangzhi.law;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Refused;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule book says of made-up facts, with everything it asked.
 *
 * @param outcome a short word for programs: ALLOW, a code of the rules such as PROC-02, REJECT, or the book's own answer
 * @param weight how hard a refusal is; null when nothing is refused
 * @param also what stands in the way besides, by weight and then in the order of the questions
 */
public record Opinion(
        String book,
        String version,
        String outcome,
        String words,
        RefusalCode.@Nullable Weight weight,
        @Nullable Refused refused,
        List<Refused> also,
        List<Finding> findings) {

    public static final String ALLOW = "ALLOW";
    public static final String REJECT = "REJECT";

    public boolean allowed() {
        return refused == null;
    }

    /** The same, with an answer of its own in place of ALLOW. */
    Opinion with(String answer) {
        return new Opinion(book, version, answer, answer, weight, refused, also, findings);
    }

    /** Of a book that answers with a word of the law. */
    public static <A extends Enum<A> & Labelled> Opinion of(Ruling<A> ruling) {
        return new Opinion(
                ruling.book(),
                ruling.version(),
                ruling.outcome().name(),
                ruling.outcome().label(),
                null,
                null,
                List.of(),
                ruling.findings());
    }

    static Opinion allowed(Ruling<?> ruling) {
        return new Opinion(ruling.book(), ruling.version(), ALLOW, "可以", null, null, List.of(), ruling.findings());
    }

    public static Opinion refused(Ruling<?> ruling, Refused refused) {
        return refused(ruling, List.of(refused));
    }

    /** Of several reasons the hardest speaks: what forbids before what an approval lifts, and that before a warning. */
    static Opinion refused(Ruling<?> ruling, List<Refused> reasons) {
        var sorted =
                reasons.stream().sorted(Comparator.comparing(Opinion::hardness)).toList();
        var first = sorted.getFirst();
        var code = first.code();
        return new Opinion(
                ruling.book(),
                ruling.version(),
                code == null ? REJECT : code,
                first.why(),
                hardness(first),
                first,
                sorted.stream()
                        .skip(1)
                        .filter(other -> !other.why().equals(first.why()))
                        .toList(),
                ruling.findings());
    }

    /** A reason without a code of its own forbids. */
    public static RefusalCode.Weight hardness(Refused refused) {
        var code = refused.code();
        return code == null
                ? RefusalCode.Weight.HARD
                : RefusalCode.find(code).map(RefusalCode::weight).orElse(RefusalCode.Weight.HARD);
    }
}
