/** The dated numbers of the rules, and setting an office's own. */
@NullMarked
package cn.xiangzhi.reference.parameters;

import org.jspecify.annotations.NullMarked;
