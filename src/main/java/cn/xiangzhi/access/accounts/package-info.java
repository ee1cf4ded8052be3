/** Accounts, roles, posts granted, and the rules for passwords. */
@NullMarked
package cn.xiangzhi.access.accounts;

import org.jspecify.annotations.NullMarked;
