/** The rows of the ledger and its pages: list, one message with its attempts, sending again, stopping. */
@NullMarked
package cn.xiangzhi.messages.ledger;

import org.jspecify.annotations.NullMarked;
