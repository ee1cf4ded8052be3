/** 外: the field page that works without a signal: what goes out with an officer, and what comes back once, in order (S1 S8 S9 F23 F24). */
@ApplicationModule(
        displayName = "外",
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
            "documents",
            "intake",
            "dispatch",
            "inspection",
            "casework"
        })
@NullMarked
package cn.xiangzhi.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
