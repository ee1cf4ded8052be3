/** Whether townships can take up items: officers, reviewers, training, caseload, equipment, distance; every day (F58). */
@NullMarked
package cn.xiangzhi.powers.capacity;

import org.jspecify.annotations.NullMarked;
