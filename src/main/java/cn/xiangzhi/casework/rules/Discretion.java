package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Circumstances the law itself weighs (PPL 30 to 33, 49).
 *
 * @param age at the time of the act; null when the party is not a natural person or the age is unknown
 */
public record Discretion(
        @Fact("违法时的年龄（不是自然人或者不详则不填）") @Nullable Integer age,
        @Fact("不能辨认或者控制自己行为") boolean cannotDiscern,
        @Fact("尚未完全丧失辨认或者控制能力") boolean partlyImpaired,
        @Fact("违法行为轻微") boolean minor,
        @Fact("已及时改正") boolean correctedInTime,
        @Fact("没有危害后果") boolean noHarm,
        @Fact("初次违法") boolean firstTime,
        @Fact("危害后果轻微") boolean harmSlight,
        @Fact("有证据足以证明没有主观过错") boolean noFault,
        @Fact("法律、行政法规另有规定，不以主观过错为要件") boolean faultless,
        @Fact("主动消除或者减轻危害后果") boolean repaired,
        @Fact("受他人胁迫或者诱骗") boolean coerced,
        @Fact("主动供述尚未掌握的违法行为") boolean confessed,
        @Fact("配合查处有立功表现") boolean merit,
        @Fact("突发事件应对期间违反应急措施") boolean emergency) {

    /** What follows, from the strongest down. */
    public enum Outcome implements Labelled {
        NO_PENALTY_MUST("应当不予处罚"),
        NO_PENALTY_MUST_GUARDIAN("应当不予处罚，责令监护人管教看管"),
        MITIGATE_MUST("应当从轻或者减轻"),
        NO_PENALTY_MAY("可以不予处罚"),
        MITIGATE_MAY("可以从轻或者减轻"),
        HEAVIER_MUST("依法快速、从重处罚"),
        NORMAL("一般情形");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        public boolean forbidsPenalty() {
            return this == NO_PENALTY_MUST || this == NO_PENALTY_MUST_GUARDIAN;
        }
    }

    /** Whether a penalty may be given at all (PPL 30 to 33). */
    public static final Gate<Discretion> PENALTY = Gate.of(
            "按情节能否处罚",
            refuses(
                    "裁量-0",
                    RefusalCode.PROC_16,
                    "是否属于依法应当不予处罚的情形",
                    facts -> outcome(facts).forbidsPenalty(),
                    facts -> "按所填情节，" + outcome(facts).label()));

    private static Outcome outcome(Discretion facts) {
        return Discretion.BOOK.ask(facts).outcome();
    }

    public static final RuleBook<Discretion, Outcome> BOOK = new RuleBook<>(
            "法定裁量情节",
            Gate.VERSION,
            List.of(
                    ask("裁量-1", 30, 0, "是否不满十四周岁", d -> d.under(14), Outcome.NO_PENALTY_MUST_GUARDIAN),
                    ask("裁量-2", 31, 0, "是否不能辨认或者控制自己行为", Discretion::cannotDiscern, Outcome.NO_PENALTY_MUST_GUARDIAN),
                    ask(
                            "裁量-3",
                            33,
                            1,
                            "是否轻微、及时改正且没有危害后果",
                            d -> d.minor() && d.correctedInTime() && d.noHarm(),
                            Outcome.NO_PENALTY_MUST),
                    ask(
                            "裁量-4",
                            33,
                            2,
                            "当事人是否有证据足以证明没有主观过错（法律、行政法规另有规定的除外）",
                            d -> d.noFault() && !d.faultless(),
                            Outcome.NO_PENALTY_MUST),
                    ask(
                            "裁量-9",
                            49,
                            0,
                            "是否突发事件应对期间违反应急措施，且没有应当从轻或者减轻的情节",
                            d -> d.emergency() && !d.mustMitigate(),
                            Outcome.HEAVIER_MUST),
                    ask(
                            "裁量-5",
                            33,
                            1,
                            "是否初次违法、后果轻微并及时改正",
                            d -> d.firstTime() && d.harmSlight() && d.correctedInTime(),
                            Outcome.NO_PENALTY_MAY),
                    ask("裁量-6", 30, 0, "是否已满十四周岁不满十八周岁", d -> d.under(18), Outcome.MITIGATE_MUST),
                    ask("裁量-7", 32, 0, "是否主动消除或者减轻危害、受胁迫诱骗、主动供述或者有立功表现", Discretion::helped, Outcome.MITIGATE_MUST),
                    ask("裁量-8", 31, 0, "是否尚未完全丧失辨认或者控制能力", Discretion::partlyImpaired, Outcome.MITIGATE_MAY)),
            Outcome.NORMAL);

    /** The names of the facts that are present. */
    public Set<String> present() {
        var names = new LinkedHashSet<String>();
        name(names, cannotDiscern, "cannotDiscern");
        name(names, partlyImpaired, "partlyImpaired");
        name(names, minor, "minor");
        name(names, correctedInTime, "correctedInTime");
        name(names, noHarm, "noHarm");
        name(names, firstTime, "firstTime");
        name(names, harmSlight, "harmSlight");
        name(names, noFault, "noFault");
        name(names, faultless, "faultless");
        name(names, repaired, "repaired");
        name(names, coerced, "coerced");
        name(names, confessed, "confessed");
        name(names, merit, "merit");
        name(names, emergency, "emergency");
        return Collections.unmodifiableSet(names);
    }

    private static void name(Set<String> names, boolean present, String name) {
        if (present) {
            names.add(name);
        }
    }

    private boolean helped() {
        return repaired || coerced || confessed || merit;
    }

    /** Whether the law gives a ground to go below its own minimum, whatever else is true besides (PPL 30 to 32). */
    public boolean mayReduce() {
        return mustMitigate() || partlyImpaired;
    }

    /** Whether the law wants the penalty lighter, even where it also lets it be left out (PPL 30, 32). */
    public boolean mustMitigate() {
        return under(18) || helped();
    }

    private boolean under(int years) {
        return age != null && age < years;
    }

    private static Clause<Discretion, Outcome> ask(
            String id,
            int article,
            int paragraph,
            String question,
            java.util.function.Predicate<Discretion> yes,
            Outcome outcome) {
        return new Clause<>(id, Citation.of(Statute.PPL, article, paragraph), question, yes, outcome);
    }
}
