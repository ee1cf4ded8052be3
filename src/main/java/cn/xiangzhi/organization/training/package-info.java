/** Training hours (S30). */
@NullMarked
package cn.xiangzhi.organization.training;

import org.jspecify.annotations.NullMarked;
