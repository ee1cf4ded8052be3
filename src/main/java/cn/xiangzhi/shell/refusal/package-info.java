/** How every "no" is shown: page, fragment or problem details; and what is stopped at the door. */
@NullMarked
package cn.xiangzhi.shell.refusal;

import org.jspecify.annotations.NullMarked;
