/** Beside and after the penalty: criminal transfer, orders, enforcement, recusal, and in whose name all of it is done. */
@NullMarked
package cn.xiangzhi.casework.force;

import org.jspecify.annotations.NullMarked;
