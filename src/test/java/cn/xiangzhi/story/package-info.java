/** Stories told through the pages in a real browser, in the words of the rows. */
@NullMarked
package cn.xiangzhi.story;

import org.jspecify.annotations.NullMarked;
