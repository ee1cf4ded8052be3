/** Decisions under handed-down powers are filed with the department, with receipts (S14, rules §17a). */
@NullMarked
package cn.xiangzhi.powers.filing;

import org.jspecify.annotations.NullMarked;
