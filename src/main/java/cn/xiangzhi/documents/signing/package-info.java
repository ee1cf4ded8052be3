/** Papers signed by hand on a screen, bound to their words, time and digest (S13 F27; rules §9). */
@NullMarked
package cn.xiangzhi.documents.signing;

import org.jspecify.annotations.NullMarked;
