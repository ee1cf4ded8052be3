/** The county's discretion benchmarks: kept by version, imported, published, and used in cases (PPL 34, F35). */
@NullMarked
package cn.xiangzhi.casework.benchmark;

import org.jspecify.annotations.NullMarked;
