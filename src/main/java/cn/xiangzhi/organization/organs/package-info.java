/** Organs, their posts and what they lack (S1 S27). */
@NullMarked
package cn.xiangzhi.organization.organs;

import org.jspecify.annotations.NullMarked;
