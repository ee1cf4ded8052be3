/** What the department that handed a power down sees, says and orders; statistics go by themselves (S14). */
@NullMarked
package cn.xiangzhi.powers.oversight;

import org.jspecify.annotations.NullMarked;
