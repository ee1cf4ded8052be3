/** The product as it is run: an own process, a port, a data directory, the signals of the operating system. */
@NullMarked
package cn.xiangzhi.running;

import org.jspecify.annotations.NullMarked;
