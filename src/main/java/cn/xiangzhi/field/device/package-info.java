/** Phones that were signed in on, and the secret their data is locked with. */
@NullMarked
package cn.xiangzhi.field.device;

import org.jspecify.annotations.NullMarked;
