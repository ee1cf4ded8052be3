/** The frame round every page: menu, size of type, favourite icon. */
@NullMarked
package cn.xiangzhi.shell.frame;

import org.jspecify.annotations.NullMarked;
