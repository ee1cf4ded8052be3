/** Grids, their outlines, and who answers for a place. */
@NullMarked
package cn.xiangzhi.places.grids;

import org.jspecify.annotations.NullMarked;
