package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;

/**
 * May a penalty be imposed on the spot (PPL 51)? Both amounts are inclusive.
 *
 * @param limit what the fine may reach for this party
 */
public record SummaryGate(
        PartyKind party,
        Penalty penalty,
        BigDecimal limit,
        boolean factsClear,
        boolean disputed,
        boolean otherLawGoverns) {

    private static final Citation PPL_51 = Citation.of(Statute.PPL, 51);
    private static final String ORDINARY = "请转为普通程序办理";

    public static final Gate<SummaryGate> GATE = Gate.of(
            "简易程序适用条件",
            clause(
                    "简易-1",
                    PPL_51,
                    "是否由其他法律另行规定当场处罚",
                    SummaryGate::otherLawGoverns,
                    No.<SummaryGate>say("PROC-02", "该依据由其他法律规定当场处罚的条件和机关", "请移送有权机关")
                            .whenStated()),
            clause(
                    "简易-2",
                    PPL_51,
                    "违法事实是否尚不确凿",
                    f -> !f.factsClear(),
                    No.<SummaryGate>say("PROC-02", "违法事实尚不确凿，不能当场处罚", ORDINARY).whenStated()),
            clause(
                    "简易-3",
                    PPL_51,
                    "当事人是否对事实有争议",
                    SummaryGate::disputed,
                    No.<SummaryGate>say("PROC-02", "当事人对违法事实有争议", ORDINARY).whenStated()),
            clause(
                    "简易-4",
                    PPL_51,
                    "是否没有选择处罚种类",
                    f -> f.penalty().none(),
                    No.<SummaryGate>say("PROC-02", "没有写明警告或者罚款", "请选择处罚种类").whenStated()),
            clause(
                    "简易-5",
                    PPL_51,
                    "是否有警告、罚款以外的处罚",
                    f -> !f.penalty().onlyWarningOrFine(),
                    No.<SummaryGate>say("PROC-02", "简易程序只能作出警告或者罚款", ORDINARY).whenStated()),
            clause(
                    "简易-6",
                    PPL_51,
                    "罚款是否超过当场处罚的限额",
                    f -> f.penalty().fine().compareTo(f.limit()) > 0,
                    No.<SummaryGate>say(
                                    "PROC-02",
                                    f -> "罚款" + Penalty.yuan(f.penalty().fine()) + "元，超过对"
                                            + f.party().label() + "当场处罚的限额" + Penalty.yuan(f.limit()) + "元",
                                    ORDINARY)
                            .whenStated()));
}
