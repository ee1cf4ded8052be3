/** One entry, many reports (F92): every sheet a superior asks for is drawn from what was entered once. */
@NullMarked
package cn.xiangzhi.intake.ledger;

import org.jspecify.annotations.NullMarked;
