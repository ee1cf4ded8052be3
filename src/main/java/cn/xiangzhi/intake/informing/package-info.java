/** The reporter is told by the way chosen, and other systems hear of what may be public (F66 F90). */
@NullMarked
package cn.xiangzhi.intake.informing;

import org.jspecify.annotations.NullMarked;
