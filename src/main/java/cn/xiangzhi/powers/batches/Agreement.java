package cn.xiangzhi.powers.batches;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agreement about items of a batch: scope, duties, term; signed and published by both (PPL 20(2)).
 *
 * @param entrustee who takes it and what it has for it, in words; empty where nothing is entrusted (PPL 21)
 */
public record Agreement(
        UUID id,
        UUID batchId,
        String townshipCode,
        String number,
        String authority,
        String duties,
        String entrustee,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String giverSigner,
        @Nullable LocalDate giverSignedOn,
        String townshipSigner,
        @Nullable LocalDate townshipSignedOn,
        @Nullable LocalDate giverPublishedOn,
        @Nullable LocalDate townshipPublishedOn,
        AgreementStage stage,
        long version) {

    /** The first day of the titles: the agreed one, or the day when the second of the two had published. */
    public LocalDate begins() {
        return Stream.of(validFrom, or(giverPublishedOn), or(townshipPublishedOn))
                .max(LocalDate::compareTo)
                .orElse(validFrom);
    }

    private LocalDate or(@Nullable LocalDate day) {
        return day == null ? validFrom : day;
    }

    /** Refused unless scope, duties and term are written and the days do not cross. */
    void complete(Batch batch) {
        var what = batch.paper() + "没有起草";
        if (number.isBlank() || authority.isBlank() || duties.isBlank()) {
            throw RefusalCode.DELE_02.refuse(what, "编号、权限范围、双方责任没有写全");
        }
        var ends = validTo;
        if (ends == null && batch.source().mode() == Mode.DELEGATED) {
            throw RefusalCode.DELE_02.refuse(what, "没有写明期限");
        }
        if (ends != null && ends.isBefore(validFrom)) {
            throw Refused.invalid(what, "期限止日早于起日", "请改正起止日期");
        }
        if (validFrom.isBefore(batch.decidedOn())) {
            throw Refused.invalid(what, "期限起日早于放权决定的日期" + batch.decidedOn(), "请改正起日");
        }
    }
}
