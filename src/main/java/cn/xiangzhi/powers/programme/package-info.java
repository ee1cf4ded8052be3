/** The half-yearly inspection of handed-down powers as a programme with a written report (S14). */
@NullMarked
package cn.xiangzhi.powers.programme;

import org.jspecify.annotations.NullMarked;
