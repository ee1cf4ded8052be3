package cn.xiangzhi.organization.ahead;

import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.PostKind;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/**
 * When somebody reaches the age of retirement: the former age, raised month by month since 2025 (RETIRE). Ages, steps and
 * the most are dated parameters.
 */
@Component
public class Retirement {

    private static final LocalDate RAISED = LocalDate.of(2025, 1, 1);

    private final Parameters parameters;

    Retirement(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The month the age is reached, with the age as words: 60 岁 1 个月. */
    public record Reached(YearMonth month, int years, int months) {

        public String age() {
            return years + " 岁" + (months == 0 ? "" : " " + months + " 个月");
        }
    }

    public Reached of(LocalDate born, boolean woman, PostKind kind) {
        var group = !woman ? "man" : kind == PostKind.WORKER ? "worker" : "woman";
        var first = YearMonth.from(born);
        var former = number("retire." + group, LocalDate.of(1978, 6, 2));
        var month = first.plusYears(former);
        if (month.isBefore(YearMonth.from(RAISED))) {
            return new Reached(month, former, 0);
        }
        var since = (month.getYear() - RAISED.getYear()) * 12 + month.getMonthValue() - 1;
        var later = Math.min(
                since / number("retire." + group + ".step", RAISED) + 1, number("retire." + group + ".most", RAISED));
        return new Reached(month.plusMonths(later), former + later / 12, later % 12);
    }

    private int number(String id, LocalDate on) {
        return parameters.number(id, on).intValue();
    }
}
