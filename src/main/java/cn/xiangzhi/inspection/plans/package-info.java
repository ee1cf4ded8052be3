/** Plans, frequency caps, and one visit for all checks (S9 F59 F61 to F63). */
@NullMarked
package cn.xiangzhi.inspection.plans;

import org.jspecify.annotations.NullMarked;
