/** Requests for government information: the register, its clocks, third parties, answers (GIR 29 to 42). */
@NullMarked
package cn.xiangzhi.disclosure.request;

import org.jspecify.annotations.NullMarked;
