package cn.xiangzhi.inspection.draw;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A share of a credit class in whole percent, which must be filled in (F60). */
@NotNull(message = "请填写比例")
@Min(value = 0, message = "比例不小于 0")
@Max(value = 100, message = "比例不大于 100")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface Percent {

    String message() default "比例不对";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
