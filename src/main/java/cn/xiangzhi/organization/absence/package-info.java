/** Who is away, since when and until when, and who stands in (S19). */
@NullMarked
package cn.xiangzhi.organization.absence;

import org.jspecify.annotations.NullMarked;
