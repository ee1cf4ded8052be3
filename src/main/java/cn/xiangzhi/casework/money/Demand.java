package cn.xiangzhi.casework.money;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import java.math.BigDecimal;

/** What may be asked of somebody who has not paid, and what an indicator may never count (PPL 66, 67, 72 to 74). */
public final class Demand {

    private Demand() {}

    /** A late fee as a demand states it; yuan. */
    public record LateFeeDemand(
            @Fact("罚款数额（元）") BigDecimal fine,
            @Fact("加处罚款数额（元）") BigDecimal lateFee,
            @Fact("决定书写明了加处罚款的标准") boolean announced,
            @Fact("其中复议、诉讼期间的天数") int remedyDays,
            @Fact("基数中没收的款项（元）") BigDecimal confiscatedInBase) {}

    public static final Gate<LateFeeDemand> LATE_FEE = Gate.of(
            "催缴加处罚款",
            refuses(
                    "催缴-1",
                    RefusalCode.CASH_06,
                    "基数是否包含没收的款项",
                    d -> d.confiscatedInBase().signum() > 0),
            refuses("催缴-2", RefusalCode.CASH_05, "是否计入了复议、诉讼期间", d -> d.remedyDays() > 0),
            refuses(
                    "催缴-3",
                    RefusalCode.CASH_04,
                    "是否没有写明标准，或者超过罚款本数",
                    d -> d.lateFee().signum() > 0
                            && (!d.announced() || d.lateFee().compareTo(d.fine()) > 0)));

    /** Where money goes, and whether somebody may pay later. */
    public record Account(
            @Fact("缴入本机关账户") boolean ownAccount,
            @Fact("延期或者分期缴纳") boolean deferred,
            @Fact("当事人书面申请") boolean applied,
            @Fact("经机关负责人批准") boolean approved) {}

    public static final Gate<Account> ACCOUNT = Gate.of(
            "罚缴分离和延期分期",
            refuses("收缴-3", RefusalCode.CASH_08, "是否缴入本机关账户", Account::ownAccount),
            refuses(
                    "收缴-4",
                    RefusalCode.CASH_09,
                    "延期、分期没有申请或者批准",
                    a -> a.deferred() && (!a.applied() || !a.approved())));

    /** Cash taken on the spot on its way to the bank; working days. */
    public record HandOver(
            @Fact("收缴后交至机关用了几个工作日") int toOrgan,
            @Fact("机关收到后缴付银行用了几个工作日") int toBank) {}

    public static final Gate<HandOver> HAND_OVER = Gate.of(
            "当场收缴罚款的上缴", refuses("收缴-5", RefusalCode.CASH_03, "是否有一步超过两个工作日", h -> h.toOrgan() > 2 || h.toBank() > 2));

    /** An indicator of an appraisal scheme. */
    public record Indicator(
            @Fact("以罚款或者没收数额为目标或者计分内容") boolean countsFines,
            @Fact("经费与罚没收入挂钩") boolean fundedByFines) {}

    public static final Gate<Indicator> INDICATOR = Gate.of(
            "考核指标", refuses("考核-1", RefusalCode.CASH_07, "是否与罚没收入挂钩", i -> i.countsFines() || i.fundedByFines()));
}
