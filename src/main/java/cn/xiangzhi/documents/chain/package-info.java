/** The running chain of digests and its daily anchors. */
@NullMarked
package cn.xiangzhi.documents.chain;

import org.jspecify.annotations.NullMarked;
