/** Enforcement certificates and legal qualification (S3). */
@NullMarked
package cn.xiangzhi.organization.certificates;

import org.jspecify.annotations.NullMarked;
