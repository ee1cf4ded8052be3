/** Reports on a map: points, squares and heat for the desk (F1 F86). */
@NullMarked
package cn.xiangzhi.intake.map;

import org.jspecify.annotations.NullMarked;
