/** The rule books casework asks: gates with every question and article they stand on; pure. */
@NullMarked
package cn.xiangzhi.casework.rules;

import org.jspecify.annotations.NullMarked;
