package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.powers.Mode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form by which a seal is registered. */
public record NewSealForm(
        @Nullable UUID once,

        @NotBlank(message = "请填写印章名称") @Size(max = 60, message = "名称不超过 60 字")
        String name,

        @NotNull(message = "请选择种类") @Nullable SealKind kind,
        @Nullable String township,
        @NotNull(message = "请选择刻名机关") @Nullable UUID organ,
        @Nullable UUID forOrgan,
        @Size(max = 14, message = "下方文字不超过 14 字") @Nullable String line,
        @Nullable Mode mode,
        @Nullable List<PaperKind> papers,
        @Size(max = 200, message = "领域不超过 200 字") @Nullable String fields,
        @NotNull(message = "请选择保管人") @Nullable UUID keeper,
        @NotNull(message = "请填写有效期起") @Nullable LocalDate validFrom,
        @NotNull(message = "请填写有效期止") @Nullable LocalDate validTo) {

    static NewSealForm empty(@Nullable String township, LocalDate today) {
        return new NewSealForm(
                null,
                "",
                null,
                township,
                null,
                null,
                "",
                null,
                List.of(),
                "",
                null,
                today,
                today.plusYears(5).minusDays(1));
    }

    /** What the form says, once it was found complete. */
    NewSeal seal(
            UUID id,
            SealKind ofKind,
            UUID ofOrgan,
            UUID ofKeeper,
            LocalDate from,
            LocalDate to,
            byte @Nullable [] scan) {
        return new NewSeal(
                id,
                township == null || township.isBlank() ? null : township,
                ofOrgan,
                name,
                ofKind,
                line == null ? "" : line,
                forOrgan == null ? ofOrgan : forOrgan,
                mode,
                papers == null ? Set.of() : Set.copyOf(papers),
                words(fields),
                ofKeeper,
                from,
                to,
                scan);
    }

    private static Set<String> words(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split("[、，,；;\\s]+"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
