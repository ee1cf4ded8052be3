/** Many cases at once: the line of S10, cases nobody can act on (F22), what waits for the head, one visit (S9). */
@NullMarked
package cn.xiangzhi.casework.overview;

import org.jspecify.annotations.NullMarked;
