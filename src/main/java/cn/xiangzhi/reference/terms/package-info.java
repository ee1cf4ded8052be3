/** The calculator of terms, as a page and as an interface. */
@NullMarked
package cn.xiangzhi.reference.terms;

import org.jspecify.annotations.NullMarked;
