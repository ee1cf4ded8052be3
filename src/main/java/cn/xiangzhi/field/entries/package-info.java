/** What was done in the field: taken in once, in order, applied or refused with its material kept. */
@NullMarked
package cn.xiangzhi.field.entries;

import org.jspecify.annotations.NullMarked;
