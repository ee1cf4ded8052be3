/** 案: a case under the law from lead to archive (S5 S6 S9 S10). */
@ApplicationModule(
        displayName = "案",
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
            "dispatch",
            "inspection"
        })
@NullMarked
package cn.xiangzhi.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
