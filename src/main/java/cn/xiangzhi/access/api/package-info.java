/** The public interface: bearer tokens, their limits and the description of it. */
@NullMarked
package cn.xiangzhi.access.api;

import org.jspecify.annotations.NullMarked;
