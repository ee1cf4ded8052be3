/** Sending after commit: quiet hours, budget, growing delays, order per receiver, dead letters, alarms. */
@NullMarked
package cn.xiangzhi.messages.sending;

import org.jspecify.annotations.NullMarked;
