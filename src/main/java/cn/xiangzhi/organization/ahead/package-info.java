/** Vacancies and retirements ahead (S27). */
@NullMarked
package cn.xiangzhi.organization.ahead;

import org.jspecify.annotations.NullMarked;
