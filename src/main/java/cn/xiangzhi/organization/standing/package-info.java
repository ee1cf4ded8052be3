/** Certificates ahead and what their lapse makes impossible; yearly hours and examinations (S30). */
@NullMarked
package cn.xiangzhi.organization.standing;

import org.jspecify.annotations.NullMarked;
