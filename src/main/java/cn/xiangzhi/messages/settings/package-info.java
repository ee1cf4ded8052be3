/** What an office sets: quiet hours, budget, gateways. */
@NullMarked
package cn.xiangzhi.messages.settings;

import org.jspecify.annotations.NullMarked;
