package cn.xiangzhi.casework.rules.force;

import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.calendar.HolidayKind;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Making somebody obey (AEL 13, 39, 43 to 54; CPA 64 to 68): by the court, or by oneself only where a law says so. */
public final class Enforcement {

    /** Working days between the demand and the application (AEL 54, 69). */
    public static final int DEMAND_DAYS = 10;

    /** Days the late fee must have run before an organ with power enforces money itself (AEL 46(1)). */
    public static final int LATE_FEE_DAYS = 30;

    private Enforcement() {}

    /**
     * A decision somebody did not obey.
     *
     * @param remedyUsed one is pending; once a reconsideration ended, fifteen days to sue are left
     * @param reviewReceived the decision of the reviewers, or the end of their time; null when none was asked
     * @param demandServed null when no demand was served
     * @param deferredUntil the end of the last instalment or deferral; null when there was none
     */
    public record Application(
            @Fact("决定书送达日") LocalDate served,
            @Fact("当场处罚（复议前置）") boolean summary,
            @Fact("已申请复议或者提起诉讼，还没有结果") boolean remedyUsed,
            @Fact("收到复议决定（或者复议期满）的日期（没有复议则不填）") @Nullable LocalDate reviewReceived,
            @Fact("催告书送达日（没有催告则不填）") @Nullable LocalDate demandServed,
            @Fact("延期、分期的最后期限（没有则不填）") @Nullable LocalDate deferredUntil,
            @Fact("申请日") LocalDate applied) {

        /** The last day on which a remedy can still be used, before it moves past days of rest. */
        private LocalDate window() {
            if (reviewReceived != null) {
                return reviewReceived.plusDays(15);
            }
            return summary ? served.plusDays(60) : served.plusMonths(6);
        }

        private LocalDate last(WorkCalendar days) {
            var from = days.rolledOrAsIs(window());
            return (deferredUntil == null ? from : later(from, deferredUntil)).plusMonths(3);
        }

        boolean inWindow(WorkCalendar days) {
            return !days.isAfterRolled(applied, window());
        }

        boolean late(WorkCalendar days) {
            return days.isAfterRolled(applied, last(days));
        }

        boolean tooSoonAfterDemand(WorkCalendar days) {
            return demandServed != null && !applied.isAfter(days.plus(demandServed, DEMAND_DAYS));
        }
    }

    /** May the court be asked? Money and everything else a township has no power to enforce itself. */
    public static Gate<Application> application(WorkCalendar days) {
        return Gate.of(
                "申请人民法院强制执行",
                refuses(
                        "执行-1",
                        RefusalCode.ENFC_03,
                        "复议、诉讼期限是否尚未届满，或者正在复议、诉讼",
                        a -> a.remedyUsed() || a.inWindow(days),
                        a -> a.remedyUsed() ? "当事人已申请复议或者提起诉讼" : "救济期限到" + days.rolledOrAsIs(a.window()) + "届满"),
                refuses("执行-2", RefusalCode.ENFC_02, "是否没有催告", a -> a.demandServed() == null),
                refuses(
                        "执行-3",
                        RefusalCode.ENFC_02,
                        "催告送达后是否未满十个工作日",
                        a -> a.tooSoonAfterDemand(days),
                        a -> "催告期到" + demandEnds(a, days) + "届满，次日起可以申请"),
                refuses(
                        "执行-4",
                        RefusalCode.ENFC_04,
                        "是否超过期限届满之日起三个月",
                        a -> a.late(days),
                        a -> "申请期限到" + days.rolledOrAsIs(a.last(days)) + "届满"));
    }

    /** The day and hour of an enforcement. */
    public record Moment(
            @Fact("实施时间") LocalDateTime at, @Fact("情况紧急") boolean urgent) {}

    /** The hours counted as night; the law names none, so they are parameters to be confirmed. */
    public record Night(int from, int until) {

        boolean holds(LocalDateTime at) {
            return at.getHour() >= from || at.getHour() < until;
        }
    }

    /** Not at night or on a statutory holiday (AEL 43(1)); an ordinary weekend is disputed and warned of. */
    public static RuleBook<Moment, When> moment(WorkCalendar days, Night night) {
        var article = Citation.of(Statute.AEL, 43, 1);
        return new RuleBook<>(
                "强制执行的时间",
                Gate.VERSION,
                List.of(
                        new Clause<>("执行-5", article, "是否情况紧急", Moment::urgent, When.ALLOW_URGENT),
                        new Clause<>(
                                "执行-6",
                                article,
                                "是否在夜间（按" + night.from() + "时至" + night.until() + "时，待确认）",
                                m -> night.holds(m.at()),
                                When.REFUSED),
                        new Clause<>(
                                "执行-7", article, "是否在法定节假日", m -> holiday(m.at().toLocalDate(), days), When.REFUSED),
                        new Clause<>(
                                "执行-8",
                                article,
                                "是否在普通周末（是否属于法定节假日有争议）",
                                m -> !days.isWorking(m.at().toLocalDate()),
                                When.WARN)),
                When.ALLOW);
    }

