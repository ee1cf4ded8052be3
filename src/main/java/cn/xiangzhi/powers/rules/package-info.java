/** Whether a power was really given: the rule books of empowerment, delegation and jurisdiction (rules §2, §4, §5); pure. */
@NullMarked
package cn.xiangzhi.powers.rules;

import org.jspecify.annotations.NullMarked;
