/** Who goes along: colleagues of the register by their kind, and experts named with their unit (INSP). */
@NullMarked
package cn.xiangzhi.inspection.people;

import org.jspecify.annotations.NullMarked;