    public enum When implements Labelled {
        ALLOW("可以实施"),
        ALLOW_URGENT("情况紧急，报批并记录后可以实施"),
        WARN("普通周末，建议改到工作日；确需实施的报批并记录"),
        REFUSED("夜间和法定节假日不得实施");

        private final String label;

        When(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * The way it is to be done.
     *
     * @param notMoney something is removed or restored; only money waits for the late fee
     */
    public record Manner(
            @Fact("对居民生活停止供水、供电、供热、供燃气") boolean utilities,
            @Fact("法律授予本机关强制执行权") boolean ownPower,
            @Fact("执行的不是金钱（如拆除、恢复原状）") boolean notMoney,
            @Fact("以加处罚款方式催缴满的天数") int lateFeeDays,
            @Fact("已催告") boolean demanded) {}

    public static final Gate<Manner> MANNER = Gate.of(
            "自行强制执行",
            refuses("执行-9", RefusalCode.ENFC_06, "是否停止居民水电热气", Manner::utilities),
            refuses("执行-10", RefusalCode.ENFC_01, "是否没有法律授予的执行权", m -> !m.ownPower()),
            refuses("执行-11", RefusalCode.ENFC_02, "是否没有催告", m -> !m.demanded()),
            clause(
                    "执行-12",
                    Citation.of(Statute.AEL, 46, 1),
                    "金钱给付的，加处罚款是否没有超过三十日",
                    m -> !m.notMoney() && m.lateFeeDays() <= LATE_FEE_DAYS,
                    No.say(null, "加处罚款超过三十日、经催告仍不履行的，才可以直接强制执行", "请等加处罚款超过三十日后再办")));

    /** What a neglected duty to remove or restore threatens. */
    public enum Harm implements Labelled {
        TRAFFIC("危害交通安全"),
        POLLUTION("造成环境污染"),
        NATURE("破坏自然资源"),
        UNSIGHTLY("只是影响观瞻");

        private final String label;

        Harm(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Somebody else is to do it at the party's cost. */
    public record Substitute(
            @Fact("后果") Harm harm,
            @Fact("属于道路、河道、航道、公共场所的遗洒障碍物或污染物，需立即清除") boolean publicPlace,
            @Fact("已催告") boolean demanded,
            @Fact("决定书写明费用预算和代履行人") boolean budgetStated,
            @Fact("代履行三日前再次催告") boolean lastDemand) {}

    public static final Gate<Substitute> SUBSTITUTE = Gate.of(
            "代履行",
            refuses(
                    "代履行-1",
                    RefusalCode.ENFC_09,
                    "不属立即清除，后果是否也不属于危害交通、污染环境、破坏自然资源",
                    s -> !s.publicPlace() && s.harm() == Harm.UNSIGHTLY),
            refuses("代履行-2", RefusalCode.ENFC_09, "不属立即清除而没有催告", s -> !s.publicPlace() && !s.demanded()),
            refuses("代履行-3", RefusalCode.ENFC_09, "不属立即清除而决定没有写明预算和代履行人", s -> !s.publicPlace() && !s.budgetStated()),
            refuses("代履行-4", RefusalCode.ENFC_09, "不属立即清除而三日前没有再次催告", s -> !s.publicPlace() && !s.lastDemand()));

    /** A suspended enforcement. */
    public record Suspended(
            @Fact("中止执行日期") LocalDate since,
            @Fact("查询日期") LocalDate on,
            @Fact("没有明显社会危害") boolean noSocialHarm,
            @Fact("当事人确无能力履行") boolean noAbility) {}

    public enum SuspendedAnswer implements Labelled {
        NO_LONGER_ENFORCED("中止满三年，不再执行"),
        STILL_SUSPENDED("仍然中止");

        private final String label;

        SuspendedAnswer(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Suspended, SuspendedAnswer> SUSPENDED = new RuleBook<>(
            "中止执行满三年",
            Gate.VERSION,
            List.of(new Clause<>(
                    "执行-13",
                    Citation.of(Statute.AEL, 39, 2),
                    "是否没有明显社会危害、确无能力履行且中止满三年",
                    s -> s.noSocialHarm()
                            && s.noAbility()
                            && !s.on().isBefore(s.since().plusYears(3)),
                    SuspendedAnswer.NO_LONGER_ENFORCED)),
            SuspendedAnswer.STILL_SUSPENDED);

    private static boolean holiday(LocalDate day, WorkCalendar days) {
        days.mustBeLoaded(day);
        return days.holiday(day)
                .filter(named -> named.kind() == HolidayKind.OFF)
                .isPresent();
    }

    private static LocalDate demandEnds(Application a, WorkCalendar days) {
        return a.demandServed() == null ? a.applied() : days.plus(a.demandServed(), DEMAND_DAYS);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
