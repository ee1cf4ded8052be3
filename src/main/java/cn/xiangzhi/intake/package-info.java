/** 接: reports from residents and clerks, receipts, tracking, answers (S5 S8). */
@ApplicationModule(
        displayName = "接",
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
            "messages"
        })
@NullMarked
package cn.xiangzhi.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
