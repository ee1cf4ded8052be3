package cn.xiangzhi.casework.rules.decision;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Legal review before the head decides (PPL 58): when it is due, who may do it, and what it must have said. */
public final class LegalReview {

    /** From this day a person who reviews for the first time needs the legal qualification. */
    private static final LocalDate QUALIFICATION_FROM = LocalDate.of(2018, 1, 1);

    private LegalReview() {}

    /** What decides whether the law asks for a review. */
    public record Matter(
            @Fact("适用简易程序") boolean summary,
            @Fact("涉及重大公共利益") boolean majorPublicInterest,
            @Fact("直接关系当事人或者第三人重大权益") boolean majorRights,
            @Fact("已举行听证") boolean hearingHeld,
            @Fact("情节疑难复杂") boolean complex,
            @Fact("涉及多个法律关系") boolean severalRelations,
            @Fact("法律、法规或者本地目录规定应当法制审核") boolean otherRule) {}

    public enum Due implements Labelled {
        MANDATORY("决定前应当法制审核"),
        CASE_REVIEW("不属于法定法制审核情形，由审核人员作案件审核"),
        NONE("简易程序不需审核");

        private final String label;

        Due(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Matter, Due> DUE = new RuleBook<>(
            "是否应当法制审核",
            Gate.VERSION,
            List.of(
                    due("审核-1", 0, "是否适用简易程序", Matter::summary, Due.NONE),
                    due("审核-2", 1, "是否涉及重大公共利益", Matter::majorPublicInterest, Due.MANDATORY),
                    due("审核-3", 2, "是否关系重大权益并经过听证", m -> m.majorRights() && m.hearingHeld(), Due.MANDATORY),
                    due("审核-4", 3, "是否疑难复杂或者涉及多个法律关系", m -> m.complex() || m.severalRelations(), Due.MANDATORY),
                    due("审核-5", 4, "是否由法律、法规或者本地目录另行规定", Matter::otherRule, Due.MANDATORY)),
            Due.CASE_REVIEW);

    /**
     * Somebody who is to review.
     *
     * @param firstReviewed the day of the first review ever done; null when this is the first
     */
    public record Reviewer(
            @Fact("参加过本案办理") boolean handledCase,
            @Fact("首次从事法制审核的日期（本次为首次则不填）") @Nullable LocalDate firstReviewed,
            @Fact("具有法律职业资格") boolean qualified) {

        boolean newcomer() {
            return firstReviewed == null || !firstReviewed.isBefore(QUALIFICATION_FROM);
        }
    }

    public static final Gate<Reviewer> REVIEWER = Gate.of(
            "法制审核人员",
            refuses("审核-6", RefusalCode.OFCR_07, "审核人员是否参加过本案办理", Reviewer::handledCase),
            refuses("审核-7", RefusalCode.OFCR_08, "是否初次从事审核而没有法律职业资格", r -> r.newcomer() && !r.qualified()));

    /** What came of a review, before the decision. */
    public record Outcome(
            @Fact("属于应当法制审核的情形") boolean mandatory,
            @Fact("审核结论") Result result,
            @Fact("审核早于听证") boolean beforeHearing,
            @Fact("审核之后事实、依据或者处罚内容有变化") boolean changedSince) {}

    public enum Result implements Labelled {
        NONE("没有审核"),
        PASSED("通过"),
        AMEND("补正后再报"),
        FAILED("不通过");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Gate<Outcome> OUTCOME = Gate.of(
            "法制审核结论",
            refuses(
                    "审核-8",
                    RefusalCode.PROC_10,
                    "应当审核而没有审核或者没有通过",
                    o -> o.mandatory() && o.result() != Result.PASSED,
                    o -> "法制审核" + o.result().label() + "，负责人不得作出决定"),
            refuses(
                    "审核-9",
                    RefusalCode.PROC_10,
                    "审核是否早于听证",
                    o -> o.mandatory() && o.beforeHearing(),
                    o -> "法制审核早于听证，应当在听证结束之后进行"),
            refuses(
                    "审核-10",
                    RefusalCode.PROC_10,
                    "审核之后事实、依据或者内容是否有变化",
                    o -> o.mandatory() && o.changedSince(),
                    o -> "审核之后事实、依据或者处罚内容有变化，应当重新审核"));

    private static Clause<Matter, Due> due(String id, int item, String question, Predicate<Matter> yes, Due answer) {
        return new Clause<>(id, Citation.of(Statute.PPL, 58, 1, item), question, yes, answer);
    }
}
