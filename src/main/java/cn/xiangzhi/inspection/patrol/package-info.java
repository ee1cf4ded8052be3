/** Patrol: routes of points, planned by risk and by what was reported, walked and left open (S8 S21). */
@NullMarked
package cn.xiangzhi.inspection.patrol;

import org.jspecify.annotations.NullMarked;
