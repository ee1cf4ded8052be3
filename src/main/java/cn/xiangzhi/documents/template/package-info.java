/**
 * Templates of papers: what a clerk writes between 【】, read, checked and filled. A template holds no expression of any
 * engine; everything that is not a mark is words.
 */
@NullMarked
package cn.xiangzhi.documents.template;

import org.jspecify.annotations.NullMarked;
