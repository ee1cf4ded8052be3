package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.Penalty;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was seized, would not keep and was sold before the case was decided: its price stands in its place, goes back to the
 * party when the seizure ends, and to the treasury when it is confiscated (AEL 28(2); PPL 74).
 *
 * @param thing the thing as it stands
 * @param price what it brought
 */
public record EarlySale(HeldThing thing, BigDecimal price) {

    static final String HINT = "一行一件：名称；成交价款（元）";

    /** Every thing of the file that was sold early, by the newest sale of it. */
    public static List<EarlySale> of(CaseFile file) {
        if (!file.has(ThingMove.SELL_EARLY)) {
            return List.of();
        }
        var sales = file.acts().stream()
                .filter(act -> act.move() == ThingMove.SELL_EARLY)
                .flatMap(act -> ThingLine.read(act.facts().text("things")).stream())
                .collect(Collectors.toMap(ThingLine::name, EarlySale::price, (first, second) -> second));
        return Things.of(file).all().stream()
                .filter(thing -> sales.containsKey(thing.name()))
                .map(thing -> new EarlySale(thing, sales.getOrDefault(thing.name(), BigDecimal.ZERO)))
                .toList();
    }

    /** The price on a line; zero where none is written, or nothing that is an amount. */
    static BigDecimal price(ThingLine line) {
        return line.form().matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(line.form()) : BigDecimal.ZERO;
    }

    /** The prices of the things named, together. */
    static BigDecimal sum(CaseFile file, List<String> names) {
        return of(file).stream()
                .filter(sale -> names.contains(sale.thing().name()))
                .map(EarlySale::price)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What that step would pay: the prices of all it could touch. */
    public static BigDecimal payable(CaseFile file, Move move) {
        return of(file).stream()
                .filter(sale -> ThingChain.from(move).contains(sale.thing().state()))
                .map(EarlySale::price)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The steps of the treasury that are due: back to the party, or into the treasury once the things are confiscated. */
    static List<Move> due(CaseFile file) {
        return Arrays.<Move>asList(ThingMove.RETURN_PRICE, ThingMove.BANK_PRICE).stream()
                .filter(move -> payable(file, move).signum() > 0)
                .filter(move ->
                        move == ThingMove.RETURN_PRICE || move.from().contains(file.stage()) && confiscates(file))
                .toList();
    }

    /** Whether the treasury has a price to pay out or in. */
    public static boolean pending(CaseFile file) {
        return !due(file).isEmpty();
    }

    static boolean confiscates(CaseFile file) {
        return file.imposed()
                .filter(penalty -> penalty.kinds().contains(ThingGates.CONFISCATION))
                .isPresent();
    }

    /** As pages show it. */
    public String words() {
        return thing.name() + "：价款" + Penalty.yuan(price) + "元（" + thing.state().label() + "）";
    }
}
