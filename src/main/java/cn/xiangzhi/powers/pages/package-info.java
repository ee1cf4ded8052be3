/** The pages of the catalogue: for the office, and for the public. */
@NullMarked
package cn.xiangzhi.powers.pages;

import org.jspecify.annotations.NullMarked;
