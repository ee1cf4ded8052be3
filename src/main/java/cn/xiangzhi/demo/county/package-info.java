/** The invented county: places, organs, people, powers, accounts. */
@NullMarked
package cn.xiangzhi.demo.county;

import org.jspecify.annotations.NullMarked;
