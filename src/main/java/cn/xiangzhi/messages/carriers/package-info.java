/** The ways out of the house: SMTP, text gateways, files, webhooks. */
@NullMarked
package cn.xiangzhi.messages.carriers;

import org.jspecify.annotations.NullMarked;
