/** Class of a township, its leaders' quota and the number of its organs (S27). */
@NullMarked
package cn.xiangzhi.organization.township;

import org.jspecify.annotations.NullMarked;
