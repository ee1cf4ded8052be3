/** The catalogue of items: loaded from data, kept in memory, found by everyday words. */
@NullMarked
package cn.xiangzhi.powers.catalogue;

import org.jspecify.annotations.NullMarked;
