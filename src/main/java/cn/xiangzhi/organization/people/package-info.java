/** People by real name on one post each (S27). */
@NullMarked
package cn.xiangzhi.organization.people;

import org.jspecify.annotations.NullMarked;
