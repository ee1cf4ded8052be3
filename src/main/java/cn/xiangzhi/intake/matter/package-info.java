/** A report as it is kept: its core, its acts, its one flow table. */
@NullMarked
package cn.xiangzhi.intake.matter;

import org.jspecify.annotations.NullMarked;
