/** 础: ids, refusals, worked amounts, pages; no framework, no other room. */
@NullMarked
package cn.xiangzhi.base;

import org.jspecify.annotations.NullMarked;
