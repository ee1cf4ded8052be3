package cn.xiangzhi.casework.rules.decision;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.base.Worked;
import cn.xiangzhi.casework.rules.PenaltyKind;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.util.List;

/** One act, one fine; which norm, which law, and what an illegal gain is (PPL 28, 29, 33, 37). */
public final class OneAct {

    private OneAct() {}

    /** A penalty proposed beside an earlier one. */
    public record Again(
            @Fact("与已处罚的是同一违法行为") boolean sameAct,
            @Fact("已被其他机关或者本机关罚款") boolean alreadyFined,
            @Fact("拟处罚种类") PenaltyKind penalty) {}

    public static final Gate<Again> AGAIN = Gate.of(
            "一事不再罚",
            refuses(
                    "一事-1",
                    RefusalCode.PROC_15,
                    "是否对同一违法行为再次罚款",
                    a -> a.sameAct() && a.alreadyFined() && a.penalty() == PenaltyKind.FINE));

    /** Two norms one act breaks: the highest fine each allows, yuan. */
    public record Norms(
            @Fact("规定甲的罚款上限（元）") BigDecimal first,
            @Fact("规定乙的罚款上限（元）") BigDecimal second) {}

    public enum Norm implements Labelled {
        A("适用规定甲"),
        B("适用规定乙");

        private final String label;

        Norm(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Norms, Norm> HIGHER = new RuleBook<>(
            "竞合时的罚款依据",
            Gate.VERSION,
            List.of(new Clause<>(
                    "一事-2",
                    Citation.of(Statute.PPL, 29),
                    "规定乙的罚款数额是否更高",
                    n -> n.second().compareTo(n.first()) > 0,
                    Norm.B)),
            Norm.A);

    /** The law then and now; fines in yuan. */
    public record Laws(
            @Fact("行为时的罚款下限（元）") BigDecimal thenFrom,
            @Fact("行为时的罚款上限（元）") BigDecimal thenTo,
            @Fact("决定时的罚款下限（元）") BigDecimal nowFrom,
            @Fact("决定时的罚款上限（元）") BigDecimal nowTo,
            @Fact("决定时已不认为违法") boolean nowLawful) {

        boolean milder() {
            return nowTo.compareTo(thenTo) < 0 || nowTo.compareTo(thenTo) == 0 && nowFrom.compareTo(thenFrom) < 0;
        }
    }

    public enum Law implements Labelled {
        LAW_AT_DECISION("适用作出决定时的规定"),
        LAW_AT_ACT("适用行为时的规定");

        private final String label;

        Law(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Laws, Law> WHICH_LAW = new RuleBook<>(
            "从旧兼从轻",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "新旧-1", Citation.of(Statute.PPL, 37), "决定时是否已不认为违法", Laws::nowLawful, Law.LAW_AT_DECISION),
                    new Clause<>(
                            "新旧-2", Citation.of(Statute.PPL, 37), "决定时的处罚是否较轻", Laws::milder, Law.LAW_AT_DECISION)),
            Law.LAW_AT_ACT);

    /** What came in, yuan. */
    public record Gain(
            @Fact("因违法行为取得的款项（元）") BigDecimal revenue,
            @Fact("成本（元，法律另有规定才扣除）") BigDecimal cost,
            @Fact("依法已退赔的款项（元）") BigDecimal refunded,
            @Fact("法律、行政法规、部门规章规定扣除成本") boolean costDeducted) {}

    /** Money received, not profit, less what was lawfully refunded (PPL 28(2)); never below zero. */
    public static Worked gain(Gain gain) {
        var article = Citation.of(Statute.PPL, 28, 2);
        var sum = Worked.given("取得的款项", gain.revenue(), article)
                .less("扣除退赔", Worked.given("依法退赔", gain.refunded(), article), article);
        if (gain.costDeducted()) {
            sum = sum.less("扣除成本", Worked.given("成本", gain.cost(), article), article);
        }
        return sum.neverBelowZero("违法所得");
    }

    /** A decision not to punish. */
    public record NoPenalty(
            @Fact("决定不予行政处罚") boolean noPenalty,
            @Fact("已记录对当事人的教育") boolean educated) {}

    public enum Education implements Labelled {
        WARN("缺少对当事人的教育记录，应当补上"),
        COMPLETE("已记录教育");

        private final String label;

        Education(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<NoPenalty, Education> EDUCATION = new RuleBook<>(
            "不予处罚的教育",
            Gate.VERSION,
            List.of(new Clause<>(
                    "教育-1",
                    Citation.of(Statute.PPL, 33, 3),
                    "不予处罚而没有记录教育",
                    n -> n.noPenalty() && !n.educated(),
                    Education.WARN)),
            Education.COMPLETE);
}
