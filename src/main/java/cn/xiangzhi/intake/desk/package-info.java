/** The reports at the desk: list, page, merging, work, search (F7). */
@NullMarked
package cn.xiangzhi.intake.desk;

import org.jspecify.annotations.NullMarked;
