/** The caps of inspections as the office set them, by kind of subject, field and credit class, each with its source (F62). */
@NullMarked
package cn.xiangzhi.inspection.caps;

import org.jspecify.annotations.NullMarked;
