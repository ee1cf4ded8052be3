/** 查: visits: who went, what was seen, corrected or violation found (S9 S20). */
@ApplicationModule(
        displayName = "查",
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
            "messages",
            "intake",
            "dispatch"
        })
@NullMarked
package cn.xiangzhi.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
