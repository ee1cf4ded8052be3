/** Subscriptions, CloudEvents, signatures, replay (F90). */
@NullMarked
package cn.xiangzhi.messages.webhooks;

import org.jspecify.annotations.NullMarked;
