package cn.xiangzhi.inspection.visits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One form for a visit, fit for a phone. */
record VisitForm(
        @Nullable UUID order,
        @NotBlank(message = "请选择检查事由") String cause,
        @NotBlank(message = "请选择乡镇") String township,
        @Nullable String village,

        @NotBlank(message = "请填写检查地点") @Size(max = 200, message = "请精简检查地点")
        String place,

        @Nullable Double latitude,
        @Nullable Double longitude,
        @NotNull(message = "请填写开始时间") LocalDateTime startedAt,
        @NotNull(message = "请填写结束时间") LocalDateTime endedAt,
        @NotNull(message = "请选择执法人员") UUID officer1,
        @NotNull(message = "请选择第二名执法人员") @Nullable UUID officer2,
        @Nullable List<UUID> helpers,
        @Nullable @Size(max = 400, message = "请精简专家") String experts,
        boolean certificatesShown,
        @NotNull(message = "请选择检查对象类型") SubjectKind subjectKind,
        @Nullable @Size(max = 100, message = "请精简对象名称") String subject,
        @Nullable @Size(max = 30, message = "请核对证件号码") String subjectNumber,

        @NotBlank(message = "请填写看到的情况") @Size(max = 5000, message = "请精简看到的情况")
        String seen,

        @NotNull(message = "请选择检查结果") @Nullable VisitResult result,
        @Nullable @Size(max = 1000, message = "请精简处理说明") String note,
        @Nullable @Size(max = 40, message = "请核对事项编号") String item,
        @Nullable @Size(max = 500, message = "请精简再次检查的理由") String again,
        @Nullable UUID once) {}
