/** Subjects: one page for each shop, enterprise, site and dwelling let, with all that was ever done there (S9 S21). */
@NullMarked
package cn.xiangzhi.inspection.subjects;

import org.jspecify.annotations.NullMarked;
