/** Supervision of orders: its own number, term and reply (F68). */
@NullMarked
package cn.xiangzhi.dispatch.supervision;

import org.jspecify.annotations.NullMarked;
