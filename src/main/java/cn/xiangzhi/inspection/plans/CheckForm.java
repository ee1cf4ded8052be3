package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.inspection.people.Helpers;
import cn.xiangzhi.inspection.rules.VisitCause;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which a merged check is arranged. */
record CheckForm(
        @Nullable UUID once,
        @NotNull(message = "请选择检查对象") UUID subject,
        @NotNull(message = "请选择事由") @Nullable VisitCause cause,
        @Nullable @Size(max = 300, message = "请精简事由的说明") String causeWords,
        @NotNull(message = "请填写检查日期") @Nullable LocalDate on,
        @NotNull(message = "请选择检查人员") @Nullable UUID officer1,
        @NotNull(message = "请选择第二名检查人员") @Nullable UUID officer2,
        @Nullable UUID officer3,
        @Nullable List<UUID> helpers,
        @Nullable @Size(max = 400, message = "请精简专家") String experts,
        @Nullable List<UUID> rows,
        @Nullable @Size(max = 400, message = "事项过多") String items) {

    Checks.NewCheck check(UUID id, VisitCause why, LocalDate day) {
        return new Checks.NewCheck(
                id,
                subject,
                why,
                causeWords == null ? "" : causeWords.strip(),
                day,
                java.util.stream.Stream.of(officer1, officer2, officer3)
                        .filter(Objects::nonNull)
                        .toList(),
                Helpers.Given.of(helpers, experts),
                rows == null ? List.of() : rows,
                items == null
                        ? List.of()
                        : Arrays.stream(items.strip().split("[\\s,，、;；]+"))
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .toList());
    }
}
