/** Cases as the department whose power they use may see them, and their filing back (S14). */
@NullMarked
package cn.xiangzhi.casework.oversight;

import org.jspecify.annotations.NullMarked;
