/** 讯: the delivery ledger: what people are told, by which way, and what became of it; webhooks (F90). */
@ApplicationModule(
        displayName = "讯",
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
            "documents"
        })
@NullMarked
package cn.xiangzhi.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
