package cn.xiangzhi.casework.buildings;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A building site as it is registered. */
record BuildingForm(
        @NotBlank(message = "请选择乡镇") @Nullable String township,
        @Nullable String village,

        @NotBlank(message = "请填写地点") @Size(max = 200, message = "请精简地点")
        String place,

        @Nullable @Min(value = -90, message = "纬度在 -90 至 90 之间") @Max(value = 90, message = "纬度在 -90 至 90 之间")
        Double latitude,

        @Nullable @Min(value = -180, message = "经度在 -180 至 180 之间") @Max(value = 180, message = "经度在 -180 至 180 之间")
        Double longitude,

        @Size(max = 100, message = "请精简建设人") String builder,

        @NotBlank(message = "请填写建的是什么") @Size(max = 100, message = "请精简建设内容")
        String kind,

        @Nullable @Positive(message = "面积须大于零") @Digits(integer = 10, fraction = 2, message = "请填写平方米数，最多两位小数")
        BigDecimal area,

        @Nullable @Min(value = 1, message = "层数至少为一") @Max(value = 99, message = "请核对层数")
        Integer storeys,

        @NotNull(message = "请选择用地性质") LandKind land,
        @NotNull(message = "请填写发现日期") LocalDate foundOn,

        @NotBlank(message = "请选择发现途径") @Size(max = 40, message = "请精简发现途径")
        String how,

        @NotBlank(message = "请填写现场情况") @Size(max = 2000, message = "请精简现场情况")
        String words,

        @Nullable @Size(max = 200, message = "请精简理由") String apart,
        @Nullable UUID once) {}
