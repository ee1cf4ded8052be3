/** 公: what the public may see (S4 S12). */
@ApplicationModule(
        displayName = "公",
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
            "archives"
        })
@NullMarked
package cn.xiangzhi.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
