/** Registers in and out as a workbook. */
@NullMarked
package cn.xiangzhi.organization.exchange;

import org.jspecify.annotations.NullMarked;
