package cn.xiangzhi.law;

import cn.xiangzhi.base.Labelled;
import java.util.List;
import java.util.function.Function;

/**
 * A rule book anybody may ask with made-up facts, on the law desk (法条随行) and through the interface. The facts are a
 * record whose components carry {@link Fact}; nothing that is asked changes anything.
 *
 * @param id as addresses spell it
 * @param topic the heading it stands under
 */
public record OpenBook<F extends Record>(
        String id, String topic, String title, Class<F> facts, Function<F, Opinion> ask) {

    /** A gate: ALLOW, or the refusal of the first question that says yes. */
    public static <F extends Record> OpenBook<F> gate(String id, String topic, Class<F> facts, Gate<F> gate) {
        return new OpenBook<>(
                id,
                topic,
                gate.book().name(),
                facts,
                given -> gate.opinion(gate.book().name(), given));
    }

    /** A book that answers with a word of the law. */
    public static <F extends Record, A extends Enum<A> & Labelled> OpenBook<F> answers(
            String id, String topic, Class<F> facts, RuleBook<F, A> book) {
        return new OpenBook<>(id, topic, book.name(), facts, given -> Opinion.of(book.askAll(given)));
    }

    /** A gate whose permission carries an answer of its own: a date, a code, a list. */
    public static <F extends Record> OpenBook<F> gate(
            String id, String topic, Class<F> facts, Gate<F> gate, Function<F, String> answer) {
        return new OpenBook<>(id, topic, gate.book().name(), facts, given -> {
            var opinion = gate.opinion(gate.book().name(), given);
            return opinion.allowed() ? opinion.with(answer.apply(given)) : opinion;
        });
    }

    /** A calculation: nothing is asked, the amount or date is the answer. */
    public static <F extends Record> OpenBook<F> reckons(
            String id, String topic, String title, Class<F> facts, Function<F, Reckoned> reckon) {
        return new OpenBook<>(id, topic, title, facts, given -> {
            var reckoned = reckon.apply(given);
            return new Opinion(
                    title, Gate.VERSION, reckoned.answer(), reckoned.how(), null, null, List.of(), List.of());
        });
    }

    /** An answer with the way it was reached, in Chinese. */
    public record Reckoned(String answer, String how) {}
}
