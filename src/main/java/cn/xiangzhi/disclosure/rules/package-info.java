/** What must be public, what must never be, and until when (rules §17); pure. */
@NullMarked
package cn.xiangzhi.disclosure.rules;

import org.jspecify.annotations.NullMarked;
