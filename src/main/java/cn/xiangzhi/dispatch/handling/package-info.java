/** What an order is proposed to become, and what its moves do elsewhere: clocks, papers, the reporter. */
@NullMarked
package cn.xiangzhi.dispatch.handling;

import org.jspecify.annotations.NullMarked;
