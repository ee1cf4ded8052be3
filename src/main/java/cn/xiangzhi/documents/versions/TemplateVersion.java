package cn.xiangzhi.documents.versions;

import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an office's template: as uploaded, never edited. {@code township} is null for one of the whole county;
 * {@code validFrom} is null for a draft.
 */
public record TemplateVersion(
        UUID id,
        @Nullable String township,
        PaperKind kind,
        int version,
        String note,
        String digest,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        @Nullable LocalDate validFrom,
        @Nullable String putBy,
        @Nullable LocalDate withdrawnFrom,
        @Nullable String withdrawnBy,
        @Nullable String withdrawReason) {

    public String name() {
        return "第" + version + "版";
    }

    /** Whether papers of that day are made from it, unless another version goes before it. */
    boolean validOn(LocalDate day) {
        return validFrom != null && !validFrom.isAfter(day) && (withdrawnFrom == null || withdrawnFrom.isAfter(day));
    }

    /** Whether it goes before the other where both are valid: the township's own, the later, the higher number. */
    boolean before(TemplateVersion other) {
        if ((township == null) != (other.township == null)) {
            return township != null;
        }
        var mine = validFrom == null ? LocalDate.MIN : validFrom;
        var theirs = other.validFrom == null ? LocalDate.MIN : other.validFrom;
        return mine.equals(theirs) ? version > other.version : mine.isAfter(theirs);
    }
}
