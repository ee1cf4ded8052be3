/** Whole case files: bound into one PDF, packed for the archive, made in the background (F44). */
@NullMarked
package cn.xiangzhi.documents.volume;

import org.jspecify.annotations.NullMarked;
