package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.SubjectType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a plan: what, when, and which subjects by kind, credit, risk and village. */
record PlanForm(
        @Nullable UUID once,
        @NotBlank(message = "请选择乡镇") String township,

        @NotBlank(message = "请填写名称") @Size(max = 80, message = "请精简名称")
        String title,

        @NotNull(message = "请填写年度")
        @Min(value = 2020, message = "请核对年度")
        @Max(value = 2100, message = "请核对年度")
        @Nullable
        Integer year,

        @Nullable @Min(value = 1, message = "请核对月份") @Max(value = 12, message = "请核对月份")
        Integer month,

        @NotBlank(message = "请选择领域") String field,

        @NotBlank(message = "请填写实施机关") @Size(max = 200, message = "请精简实施机关")
        String body,

        @NotBlank(message = "请填写事项编号") @Size(max = 400, message = "事项过多，请分成几个计划")
        String items,

        @Nullable SubjectType kind,
        @Nullable CreditClass credit,
        @Nullable RiskLevel risk,
        @Nullable String village) {

    List<String> codes() {
        return Arrays.stream(items.strip().split("[\\s,，、;；]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    boolean fits(Subject subject) {
        return (kind == null || subject.kind() == kind)
                && (credit == null || subject.creditClass() == credit)
                && (risk == null || subject.risk() == risk)
                && (village == null || village.isBlank() || village.equals(subject.villageCode()));
    }
}
