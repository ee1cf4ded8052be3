/** How a report comes in: public page, clerk, interface; receipt, doubles (F1 F2 F6 S5). */
@NullMarked
package cn.xiangzhi.intake.receiving;

import org.jspecify.annotations.NullMarked;
