/** 权: which township may use which power, by which source, from when to when (S2 S11). */
@ApplicationModule(
        displayName = "权",
        allowedDependencies = {
            "base",
            "store",
            "secrecy",
            "calendar",
            "law",
            "shell",
            "places",
            "organization",
            "access"
        })
@NullMarked
package cn.xiangzhi.powers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
