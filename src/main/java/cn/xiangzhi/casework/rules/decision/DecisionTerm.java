package cn.xiangzhi.casework.rules.decision;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time taken so far. The statute alone knows neither an extension nor an excluded day; both come from a ministry's
 * rule.
 *
 * @param profile whose procedure applies; null takes the days as they are given
 */
public record DecisionTerm(
        @Fact("立案日期") LocalDate filed,
        @Fact("决定日期") LocalDate decided,
        @Fact("经批准延长的天数") int extendedDays,
        @Fact("依法扣除的天数（按领域规定）") int excludedDays,
        @Fact("程序规定（不填则按所填天数）") @Nullable ProcedureProfile profile) {

    /** Calendar days from filing to decision (PPL 60). */
    public static final int DECIDE_DAYS = 90;

    private boolean statuteAlone() {
        return profile == ProcedureProfile.STATUTE;
    }

    int allowed() {
        return DECIDE_DAYS + (statuteAlone() ? 0 : extendedDays);
    }

    private LocalDate last() {
        return filed.plusDays(allowed() + (statuteAlone() ? 0L : excludedDays));
    }

    /** A last day of rest moves to the next working day, as the clock on the case does. */
    boolean over(WorkCalendar days) {
        return days.isAfterRolled(decided, last());
    }

    long taken() {
        return ChronoUnit.DAYS.between(filed, decided) - (statuteAlone() ? 0 : excludedDays);
    }

    /** Is the time over? What is late goes on with a recorded approval (PROC-12). */
    public static Gate<DecisionTerm> gate(WorkCalendar days) {
        return Gate.of(
                "办案期限",
                refuses(
                        "期限-1",
                        RefusalCode.PROC_12,
                        "是否超过九十日而没有批准延长",
                        d -> d.over(days),
                        d -> "立案至决定共" + d.taken() + "日，超过" + d.allowed() + "日；决定并不因此当然无效，须经批准并记录理由"));
    }
}
