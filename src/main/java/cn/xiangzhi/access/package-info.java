/** 门: accounts, sign-in, the post one acts in, scope and the audit trail. */
@ApplicationModule(
        displayName = "门",
        allowedDependencies = {"base", "store", "secrecy", "calendar", "law", "shell", "places", "organization"})
@NullMarked
package cn.xiangzhi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
