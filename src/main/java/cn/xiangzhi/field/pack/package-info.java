/** What an officer takes along to work without a signal. */
@NullMarked
package cn.xiangzhi.field.pack;

import org.jspecify.annotations.NullMarked;
