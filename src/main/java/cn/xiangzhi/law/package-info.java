/** 法: statutes, citations, gists, rule books and dated parameters. */
@ApplicationModule(
        displayName = "法",
        allowedDependencies = {"base", "store", "secrecy", "calendar"})
@NullMarked
package cn.xiangzhi.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
