package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;

/** May an officer take the fine on the spot (PPL 68 to 70)? Otherwise only the bank may. */
public record SpotCash(
        boolean summary,
        BigDecimal fine,
        BigDecimal limit,
        boolean hardLater,
        boolean remote,
        boolean difficult,
        boolean asked,
        boolean fiscalReceipt) {

    public static final Gate<SpotCash> GATE = Gate.of(
            "当场收缴",
            clause(
                    "收缴-1",
                    Citation.of(Statute.PPL, 68),
                    "是否既不属于当场小额罚款，也不属于边远地区缴款确有困难且当事人提出",
                    f -> !f.article68() && !f.article69(),
                    No.<SpotCash>say(
                                    "CASH-01",
                                    f -> (f.summary() ? "罚款" + Penalty.yuan(f.fine()) + "元，" : "普通程序的罚款，")
                                            + "不符合当场收缴的任何一种情形",
                                    "请告知当事人到指定银行或者通过电子支付缴款")
                            .whenStated()),
            clause(
                    "收缴-2",
                    Citation.of(Statute.PPL, 70),
                    "是否没有财政部门统一制发的专用票据",
                    f -> !f.fiscalReceipt(),
                    No.<SpotCash>say("CASH-02", "没有财政专用票据，当事人有权拒绝缴纳", "请填写财政专用票据号码后再收缴")
                            .whenStated()));

    /** Summary decision and small, or hard to enforce later. */
    private boolean article68() {
        return summary && (fine.compareTo(limit) <= 0 || hardLater);
    }

    /** Remote place, payment really difficult, and the party asks: all three. */
    private boolean article69() {
        return remote && difficult && asked;
    }
}
