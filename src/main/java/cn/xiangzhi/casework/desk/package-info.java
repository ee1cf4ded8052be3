/** Casework's rule books opened to the law desk: what is asked in gates, with facts anybody may make up. */
@NullMarked
package cn.xiangzhi.casework.desk;

import org.jspecify.annotations.NullMarked;
