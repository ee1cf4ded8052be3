/** What a file is, told by its content, and what may come in. */
@NullMarked
package cn.xiangzhi.documents.files;

import org.jspecify.annotations.NullMarked;
