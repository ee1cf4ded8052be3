/** The rules of visits, without framework or store. */
@NullMarked
package cn.xiangzhi.inspection.rules;

import org.jspecify.annotations.NullMarked;
