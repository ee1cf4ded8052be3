/** What is watched day by day: escalations, what was handed on, orders nobody can move, places that come again. */
@NullMarked
package cn.xiangzhi.dispatch.watch;

import org.jspecify.annotations.NullMarked;
