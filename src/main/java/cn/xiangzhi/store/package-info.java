/** 库: the embedded PostgreSQL, backup and restore, the operator's command line. */
@ApplicationModule(
        displayName = "库",
        allowedDependencies = {"base", "secrecy"})
@NullMarked
package cn.xiangzhi.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
