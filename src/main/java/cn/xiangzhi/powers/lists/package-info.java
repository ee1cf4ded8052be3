/** The three lists of a township, what may be assigned to it, and temporary tasks beside them (S12, F56). */
@NullMarked
package cn.xiangzhi.powers.lists;

import org.jspecify.annotations.NullMarked;
