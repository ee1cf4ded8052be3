/** A county's places kept in memory. */
@NullMarked
package cn.xiangzhi.places.atlas;

import org.jspecify.annotations.NullMarked;
