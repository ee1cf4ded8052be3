/** 案卷评查: the checks of a reviewer over a file, samples drawn by the county and what it marks (F37). */
@NullMarked
package cn.xiangzhi.casework.review;

import org.jspecify.annotations.NullMarked;
