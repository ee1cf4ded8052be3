package cn.xiangzhi.organization.competition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An announcement as it is filled in. */
public record NewCompetition(
        @Nullable UUID once,

        @NotBlank(message = "请填写公告名称") @Size(max = 60, message = "公告名称不超过 60 个字")
        String title,

        @NotNull(message = "请选择竞争的岗位") UUID post,

        @NotNull(message = "请填写名额") @Min(value = 1, message = "名额至少 1 名") @Max(value = 99, message = "名额不超过 99 名")
        Integer places,

        @NotBlank(message = "请写明报名条件") @Size(max = 2000, message = "报名条件不超过 2000 个字")
        String terms,

        @NotNull(message = "请填写报名截止日") LocalDate signUpUntil,

        @NotNull(message = "请填写笔试权重") @Min(value = 1, message = "笔试权重至少 1")
        Integer writtenWeight,

        @NotNull(message = "请填写面试权重") @Min(value = 1, message = "面试权重至少 1")
        Integer interviewWeight,

        @NotNull(message = "请填写考察权重") @Min(value = 1, message = "考察权重至少 1")
        Integer assessmentWeight,

        @NotNull(message = "请填写进入面试的名数") Integer writtenCut,
        @NotNull(message = "请填写进入考察的名数") Integer interviewCut) {}
