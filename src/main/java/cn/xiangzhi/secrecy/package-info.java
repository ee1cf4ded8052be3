/** 密: personal data encrypted at rest and masked on screen, digests after SM3. */
@ApplicationModule(
        displayName = "密",
        allowedDependencies = {"base"})
@NullMarked
package cn.xiangzhi.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
