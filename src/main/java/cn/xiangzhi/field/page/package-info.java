/** The page itself, its worker, and what the desk sees of what came in. */
@NullMarked
package cn.xiangzhi.field.page;

import org.jspecify.annotations.NullMarked;
