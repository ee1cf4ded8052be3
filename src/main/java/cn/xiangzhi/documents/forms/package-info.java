/** The forms a paper is given out in: the shipped fonts, PDF/A and OFD, and pictures of the pages (F42). */
@NullMarked
package cn.xiangzhi.documents.forms;

import org.jspecify.annotations.NullMarked;
