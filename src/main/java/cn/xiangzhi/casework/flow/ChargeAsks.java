package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.Penalty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What forms ask of each violation alone where a file holds several (PPL 29: each weighed for itself, carried out together),
 * and how the answers make the whole.
 */
public final class ChargeAsks {

    private static final Set<Move> PROPOSING = Set.of(
            SummaryMove.USE_SUMMARY,
            OrdinaryMove.CONCLUDE,
            OrdinaryMove.REVIEW_PLEA,
            OrdinaryMove.RENOTIFY,
            OrdinaryMove.PROPOSE_DECISION,
            RemedyMove.CHANGE_REMEDY,
            RemedyMove.CORRECT_CHANGE);

    private static final Set<String> TEXTS = Set.of("facts", "discretion", "departure");
    private static final Set<String> CLAUSES = Set.of("violated", "basis");
    private static final Set<String> SUMS = Set.of("fine", "confiscated");

    static final String EDUCATION = "education";

    /** What a charge is proposed with. */
    private static final Set<String> PROPOSED = Stream.of(
                    TEXTS.stream(),
                    CLAUSES.stream(),
                    SUMS.stream(),
                    Stream.of("outcome", "kinds", "weighed", EDUCATION),
                    WeighAsks.LAWS.stream().map(Ask::key),
                    PenaltyAsks.CIRCUMSTANCES.stream().map(Ask::key))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableSet());

    private static final String CORRECTED = "corrected";
    private static final String UNCORRECTED = "未改正";
    private static final String PUNISH = "给予行政处罚";

    /** What is reckoned of each and never typed. */
    private static final Set<String> RECKONED = Set.of(
            "item",
            "benchmarkInForce",
            "benchmarkLeft",
            "benchmarkVersion",
            "benchmarkTier",
            "benchmarkRange",
            "benchmarkTrace",
            "lawApplies",
            "lawTrace");

    private ChargeAsks() {}

    /** Whether the form of that move is filled in for each violation. */
    static boolean splits(Move move) {
        return PROPOSING.contains(move) || move == PerformMove.CHECK_CORRECTION;
    }

    private static boolean each(Move move, String key) {
        return PROPOSING.contains(move) && PROPOSED.contains(key)
                || move == PerformMove.CHECK_CORRECTION && key.equals(CORRECTED);
    }

    /** What the form asks on this file: of the whole first, then of each violation. */
    public static List<Ask> of(Move move, CaseFile file) {
        return of(move, file, Asks.of(move));
    }

    public static List<Ask> of(Move move, CaseFile file, List<Ask> asks) {
        if (move instanceof FurtherMove) {
            return asks.stream().map(ask -> numbered(ask, file)).toList();
        }
        if (move == RemedyMove.REGISTER_REVIEW || move == RemedyMove.REGISTER_SUIT) {
            return RemedyAsks.on(asks, file);
        }
        if (move == OrdinaryMove.APPROVE_NOTICE || move == OrdinaryMove.DECIDE) {
            return ordering(asks, OrderGates.beside(file));
        }
        var standing = Violations.of(file);
        return standing.size() < 2 || !splits(move)
                ? asks
                : divided(move, asks, standing.stream().map(Violation::number).toList());
    }

    /** Of a removal only where one is proposed beside the penalty, and then always. */
    private static List<Ask> ordering(List<Ask> asks, boolean beside) {
        var order = ForceAsks.BESIDE.stream().map(Ask::key).toList();
        return asks.stream()
                .filter(ask -> beside || !order.contains(ask.key()))
                .map(ask -> order.contains(ask.key()) ? ask.must() : ask)
                .toList();
    }

    /** What the file says already of what a form asks of the whole: of the one violation that is left, its own words. */
    public static String said(Move move, CaseFile file, String key) {
        return each(move, key) ? Violations.said(file, Violations.of(file).getFirst(), key) : file.said(key);
    }

    /** What an act was asked: by the violations it names. */
    public static List<Ask> of(Act act) {
        var numbers = new TreeSet<Integer>();
        act.facts().values().keySet().forEach(key -> numbers.add(Violation.of(key)));
        numbers.remove(0);
        var asks = Asks.stated(act.move()).stream()
                .map(ask -> chosen(ask, act.facts()))
                .toList();
        return numbers.isEmpty() ? asks : divided(act.move(), asks, List.copyOf(numbers));
    }

    private static Ask chosen(Ask ask, Facts facts) {
        return !FurtherGates.NUMBERS.contains(ask.key()) || !facts.has(ask.key())
                ? ask
                : ask.choosing(List.of(
                        new Ask.Choice(facts.text(ask.key()), Violation.label(Violations.number(facts, ask.key())))));
    }

    private static List<Ask> divided(Move move, List<Ask> asks, List<Integer> numbers) {
        var all = new ArrayList<Ask>();
        asks.stream().filter(ask -> !each(move, ask.key())).forEach(all::add);
        for (var number : numbers) {
            asks.stream()
                    .filter(ask -> each(move, ask.key()))
                    .map(ask -> ask.of(number))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** The violations of the file as the choices of a form that names some of them. */
    private static Ask numbered(Ask ask, CaseFile file) {
        return !FurtherGates.NUMBERS.contains(ask.key())
                ? ask
                : ask.choosing(Violations.of(file).stream()
                        .map(one -> new Ask.Choice(String.valueOf(one.number()), one.label() + " " + one.itemCode()))
                        .toList());
    }

    /** What is said of one violation, under the plain keys, with what is said of the whole file. */
    static Facts own(Facts facts, int number) {
        var own = new LinkedHashMap<String, String>();
        facts.values().forEach((key, value) -> {
            if (Violation.of(key) == 0
                    && !PROPOSED.contains(key)
                    && !RECKONED.contains(key)
                    && !key.equals(CORRECTED)) {
                own.put(key, value);
            }
        });
        facts.values().forEach((key, value) -> {
            if (Violation.of(key) == number) {
                own.put(Violation.base(key), value);
            }
        });
        return new Facts(own);
    }

    /** The facts with the whole made of its parts: sums added, kinds united, texts one after another. */
    static Facts whole(Move move, Facts facts, List<Charge> charges) {
        var all = new LinkedHashMap<>(facts.values());
        for (var ask : Asks.of(move)) {
            var key = ask.key();
            if (each(move, key)) {
                var put = together(key, charges);
                if (!put.isEmpty()) {
                    all.put(key, put);
                }
            }
        }
        return new Facts(all);
    }

    private static String together(String key, List<Charge> charges) {
        if (SUMS.contains(key)) {
            var sum =
                    charges.stream().map(charge -> charge.facts().amount(key)).reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.signum() == 0 ? "" : Penalty.yuan(sum);
        }
        return switch (key) {
            case "kinds" ->
                charges.stream()
                        .flatMap(charge -> Stream.of(charge.facts().text(key).split("[,，、]")))
                        .filter(kind -> !kind.isBlank())
                        .distinct()
                        .collect(Collectors.joining("、"));
            case "outcome" -> outcome(charges);
            case CORRECTED -> any(charges, key, UNCORRECTED);
            default ->
                TEXTS.contains(key) ? told(key, charges, "\n") : CLAUSES.contains(key) ? told(key, charges, "；") : "";
        };
    }

    /** Punished where one of them is, ordered away where one of them is, and both where both are. */
    private static String outcome(List<Charge> charges) {
        var said =
                charges.stream().map(charge -> charge.facts().text("outcome")).toList();
        var both = said.contains(ForceAsks.PENALTY_AND_REMOVAL);
        if (both || said.contains(PUNISH) && said.contains(ForceAsks.REMOVAL)) {
            return ForceAsks.PENALTY_AND_REMOVAL;
        }
        return said.contains(PUNISH) ? PUNISH : said.contains(ForceAsks.REMOVAL) ? ForceAsks.REMOVAL : said.getFirst();
    }

    /** That word where one of them says so, else what the first says. */
    private static String any(List<Charge> charges, String key, String word) {
        return charges.stream().anyMatch(charge -> charge.facts().text(key).equals(word))
                ? word
                : charges.getFirst().facts().text(key);
    }

    private static String told(String key, List<Charge> charges, String between) {
        return charges.stream()
                .filter(charge -> charge.facts().has(key))
                .map(charge ->
                        "（" + charge.violation().label() + "）" + charge.facts().text(key))
                .collect(Collectors.joining(between));
    }
}
