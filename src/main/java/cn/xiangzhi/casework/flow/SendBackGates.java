package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.MSR;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import java.util.List;
import java.util.Map;

/** The forms and books of what is sent back (PPL 40, 57; MSR 77; rules §8.2). */
final class SendBackGates {

    private static final List<Ask> REASON = List.of(area("reason", "退回理由").hint("写明缺什么、错在哪里、要补办什么；办案人员在案件页的“下一步”看到"));

    static final Map<Move, List<Ask>> FORMS = Map.of(
            SendBackMove.RETURN_FILING, REASON,
            SendBackMove.RETURN_INQUIRY, REASON,
            SendBackMove.RETURN_PROPOSAL, REASON,
            SendBackMove.RETURN_FORCE, REASON,
            SendBackMove.RETURN_CLOSING, REASON,
            SendBackMove.REPORT_AMENDED, List.of(area("amended", "补办情况").hint("逐项写明补办了什么，记在案卷的哪一步")));

    private static final Gate<Try> TURN = Gate.of("退回", turn("退回-1"));

    private static final Gate<Try> PROPOSAL = Gate.of(
            "退回修改处理意见",
            turn("退回-2"),
            clause(
                    "退回-3",
                    of(PPL, 57, 1),
                    "是否没有呈报的处理意见",
                    t -> !SentBack.proposed(t.file()),
                    No.say(null, "办案人员还没有呈报处理意见，没有可以退回修改的", "需要补充事实的，办理“负责人退回补充调查”")));

    private static final Gate<Try> REPORT = Gate.of(
            "报告补办情况",
            clause(
                    "退回-4",
                    of(MSR, 77),
                    "是否没有退回补办的事项",
                    t -> SentBack.of(t.file()).isEmpty(),
                    No.say(null, "没有退回补办而还没有报告的事项", "请照常办理")));

    /** What the head sent back is not approved before the officer has answered. */
    static final Gate<Try> ANSWERED = Gate.of(
            "退回补正",
            clause(
                    "退回-5",
                    of(PPL, 57, 1),
                    "退回补正之后是否还没有报告",
                    t -> SentBack.of(t.file()).isPresent(),
                    No.say(null, t -> SentBack.words(t.file()).orElse("") + "；办案人员还没有报告补办情况", "请办案人员补正后办理“报告补办情况”")));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(
            Map.entry(SendBackMove.RETURN_FILING, List.of(on(TURN))),
            Map.entry(SendBackMove.RETURN_INQUIRY, List.of(on(TURN))),
            Map.entry(SendBackMove.RETURN_PROPOSAL, List.of(on(PROPOSAL))),
            Map.entry(SendBackMove.RETURN_FORCE, List.of(on(TURN))),
            Map.entry(SendBackMove.RETURN_CLOSING, List.of(on(TURN))),
            Map.entry(SendBackMove.REPORT_AMENDED, List.of(on(REPORT))),
            Map.entry(EnforceMove.APPLY_COURT, List.of(on(ANSWERED))),
            Map.entry(OrderCourtMove.APPLY_COURT_ORDER, List.of(on(ANSWERED))),
            Map.entry(ForceMove.DECIDE_ENFORCEMENT, List.of(on(ANSWERED))),
            Map.entry(ForceMove.DECIDE_SUBSTITUTE, List.of(on(ANSWERED))),
            Map.entry(ForceMove.SELL_SEIZED, List.of(on(ANSWERED))));

    private SendBackGates() {}

    /** Only what lies before the head can be sent back by the head. */
    private static Clause<Try, No<Try>> turn(String id) {
        return clause(
                id,
                of(PPL, 57, 1),
                "是否没有等负责人审批的事项",
                t -> Waiting.of(t.file()) != Right.CASE_APPROVE || Criminal.suspected(t.file()),
                No.say(null, "本案现在没有等负责人审批的事项，没有可以退回的", "请等办案人员呈报；涉嫌犯罪的先审批移送报告"));
    }
}
