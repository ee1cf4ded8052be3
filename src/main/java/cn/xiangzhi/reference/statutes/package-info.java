/** Statutes with gists beside the texts an office imported. */
@NullMarked
package cn.xiangzhi.reference.statutes;

import org.jspecify.annotations.NullMarked;
