/** 举报奖励: schemes, proposals, approval, claims and payment, with the reporter's identity sealed. */
@NullMarked
package cn.xiangzhi.intake.rewards;

import org.jspecify.annotations.NullMarked;
