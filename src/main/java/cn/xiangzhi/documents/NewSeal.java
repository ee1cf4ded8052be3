package cn.xiangzhi.documents;

import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seal to be registered (S13).
 *
 * @param id marks the registration, so that a second one changes nothing
 * @param township where it is kept; null when at the county
 * @param organ whose name is cut into it
 * @param line what stands under the star, as 行政执法专用章; empty for none
 * @param forOrgan in whose name the papers are that it may be set on
 * @param mode only for cases of that mode; null for both
 * @param papers only for papers of these kinds; empty for all
 * @param fields only for items of these fields or codes; empty for all
 * @param picture a scanned impression (PNG); null when the product draws it
 */
public record NewSeal(
        UUID id,
        @Nullable String township,
        UUID organ,
        String name,
        SealKind kind,
        String line,
        UUID forOrgan,
        @Nullable Mode mode,
        Set<PaperKind> papers,
        Set<String> fields,
        UUID keeper,
        LocalDate validFrom,
        LocalDate validTo,
        byte @Nullable [] picture) {}
