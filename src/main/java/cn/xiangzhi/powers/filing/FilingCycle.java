package cn.xiangzhi.powers.filing;

import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.util.Arrays;

/** How often penalties are filed together (rules §17a); the year is cut into equal stretches that leave no day out. */
public enum FilingCycle implements Labelled {
    MONTHLY("按月", 1),
    QUARTERLY("按季", 3),
    HALF_YEARLY("按半年", 6);

    private final String label;
    private final int months;

    FilingCycle(String label, int months) {
        this.label = label;
        this.months = months;
    }

    @Override
    public String label() {
        return label;
    }

    /** The shortest cycle that is not shorter than so many months; half a year at most. */
    public static FilingCycle of(int months) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.months >= months)
                .findFirst()
                .orElse(HALF_YEARLY);
    }

    /** The stretch that day belongs to. */
    public Span containing(LocalDate day) {
        var first = (day.getMonthValue() - 1) / months * months + 1;
        var from = LocalDate.of(day.getYear(), first, 1);
        return new Span(from, from.plusMonths(months).minusDays(1));
    }

    public boolean endsOn(LocalDate day) {
        return containing(day).to().equals(day);
    }
}
