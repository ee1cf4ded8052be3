/** 制作: papers made by hand for a matter, beside those its steps issue (rules §23 nos. 2, 6, 16, 40 to 49). */
@NullMarked
package cn.xiangzhi.documents.desk;

import org.jspecify.annotations.NullMarked;
