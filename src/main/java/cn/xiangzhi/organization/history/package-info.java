/** What was done to organs, people and certificates. */
@NullMarked
package cn.xiangzhi.organization.history;

import org.jspecify.annotations.NullMarked;
