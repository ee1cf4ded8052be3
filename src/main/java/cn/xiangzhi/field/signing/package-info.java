/** What was signed on a phone, held against the record the server makes of the same entry. */
@NullMarked
package cn.xiangzhi.field.signing;

import org.jspecify.annotations.NullMarked;
