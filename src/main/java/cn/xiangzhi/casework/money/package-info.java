/** What is owed and paid: the late fee with its trace, the ledger of a case; pure. */
@NullMarked
package cn.xiangzhi.casework.money;

import org.jspecify.annotations.NullMarked;
