/** A case at work: its store, the making of moves with papers and terms, its pages, its REST interface. */
@NullMarked
package cn.xiangzhi.casework.file;

import org.jspecify.annotations.NullMarked;
