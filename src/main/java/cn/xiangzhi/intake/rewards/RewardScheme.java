package cn.xiangzhi.intake.rewards;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Labelled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an office may give, by which paper and from when; none comes with the program. */
public record RewardScheme(
        UUID id,
        @Nullable String township,
        String name,
        String source,
        LocalDate from,
        @Nullable LocalDate to,
        Rules rules,
        List<Level> levels) {

    /** Which categories (none: all), how long one may claim, and what the first of several reporters gets, in percent. */
    public record Rules(List<String> categories, int claimDays, int firstShare) {}

    /** A level: its conditions and its amount, fixed or by the fine, within limits. */
    public record Level(
            String name,
            String conditions,
            Kind kind,
            BigDecimal figure,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    /** How a level's amount is reached. */
    public enum Kind implements Labelled {
        FIXED("定额（元）"),
        PERCENT("按罚款的百分比");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public Basis basis() {
        return Basis.house(name + "（" + source + "）");
    }

    public boolean holds(LocalDate on, String category) {
        return !on.isBefore(from)
                && (to == null || !on.isAfter(to))
                && (rules.categories().isEmpty() || rules.categories().contains(category));
    }
}
