/** Banks that collect fines: the agreements with them, who signed, from when to when, and where they were filed (FSR 6). */
@NullMarked
package cn.xiangzhi.casework.collection;

import org.jspecify.annotations.NullMarked;
