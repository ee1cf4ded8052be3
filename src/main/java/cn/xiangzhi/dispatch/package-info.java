/** 派: orders, returns, transfers, and watching until taken over (S5 S8). */
@ApplicationModule(
        displayName = "派",
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
            "intake"
        })
@NullMarked
package cn.xiangzhi.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
