/** 收件箱: messages inside the product. */
@NullMarked
package cn.xiangzhi.messages.inbox;

import org.jspecify.annotations.NullMarked;
