/** Dispatched units under two masters: consulted, asked within a month, graded together (S29). */
@NullMarked
package cn.xiangzhi.organization.dispatched;

import org.jspecify.annotations.NullMarked;
