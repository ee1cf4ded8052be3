/** What the office adds to the carried categories without code: questions, times, what the public may choose (F8 F14). */
@NullMarked
package cn.xiangzhi.intake.questions;

import org.jspecify.annotations.NullMarked;
