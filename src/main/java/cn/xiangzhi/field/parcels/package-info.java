/** Photos, films and sounds on their way up, piece by piece. */
@NullMarked
package cn.xiangzhi.field.parcels;

import org.jspecify.annotations.NullMarked;
