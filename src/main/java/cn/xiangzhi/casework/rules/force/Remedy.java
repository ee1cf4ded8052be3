package cn.xiangzhi.casework.rules.force;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.OpenBook.Reckoned;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reconsideration and litigation (ARL 20 to 23, 64; ALA 44 to 46): the windows, and what may follow a revocation. */
public final class Remedy {

    private Remedy() {}

    /**
     * What a party knew, and when.
     *
     * @param served the day the decision was served with its remedies told; null when they were not told
     * @param told the day somebody learned later what remedies there are; null when nobody told
     * @param reviewed the decision of the reviewers, or the end of their time; null when none was asked
     * @param knew the day its content became known; null when it never did
     */
    public record Known(
            @Fact("当场处罚（复议前置）") boolean summary,
            @Fact("告知了救济途径的送达日（没有告知则不填）") @Nullable LocalDate served,
            @Fact("后来知道救济途径的日期（不知道则不填）") @Nullable LocalDate told,
            @Fact("收到复议决定（或者复议期满）的日期（没有复议则不填）") @Nullable LocalDate reviewed,
            @Fact("知道决定内容的日期（不知道则不填）") @Nullable LocalDate knew,
            @Fact("作出决定的日期") LocalDate acted,
            @Fact("涉及不动产") boolean realEstate) {

        private LocalDate bar() {
            return acted.plusYears(realEstate ? 20 : 5);
        }

        /** Not told when it was served: from knowing the right, and at most a year from knowing the content (ARL 20, ALA-JI 64). */
        private Reckoned untold(LocalDate fromKnowing, WorkCalendar days, String words) {
            var longest = LocalDate.parse(untold().answer());
            var end = days.rolledOrAsIs(fromKnowing);
            return end.isAfter(longest) ? untold() : new Reckoned(end.toString(), "自知道救济途径之日起" + words + "，遇节假日顺延");
        }

        private Reckoned untold() {
            return knew == null
                    ? new Reckoned(bar().toString(), "不知道决定内容，自作出之日起最长" + (realEstate ? "二十" : "五") + "年")
                    : new Reckoned(earlier(knew.plusYears(1), bar()).toString(), "没有告知救济途径，自知道内容之日起最长一年");
        }

        /** The last day to ask for reconsideration. */
        public Reckoned review(WorkCalendar days) {
            if (served == null) {
                return told == null ? untold() : untold(told.plusDays(60), days, "六十日");
            }
            return new Reckoned(days.rolled(served.plusDays(60)).toString(), "自送达之日起六十日，遇节假日顺延");
        }

        /** The last day to sue directly; a summary penalty goes to reconsideration first. */
        public Reckoned suit(WorkCalendar days) {
            if (reviewed != null) {
                return new Reckoned(days.rolled(reviewed.plusDays(15)).toString(), "经过复议的，自收到复议决定或者复议期满之日起十五日，遇节假日顺延");
            }
            if (summary) {
                return new Reckoned("REVIEW_FIRST", "对当场处罚不服，应当先申请行政复议，不得直接起诉");
            }
            if (served == null) {
                return told == null ? untold() : untold(told.plusMonths(6), days, "六个月");
            }
            return new Reckoned(days.rolled(served.plusMonths(6)).toString(), "自送达之日起六个月，遇节假日顺延");
        }
    }

    /** A decision somebody wants to fight. */
    public record Told(@Fact("当场处罚") boolean summary) {}

    public enum Direct implements Labelled {
        REVIEW_FIRST("应当先申请行政复议"),
        MAY_SUE("可以申请复议，也可以直接起诉");

        private final String label;

        Direct(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Told, Direct> DIRECT = new RuleBook<>(
            "能否直接起诉",
            Gate.VERSION,
            List.of(new Clause<>(
                    "救济-1", Citation.of(Statute.ARL, 23, 1, 1), "是否为当场作出的处罚", Told::summary, Direct.REVIEW_FIRST)),
            Direct.MAY_SUE);

    /** A new decision after the old one fell. */
    public record Again(
            @Fact("因程序违法被撤销") boolean forProcedure,
            @Fact("以同样的事实和理由") boolean sameFactsAndReasons) {}

    public static final Gate<Again> AFTER_REVOCATION = Gate.of(
            "撤销后重新决定",
            clause(
                    "救济-2",
                    Citation.of(Statute.ARL, 64, 2),
                    "非因程序被撤销，是否又以同样的事实和理由作出",
                    a -> a.sameFactsAndReasons() && !a.forProcedure(),
                    No.say(null, "决定被撤销后，不得以同一事实和理由作出相同或者基本相同的决定", "请查明新的事实，或者不再处罚；因程序违法被撤销的除外")));

    /** A decision as it was, and as somebody who reviews it would have it; yuan. */
    public record Changed(
            @Fact("原罚款（元）") BigDecimal fine,
            @Fact("变更后的罚款（元）") BigDecimal newFine,
            @Fact("原没收款项（元）") BigDecimal confiscated,
            @Fact("变更后的没收款项（元）") BigDecimal newConfiscated,
            @Fact("增加了处罚种类") boolean kindAdded) {

        boolean worse() {
            return newFine.compareTo(fine) > 0 || newConfiscated.compareTo(confiscated) > 0 || kindAdded;
        }
    }

    /** Who asks for a review is never worse off for it (ARL 63(2); ALA 77(2); PPL 75(2) for the organ itself). */
    public static final Gate<Changed> NOT_WORSE = Gate.of(
            "变更不得加重",
            clause(
                    "救济-3",
                    Citation.of(Statute.ARL, 63, 2),
                    "变更后是否比原决定更重",
                    Changed::worse,
                    No.<Changed>say(null, "变更后的处罚比原决定更重，不得作出对申请人更为不利的变更", "请核对复议决定或者裁判；只能维持、减轻或者撤销")
                            .whenStated()));

    /** An answer to those who review. */
    public record Reply(
            @Fact("收到申请书副本的日期") LocalDate received,
            @Fact("适用简易程序") boolean simplified,
            @Fact("提交答复的日期") LocalDate replied,
            @Fact("提交了作出决定时的全部证据和依据") boolean allEvidence) {

        LocalDate until(WorkCalendar days) {
            return days.plus(received, simplified ? 5 : 10);
        }
    }

    /** What comes of an answer. */
    public enum Answered implements Labelled {
        IN_TIME("已按期提交答复、证据和依据"),
        WITHOUT_EVIDENCE("逾期或者没有提交证据，视为决定没有证据、依据");

        private final String label;

        Answered(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Late, or without the evidence, and the act counts as made without any (ARL 48, 54, 70). */
    public static RuleBook<Reply, Answered> reply(WorkCalendar days) {
        return new RuleBook<>(
                "复议答复",
                Gate.VERSION,
                List.of(
                        new Clause<>(
                                "救济-4",
                                Citation.of(Statute.ARL, 48),
                                "是否超过十个工作日（简易程序五个工作日）",
                                r -> r.replied().isAfter(r.until(days)),
                                Answered.WITHOUT_EVIDENCE),
                        new Clause<>(
                                "救济-5",
                                Citation.of(Statute.ARL, 70),
                                "是否没有提交全部证据和依据",
                                r -> !r.allEvidence(),
                                Answered.WITHOUT_EVIDENCE)),
                Answered.IN_TIME);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
