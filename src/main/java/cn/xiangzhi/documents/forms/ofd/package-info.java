/** From the pages of a PDF to OFD (GB/T 33190-2016): real text in subset fonts, lines, areas and pictures at the same places. */
@NullMarked
package cn.xiangzhi.documents.forms.ofd;

import org.jspecify.annotations.NullMarked;
