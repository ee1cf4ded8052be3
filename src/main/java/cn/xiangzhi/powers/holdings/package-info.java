/** Which township holds which item, and the questions asked before it may be used. */
@NullMarked
package cn.xiangzhi.powers.holdings;

import org.jspecify.annotations.NullMarked;
