/** 档: the files kept: contents, codes, retention (S38). */
@ApplicationModule(
        displayName = "档",
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
            "casework"
        })
@NullMarked
package cn.xiangzhi.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
