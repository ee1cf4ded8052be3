package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.law.Parameters;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How long an answer to a letter may take, and its clock on the matter the letter is about (PPL 26; rules §5). */
@Component
class LetterClocks {

    private final LetterStore letters;
    private final Terms terms;
    private final Parameters parameters;

    LetterClocks(LetterStore letters, Terms terms, Parameters parameters) {
        this.letters = letters;
        this.terms = terms;
        this.parameters = parameters;
    }

    /** The last day for an answer, and who says so. */
    record Limit(LocalDate due, String basis) {}

    /** Counted by the ministry's own rule in its field, else by the parameter of the office. */
    Limit limit(LetterKind kind, String field, LocalDate on) {
        if (kind.writtenHere() && ProcedureProfile.of(field) == ProcedureProfile.MARKET) {
            var rule =
                    terms.rule(kind == LetterKind.ASSISTANCE ? "assistance.market" : "jurisdiction.negotiate.market");
            return new Limit(terms.due(on, rule.amount(), TermUnit.WORKING_DAY), rule.shownBasis());
        }
        var value = parameters.value(
                kind == LetterKind.ASSISTANCE || kind == LetterKind.TRANSFER
                        ? "letter.assistance.days"
                        : "letter.designation.days",
                on);
        return new Limit(
                terms.due(on, value.value().intValue(), TermUnit.WORKING_DAY),
                value.source().isEmpty()
                        ? value.confidence().marked(value.basis().label())
                        : value.source());
    }

    void start(String county, Letter letter, UUID act) {
        var due = letter.dueOn();
        if (due != null) {
            var where = letter.where();
            var name = letter.direction() == Direction.OUT
                    ? letter.kind().label() + "：等" + letter.body() + "答复"
                    : letter.kind().label() + "：答复" + letter.body();
            terms.startUntil(
                    county,
                    letter.townshipCode(),
                    where.kind(),
                    where.matter(),
                    letter.term(),
                    name,
                    letter.sentOn(),
                    due,
                    letter.basis(),
                    act);
        }
    }

    /** Keeps the answer; the clock ends with the first. */
    void settle(String county, Letter letter, LetterStage stage, LetterStore.Said said, UUID act) {
        if (!letters.answer(county, letter, stage, said)) {
            throw Refused.stale("函");
        }
        terms.end(county, letter.where().matter(), letter.term(), said.on(), act);
    }
}
