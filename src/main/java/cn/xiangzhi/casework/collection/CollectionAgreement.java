package cn.xiangzhi.casework.collection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement with a bank that collects fines (FSR 6); the codes are those the treasury gave, never made up here. */
public record CollectionAgreement(
        UUID id,
        String townshipCode,
        String number,
        String bank,
        String bankAddress,
        String payee,
        String account,
        String payeeBank,
        String unitCode,
        String incomeCode,
        LocalDate signedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String signedByUs,
        String signedByBank,
        @Nullable LocalDate filedOn,
        String filedWith,
        @Nullable LocalDate endedOn,
        String endedWhy,
        long version) {

    static final int WARNING_DAYS = 60;

    /** The last day it binds, by its term or because it was ended before; null when no end was agreed. */
    @Nullable
    LocalDate last() {
        return endedOn == null || validTo != null && validTo.isBefore(endedOn) ? validTo : endedOn;
    }

    boolean inForce(LocalDate day) {
        var last = last();
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }

    /** Whether it is in force and ends within sixty days. */
    boolean endsSoon(LocalDate today) {
        var last = last();
        return inForce(today) && last != null && !last.isAfter(today.plusDays(WARNING_DAYS));
    }

    /** The same with what came after the signing. */
    CollectionAgreement settled(
            long seen, @Nullable LocalDate filed, String with, @Nullable LocalDate ended, String why) {
        return new CollectionAgreement(
                id,
                townshipCode,
                number,
                bank,
                bankAddress,
                payee,
                account,
                payeeBank,
                unitCode,
                incomeCode,
                signedOn,
                validFrom,
                validTo,
                signedByUs,
                signedByBank,
                filed,
                with,
                ended,
                why,
                seen);
    }

    String state(LocalDate today) {
        if (endsSoon(today)) {
            return last() + "届满";
        }
        return inForce(today) ? "有效" : today.isBefore(validFrom) ? "未生效" : endedOn != null ? "已终止" : "已届满";
    }

    String tone(LocalDate today) {
        return endsSoon(today) ? "amber" : inForce(today) ? "green" : today.isBefore(validFrom) ? "blue" : "grey";
    }
}
