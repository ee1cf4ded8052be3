/** What was done to matters of this room, appended and never changed. */
@NullMarked
package cn.xiangzhi.inspection.acts;

import org.jspecify.annotations.NullMarked;
