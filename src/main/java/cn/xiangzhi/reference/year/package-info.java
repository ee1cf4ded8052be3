/** The year with its days off, and the import of a holiday notice. */
@NullMarked
package cn.xiangzhi.reference.year;

import org.jspecify.annotations.NullMarked;
