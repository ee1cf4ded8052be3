package cn.xiangzhi.powers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A penalty decision that may have to be filed with the department (S14, rules §17a).
 *
 * @param number of the case, as 云案〔2026〕7号
 * @param party as shown on screens, a citizen's name masked
 * @param entruster in whose name it was decided; null for the township's own name
 */
public record Decided(
        String county,
        String township,
        String itemCode,
        String itemName,
        UUID matter,
        String number,
        String decisionNumber,
        String party,
        LocalDate on,
        @Nullable UUID entruster) {}
