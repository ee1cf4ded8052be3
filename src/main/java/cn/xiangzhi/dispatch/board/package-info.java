/** The dispatcher's board: lists, the order page, the forms of the moves, work, search. */
@NullMarked
package cn.xiangzhi.dispatch.board;

import org.jspecify.annotations.NullMarked;
