package cn.xiangzhi.inspection.caps;

import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.SubjectType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the set caps holds: the one that says most about the subject; of the same, the one set for the later day. Pure. */
final class CapBook {

    private CapBook() {}

    /** A cap as it was set; null means every one. */
    record Set(
            UUID id,
            CapMeasure measure,
            @Nullable SubjectType subjectKind,
            @Nullable String field,
            @Nullable CreditClass creditClass,
            int times,
            LocalDate validFrom,
            String source,
            String setBy,
            OffsetDateTime setAt) {

        boolean fits(Asked asked) {
            return measure == asked.measure()
                    && !validFrom.isAfter(asked.day())
                    && (subjectKind == null || subjectKind == asked.kind())
                    && (field == null || field.equals(asked.field()))
                    && (creditClass == null || creditClass == asked.credit());
        }

        private int says() {
            return (field == null ? 0 : 4) + (creditClass == null ? 0 : 2) + (subjectKind == null ? 0 : 1);
        }
    }

    record Asked(
            CapMeasure measure,
            @Nullable SubjectType kind,
            @Nullable String field,
            @Nullable CreditClass credit,
            LocalDate day) {}

    static Optional<Set> holds(List<Set> set, Asked asked) {
        return set.stream()
                .filter(one -> one.fits(asked))
                .max(Comparator.comparingInt(Set::says)
                        .thenComparing(Set::validFrom)
                        .thenComparing(Set::setAt));
    }
}
