/** The law desk (法条随行): any rule book asked with made-up facts, on a page and through the interface. */
@NullMarked
package cn.xiangzhi.reference.desk;

import org.jspecify.annotations.NullMarked;
