/** What may found the facts, and for how long things may be kept for it (rules §9). */
@NullMarked
package cn.xiangzhi.casework.rules.evidence;

import org.jspecify.annotations.NullMarked;
