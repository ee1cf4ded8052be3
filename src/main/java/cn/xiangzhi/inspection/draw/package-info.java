/** Double random: a draw anybody can redo (F60). */
@NullMarked
package cn.xiangzhi.inspection.draw;

import org.jspecify.annotations.NullMarked;
