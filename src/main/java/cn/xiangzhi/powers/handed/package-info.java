/** Who handed which item down to whom, and who sees what follows from it (S14). */
@NullMarked
package cn.xiangzhi.powers.handed;

import org.jspecify.annotations.NullMarked;
