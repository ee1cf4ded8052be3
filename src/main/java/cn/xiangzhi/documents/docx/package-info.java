/** Papers and templates as DOCX: written after GB/T 9704 with the official names of fonts, and read back with suspicion. */
@NullMarked
package cn.xiangzhi.documents.docx;

import org.jspecify.annotations.NullMarked;
