/** 历: today, working days, terms and how the law counts them. */
@ApplicationModule(
        displayName = "历",
        allowedDependencies = {"base", "store"})
@NullMarked
package cn.xiangzhi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
