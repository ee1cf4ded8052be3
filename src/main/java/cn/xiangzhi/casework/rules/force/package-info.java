/** Coercive measures and enforcement: what a township may never do, and when it may do the rest (rules §10, §16). */
@NullMarked
package cn.xiangzhi.casework.rules.force;

import org.jspecify.annotations.NullMarked;
