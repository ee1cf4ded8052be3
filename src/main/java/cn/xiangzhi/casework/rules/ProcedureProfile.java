package cn.xiangzhi.casework.rules;

import cn.xiangzhi.base.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Which ministry's procedure rule stands behind a matter (rules §0.3, §22): the originating department's, by the field of the
 * item; where none is known, the statute alone, which knows neither an extension nor an excluded day.
 */
public enum ProcedureProfile implements Labelled {
    STATUTE("通用（行政处罚法）", null),
    MARKET("市场监管", "case.decide.extended.market"),
    ENVIRONMENT("生态环境", "case.decide.extended.environment");

    private final String label;
    private final @Nullable String extendedTerm;

    ProcedureProfile(String label, @Nullable String extendedTerm) {
        this.label = label;
        this.extendedTerm = extendedTerm;
    }

    /** By the field of a power item, as 市场监管. */
    public static ProcedureProfile of(String field) {
        if (field.contains("市场")) {
            return MARKET;
        }
        return field.contains("环境") ? ENVIRONMENT : STATUTE;
    }

    @Override
    public String label() {
        return label;
    }

    /** The term of {@code calendar} that runs once the time to decide is extended; null where no rule lets it be. */
    public @Nullable String extendedTerm() {
        return extendedTerm;
    }

    /** Whether days of suspension are left out of the time to decide (MSR 64(2); EER 57). */
    public boolean excludesSuspension() {
        return this != STATUTE;
    }
}
