package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seal of the register as it stands today (S13). */
record Seal(
        UUID id,
        String county,
        @Nullable String township,
        Named organ,
        String name,
        SealKind kind,
        Purpose purpose,
        Named keeper,
        LocalDate validFrom,
        LocalDate validTo,
        SealState state,
        boolean twoPerson,
        boolean drawn,
        String code,
        String authority,
        @Nullable OffsetDateTime endedAt,
        OffsetDateTime registeredAt,
        long version) {

    /** An organ or a person with the name of the day it was entered. */
    record Named(UUID id, String name) {}

    /** What the seal may be set on: in whose name, of which mode, of which kinds, of which fields or items. */
    record Purpose(Named forOrgan, @Nullable Mode mode, Set<PaperKind> papers, Set<String> fields) {

        boolean paper(PaperKind kind) {
            return papers.isEmpty() || papers.contains(kind);
        }

        boolean item(String code, String field) {
            return fields.isEmpty() || fields.contains(code) || fields.contains(field);
        }
    }

    boolean inTerm(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
