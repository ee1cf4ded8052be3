/** The search box over everything one may see. */
@NullMarked
package cn.xiangzhi.shell.search;

import org.jspecify.annotations.NullMarked;
