/** 找: finds what an everyday sentence means, and says why; pure, without a segmenter and without the store. */
@NullMarked
package cn.xiangzhi.powers.finder;

import org.jspecify.annotations.NullMarked;
