package cn.xiangzhi.powers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A title to be entered for a township (S11).
 *
 * @param id made by the caller; sent twice it changes nothing
 * @param number of the decision that hands the power down, as 豫政〔2025〕15号
 * @param entrusting the organ that entrusts or dispatches, with its agreement; null for the township's own powers
 */
public record NewHolding(
        UUID id,
        String township,
        String itemCode,
        PowerSource source,
        String decision,
        String number,
        LocalDate publishedOn,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Entrusting entrusting) {

    /** The entrusting organ and its agreement: what, by which authority, until when, published by both (PPL 20). */
    public record Entrusting(
            UUID organ,
            String organName,
            String basis,
            String number,
            String matters,
            String authority,
            LocalDate to) {}
}
