/** Disagreements whose an order is: both sides' reasons, the ruling, how many (F19). */
@NullMarked
package cn.xiangzhi.dispatch.disputes;

import org.jspecify.annotations.NullMarked;
