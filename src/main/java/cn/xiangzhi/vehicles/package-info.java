/** 车: vehicles, who uses them for what, mileage, keys and costs (S8). */
@ApplicationModule(
        displayName = "车",
        allowedDependencies = {
            "base",
            "store",
            "secrecy",
            "calendar",
            "law",
            "shell",
            "places",
            "organization",
            "access",
            "powers",
            "documents"
        })
@NullMarked
package cn.xiangzhi.vehicles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
