/** Fines paid: the bank's lists, matched to decisions by people who do not decide (PPL 67; FSR 10). */
@NullMarked
package cn.xiangzhi.casework.payment;

import org.jspecify.annotations.NullMarked;
