/** Eighteen months of the invented county: reports, orders, cases, as they would have happened. */
@NullMarked
package cn.xiangzhi.demo.story;

import org.jspecify.annotations.NullMarked;
