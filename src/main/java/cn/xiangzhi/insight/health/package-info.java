/** The health check of powers (赋权体检): what is used, what is not and why, what is missing, and what to propose (S15, F57). */
@NullMarked
package cn.xiangzhi.insight.health;

import org.jspecify.annotations.NullMarked;
