/** 览: what the figures of all rooms say together: powers that do not work (S15). */
@ApplicationModule(
        displayName = "览",
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
            "inspection",
            "casework",
            "archives",
            "disclosure"
        })
@NullMarked
package cn.xiangzhi.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
