/** The event categories carried with the program and found by everyday words (F8, F14). */
@NullMarked
package cn.xiangzhi.intake.categories;

import org.jspecify.annotations.NullMarked;
