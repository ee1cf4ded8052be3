/** What the reporter sees afterwards: progress, answer, rating, asking again (F66 F67). */
@NullMarked
package cn.xiangzhi.intake.tracking;

import org.jspecify.annotations.NullMarked;
