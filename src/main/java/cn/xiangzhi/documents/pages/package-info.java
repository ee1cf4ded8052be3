/** The pages of papers and the giving out of attachments. */
@NullMarked
package cn.xiangzhi.documents.pages;

import org.jspecify.annotations.NullMarked;
