/** Supervision: tours, naming, corrections, talks (S20 F69). */
@NullMarked
package cn.xiangzhi.inspection.supervision;

import org.jspecify.annotations.NullMarked;
