/** 编: organs, posts by real name, appointments, dispatched units, certificates and squads (S1 S3 S27 to S30). */
@ApplicationModule(
        displayName = "编",
        allowedDependencies = {"base", "store", "secrecy", "calendar", "law", "shell", "places"})
@NullMarked
package cn.xiangzhi.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
