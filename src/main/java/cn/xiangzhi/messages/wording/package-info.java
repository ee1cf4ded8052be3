/** The words of each kind of message, their placeholders, and how many texts they cost. */
@NullMarked
package cn.xiangzhi.messages.wording;

import org.jspecify.annotations.NullMarked;
