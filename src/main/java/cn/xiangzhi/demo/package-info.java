/** 演: an invented county, so that every screen has something true to show. */
@ApplicationModule(
        displayName = "演",
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
            "vehicles",
            "intake",
            "dispatch",
            "inspection",
            "casework",
            "archives",
            "disclosure",
            "insight"
        })
@NullMarked
package cn.xiangzhi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
