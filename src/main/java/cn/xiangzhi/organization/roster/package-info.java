/** The office's own roster in Excel: compared first, then confirmed (S27). */
@NullMarked
package cn.xiangzhi.organization.roster;

import org.jspecify.annotations.NullMarked;
