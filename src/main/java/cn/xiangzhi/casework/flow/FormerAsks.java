package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;

import java.util.List;
import java.util.Map;

/** What forms once asked and ask no more: acts that state it are read as they were stated. */
final class FormerAsks {

    private static final List<Ask> OVERTIME = List.of(text("overtime", "超过九十日的批准理由"));
    private static final List<Ask> CASH = List.of(text("late", "逾期缴交的说明"));
    private static final List<Ask> CRIME = List.of(text("approveLate", "超过三日审批的原因"));
    private static final List<Ask> SENT = List.of(text("transferLate", "超过二十四小时移送的原因"));
    private static final List<Ask> HOUR = List.of(text("urgentReason", "在夜间、节假日或者周末实施的理由和批准情况"));

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(OrdinaryMove.DECIDE, OVERTIME),
            Map.entry(OrdinaryMove.DECIDE_NO_PENALTY, OVERTIME),
            Map.entry(RemovalMove.DECIDE_ORDER, OVERTIME),
            Map.entry(PerformMove.HAND_OVER, CASH),
            Map.entry(PerformMove.BANK, CASH),
            Map.entry(EnforceMove.APPLY_COURT, List.of(text("lateReason", "超过三个月申请期限的正当理由"))),
            Map.entry(CrimeMove.APPROVE_CRIME, CRIME),
            Map.entry(CrimeMove.REFUSE_CRIME, CRIME),
            Map.entry(CrimeMove.HAND_TO_POLICE, SENT),
            Map.entry(CrimeMove.HAND_AFTER_DECISION, SENT),
            Map.entry(CrimeMove.HAND_GOODS, List.of(text("goodsLate", "超过三日移交的原因"))),
            Map.entry(RemovalMove.CHECK_REMEDIES, List.of(check("remedyUsed", "当事人已申请复议或者提起诉讼，尚未终结"))),
            Map.entry(
                    ForceMove.SELL_SEIZED,
                    List.of(
                            area("seizedGoods", "已经查封、扣押的财物"),
                            text("seizureNumber", "查封、扣押决定书文号"),
                            check("stillSeized", "查封、扣押仍在法定期限内且没有解除"))),
            Map.entry(ForceMove.EXECUTE, HOUR),
            Map.entry(ForceMove.PERFORM_SUBSTITUTE, HOUR),
            Map.entry(
                    EnforceMove.DEFER,
                    List.of(
                            date("appliedOn", "申请日期"),
                            check("written", "有当事人的书面申请"),
                            area("difficulty", "经济困难的情况和证明"))),
            Map.entry(PauseMove.EXTEND, List.of(check("extensionDiscussed", "再次延长，已经负责人集体讨论"))));

    private FormerAsks() {}
}
