/** The measurements of docs/benchmarks.md, made on the built product by {@code bin/bench}. */
@NullMarked
package cn.xiangzhi.bench;

import org.jspecify.annotations.NullMarked;
