package cn.xiangzhi.casework.rules.benchmark;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Which law applies when it changed between the act and the decision: the former, unless the new one is milder (PPL 37). */
public final class OldAndNew {

    private static final Citation PPL_37 = Citation.of(Statute.PPL, 37);

    private OldAndNew() {}

    /** The days and the two ranges, yuan. */
    public record Change(
            @Fact("违法行为发生（终了）日期") LocalDate actOn,
            @Fact("作出决定（拟作出）日期") LocalDate decidedOn,
            @Fact("新规定施行日期") LocalDate newFrom,
            @Fact("行为时的罚款下限（元）") BigDecimal thenFrom,
            @Fact("行为时的罚款上限（元）") BigDecimal thenTo,
            @Fact("决定时的罚款下限（元）") BigDecimal nowFrom,
            @Fact("决定时的罚款上限（元）") BigDecimal nowTo,
            @Fact("新规定不再认为违法") boolean nowLawful) {

        boolean milder() {
            var top = nowTo.compareTo(thenTo);
            return top < 0 || top == 0 && nowFrom.compareTo(thenFrom) < 0;
        }

        boolean equal() {
            return nowTo.compareTo(thenTo) == 0 && nowFrom.compareTo(thenFrom) == 0;
        }
    }

    /** Which law, with why. */
    public enum Applies implements Labelled {
        ONLY_NEW("行为时新规定已经施行，适用新规定"),
        ONLY_OLD("决定时新规定还没有施行，适用原规定"),
        NEW_LAWFUL("新规定不再认为违法，适用新规定，不予处罚"),
        NEW_MILDER("新规定处罚较轻，适用新规定"),
        OLD_EQUAL("幅度相同，适用行为时的规定"),
        OLD_MILDER("新规定处罚较重，适用行为时的规定");

        private final String label;

        Applies(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Whether the law in force at the decision is the one to cite. */
        public boolean theNew() {
            return this == ONLY_NEW || this == NEW_LAWFUL || this == NEW_MILDER;
        }
    }

    public static final RuleBook<Change, Applies> BOOK = new RuleBook<>(
            "新旧法比较（从旧兼从轻）",
            Gate.VERSION,
            List.of(
                    ask("新旧法-1", "行为发生时新规定是否已经施行", c -> !c.actOn().isBefore(c.newFrom()), Applies.ONLY_NEW),
                    ask("新旧法-2", "作出决定时新规定是否还没有施行", c -> c.decidedOn().isBefore(c.newFrom()), Applies.ONLY_OLD),
                    ask("新旧法-3", "新规定是否不再认为违法", Change::nowLawful, Applies.NEW_LAWFUL),
                    ask("新旧法-4", "新规定的处罚是否较轻", Change::milder, Applies.NEW_MILDER),
                    ask("新旧法-5", "两者的幅度是否相同", Change::equal, Applies.OLD_EQUAL)),
            Applies.OLD_MILDER);

    private static Clause<Change, Applies> ask(
            String id, String question, java.util.function.Predicate<Change> yes, Applies outcome) {
        return new Clause<>(id, PPL_37, question, yes, outcome);
    }
}
