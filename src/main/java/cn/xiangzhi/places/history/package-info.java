/** What was done to places. */
@NullMarked
package cn.xiangzhi.places.history;

import org.jspecify.annotations.NullMarked;
