/** 典: what anyone may look up: the year's working days, terms, statutes and parameters. */
@ApplicationModule(
        displayName = "典",
        allowedDependencies = {"base", "store", "secrecy", "calendar", "law", "shell", "access"})
@NullMarked
package cn.xiangzhi.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
