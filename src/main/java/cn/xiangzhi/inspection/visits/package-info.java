/** Visits: who went, what was seen, and what came of it. */
@NullMarked
package cn.xiangzhi.inspection.visits;

import org.jspecify.annotations.NullMarked;
