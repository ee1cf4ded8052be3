/** The proof of the whole store: what was altered, is missing, or was added. */
@NullMarked
package cn.xiangzhi.documents.proof;

import org.jspecify.annotations.NullMarked;
