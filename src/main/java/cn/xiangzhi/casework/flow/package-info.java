/** The life of a case: stages, the tables of moves, and the one way a stage changes; pure. */
@NullMarked
package cn.xiangzhi.casework.flow;

import org.jspecify.annotations.NullMarked;
