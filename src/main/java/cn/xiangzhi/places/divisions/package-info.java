/** The division register: its rows and their import. */
@NullMarked
package cn.xiangzhi.places.divisions;

import org.jspecify.annotations.NullMarked;
