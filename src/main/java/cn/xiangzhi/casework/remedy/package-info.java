/** Remedies, instalments and service around a case: clocks, papers, the core row, and what its page shows (rules §13 to §15). */
@NullMarked
package cn.xiangzhi.casework.remedy;

import org.jspecify.annotations.NullMarked;
