package cn.xiangzhi.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question the office asks with a category on every channel (F8). {@code code} names it to other programs and never
 * changes; {@code township} is empty when the whole county asks it.
 */
public record Question(
        UUID id,
        String township,
        String category,
        String code,
        String label,
        QuestionKind kind,
        boolean required,
        int position,
        String help,
        List<String> choices,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {

    public boolean askedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is asked of what happens in that township; {@code null}: anywhere in the county. */
    public boolean askedIn(@Nullable String where) {
        return township.isEmpty() || township.equals(where);
    }
}
