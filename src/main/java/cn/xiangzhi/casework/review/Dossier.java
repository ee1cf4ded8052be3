package cn.xiangzhi.casework.review;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.casework.Publicity.Publication;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Charge;
import cn.xiangzhi.casework.flow.Charges;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.Violation;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.casework.review.Check.Place;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.decision.Discussion;
import cn.xiangzhi.casework.rules.decision.LegalReview;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies before a reviewer: the file, its papers and clocks, and what the registers say of its people. Pure.
 *
 * @param empowered whether a power was found and kept when the case was filed
 * @param hearingDue whether the proposal is one a hearing must be offered for (PPL 63)
 * @param publications what became of making its decisions public
 * @param decisionText the words of the decision as issued; empty before it
 */
public record Dossier(
        CaseFile file,
        boolean empowered,
        boolean hearingDue,
        People people,
        List<Paper> papers,
        List<RunningTerm> terms,
        List<Publication> publications,
        String decisionText) {

    /** Whether a person held a certificate that day, and whether one has the legal qualification. */
    public record People(BiPredicate<UUID, LocalDate> certified, Predicate<UUID> qualified) {}

    boolean has(Move... moves) {
        return file.last(moves).isPresent();
    }

    boolean summary() {
        return file.procedure() == Procedure.SUMMARY;
    }

    /** A penalty was decided, not the absence of one. */
    boolean punished() {
        return file.imposed().isPresent();
    }

    Optional<LocalDate> day(String key) {
        return file.day(key);
    }

    /** The acts of those moves of which that is true. */
    List<Place> acts(Predicate<Act> wrong, Move... moves) {
        var wanted = Arrays.asList(moves);
        return file.acts().stream()
                .filter(act -> wanted.contains(act.move()))
                .filter(wrong)
                .map(this::place)
                .toList();
    }

    /** The acts whose form names officers. */
    List<Act> officersActs() {
        return file.acts().stream()
                .filter(act ->
                        Asks.of(act.move()).stream().anyMatch(ask -> ask.key().equals("officer1")))
                .toList();
    }

    static List<UUID> officers(Act act) {
        return Stream.of("officer1", "officer2")
                .map(act.facts()::id)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    Place place(Act act) {
        var at = file.acts().indexOf(act) + 1;
        return new Place("第" + at + "步 " + act.move().label(), "act-" + at);
    }

    /** The newest of those acts as the place, or the papers where there is none. */
    List<Place> at(Move... moves) {
        return List.of(file.last(moves).map(this::place).orElse(new Place("案卷文书", "papers")));
    }

    List<Place> missing(PaperKind kind) {
        return issued(kind) > 0 ? List.of() : List.of(new Place("缺少" + kind.label(), "papers"));
    }

    long issued(PaperKind kind) {
        return papers.stream()
                .filter(paper -> paper.kind() == kind && !paper.voided())
                .count();
    }

    List<RunningTerm> clocks(String prefix) {
        return terms.stream().filter(term -> term.termId().startsWith(prefix)).toList();
    }

    /** Clocks that ended after their last day, or have not ended and are overdue. */
    List<Place> late(String prefix) {
        return clocks(prefix).stream()
                .filter(term -> term.ended() == null
                        ? term.light() == Light.RED
                        : term.ended().isAfter(term.due()))
                .map(term -> new Place(term.name() + "，截止" + term.due(), "terms"))
                .toList();
    }

    boolean concluded(String key) {
        return file.last(OrdinaryMove.CONCLUDE)
                .filter(act -> act.facts().yes(key))
                .isPresent();
    }

    /** Whether the law asks for a legal review of this file (PPL 58(1)); asked of the same book as the decision. */
    boolean reviewDue() {
        var heard = has(DeliberationMove.REPORT_HEARING);
        return LegalReview.DUE
                        .ask(new LegalReview.Matter(
                                summary(),
                                concluded("majorInterest"),
                                heard,
                                heard,
                                concluded("complex"),
                                false,
                                concluded("reviewListed")))
                        .outcome()
                == LegalReview.Due.MANDATORY;
    }

    /** Whether the heads must discuss (PPL 57(2)). */
    boolean discussionDue() {
        var weighty = file.penalty().filter(penalty -> penalty.hearingKind()).isPresent();
        var left = file.last(OrdinaryMove.PROPOSE_DECISION)
                .filter(act -> act.facts().yes("benchmarkLeft"))
                .isPresent();
        return Discussion.DUE
                        .ask(new Discussion.Matter(concluded("complex"), false, weighty, left))
                        .outcome()
                == Discussion.Due.REQUIRED;
    }

    /** What an act says of each violation; of the file's first alone where the act knows no others. */
    List<Charge> charges(Act act) {
        var each = act.facts().values().keySet().stream().anyMatch(key -> Violation.of(key) != 0);
        return each
                ? Charges.of(file, act.facts())
                : List.of(new Charge(Violations.of(file).getFirst(), act.facts()));
    }

    /** What was told to the party, and what was imposed, of every violation by its number. */
    Map<Integer, Penalty> penalties(Optional<Act> act) {
        return act.stream()
                .flatMap(one -> Charges.of(file, one.facts()).stream())
                .collect(Collectors.toMap(Charge::number, Charge::penalty));
    }

    Optional<Act> announcing() {
        return has(OrdinaryMove.APPROVE_NOTICE)
                ? file.last(OrdinaryMove.CONCLUDE, OrdinaryMove.RENOTIFY)
                : Optional.empty();
    }

    /** The acts of those moves of which that is true for one of the violations. */
    List<Place> each(Predicate<Charge> wrong, Move... moves) {
        return acts(act -> charges(act).stream().anyMatch(wrong), moves);
    }

    /** The newest act that told the party what was proposed. */
    Optional<Act> told() {
        return summary() ? file.last(SummaryMove.NOTIFY_ON_SPOT) : file.last(OrdinaryMove.SERVE_NOTICE);
    }
}
