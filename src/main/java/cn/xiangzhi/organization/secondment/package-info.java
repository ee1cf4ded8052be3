/** Who works elsewhere and who comes from elsewhere (S27). */
@NullMarked
package cn.xiangzhi.organization.secondment;

import org.jspecify.annotations.NullMarked;
