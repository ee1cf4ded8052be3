/** Duty rosters: made fairly, published, swapped by consent of both, and counted (S19). */
@NullMarked
package cn.xiangzhi.organization.duty;

import org.jspecify.annotations.NullMarked;
