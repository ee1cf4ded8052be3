/** 文: templates, numbers without gaps, issued papers, attachments by digest. */
@ApplicationModule(
        displayName = "文",
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
            "powers"
        })
@NullMarked
package cn.xiangzhi.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
