/** 地: divisions, villages, grids, and who answers for each (S19). */
@ApplicationModule(
        displayName = "地",
        allowedDependencies = {"base", "store", "secrecy", "calendar", "law", "shell"})
@NullMarked
package cn.xiangzhi.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
