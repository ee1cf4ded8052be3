/** The tree of organs, what each is authorised for and who sits there (S27). */
@NullMarked
package cn.xiangzhi.organization.establishment;

import org.jspecify.annotations.NullMarked;
