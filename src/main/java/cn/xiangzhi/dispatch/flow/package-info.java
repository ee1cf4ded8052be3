/** An order as it is kept: its core, its acts, its one flow table. */
@NullMarked
package cn.xiangzhi.dispatch.flow;

import org.jspecify.annotations.NullMarked;
