/** 厅: layout, menu, fields, tables and error pages: what every page shares. */
@ApplicationModule(
        displayName = "厅",
        allowedDependencies = {"base", "store", "secrecy", "calendar", "law"})
@NullMarked
package cn.xiangzhi.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
