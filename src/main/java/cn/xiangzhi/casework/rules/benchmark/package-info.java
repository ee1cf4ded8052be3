/** How a fine is weighed: discretion benchmarks and what moves them (PPL 29 to 34, 37; F35). */
@NullMarked
package cn.xiangzhi.casework.rules.benchmark;

import org.jspecify.annotations.NullMarked;
