package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.officer;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;

import java.util.List;
import java.util.Map;

/** The forms between notice and decision, and of what stops or prolongs an inquiry. */
final class DeliberationAsks {

    /** What a legal review looks at (PPL 58; rules §11). */
    static final List<Ask> LEGAL = List.of(
            check("legalSubject", "执法主体合法，人员具备执法资格"),
            check("legalPower", "没有超越法定权限"),
            check("legalFacts", "事实清楚，证据合法充分"),
            check("legalLaw", "适用法律、法规、规章准确"),
            check("legalDiscretion", "裁量基准运用适当"),
            check("legalProcedure", "程序合法"),
            check("legalPapers", "文书完备、规范"),
            check("legalCrime", "没有应当移送司法机关的情形"));

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    DeliberationMove.REQUEST_HEARING,
                    List.of(
                            date("requestedOn", "申请日期").hint("邮寄的填交邮日期：期限届满前交邮即为按期"),
                            text("requester", "申请人"),
                            text("requestReason", "听证要求和理由").optional())),
            Map.entry(
                    DeliberationMove.APPOINT_HEARING,
                    List.of(
                            time("hearingAt", "听证时间").hint("通知送达日与听证日之间应有七个工作日"),
                            text("hearingPlace", "听证地点"),
                            officer("chair", "听证主持人").hint("不得是本案调查人员"),
                            text("clerk", "记录人"),
                            date("noticeServedOn", "听证通知送达日期"),
                            choice("publicity", "是否公开举行", "公开", "不公开"),
                            text("closedReason", "不公开的理由").optional().hint("涉及国家秘密、商业秘密或者个人隐私"))),
            Map.entry(
                    DeliberationMove.HOLD_HEARING,
                    List.of(
                            time("startedAt", "开始时间"),
                            time("endedAt", "结束时间"),
                            choice("attendance", "当事人到场情况", "到场", "无正当理由拒不到场", "未经许可中途退出"),
                            choice("agents", "委托代理人数", "0", "1", "2", "3"),
                            area("investigators", "调查人员陈述").hint("违法事实、证据和处罚建议"),
                            area("partyWords", "当事人申辩和质证").hint("没有到场的写明情况"),
                            text("signed", "签名情况"))),
            Map.entry(
                    DeliberationMove.REPORT_HEARING,
                    List.of(
                            area("hearingCourse", "听证情况"),
                            choice("hearingAdvice", "处理意见", "维持拟处罚", "减轻处罚", "不予处罚", "补充调查"),
                            area("hearingReason", "理由"))),
            Map.entry(
                    DeliberationMove.SUBMIT_REVIEW,
                    List.of(text("reviewAsked", "送审理由").hint("属于哪一种应当审核的情形"))),
            Map.entry(
                    DeliberationMove.PASS_REVIEW,
                    join(LEGAL.stream().map(Ask::must).toList(), area("legalOpinion", "审核意见"))),
            Map.entry(
                    DeliberationMove.FAIL_REVIEW,
                    join(LEGAL, area("legalOpinion", "审核意见").hint("不勾选的就是没有通过的事项；逐项写明问题和修改意见"))),
            Map.entry(
                    DeliberationMove.DISCUSS,
                    List.of(
                            time("discussedAt", "讨论时间"),
                            text("discussedPlace", "讨论地点"),
                            text("presided", "主持人"),
                            area("opinions", "每个人的意见").hint("一行一人：姓名（职务）：意见；机关负责人至少两人，内设机构负责人列席不计"),
                            area("conclusion", "讨论结论"),
                            text("signed", "签名情况"))),
            Map.entry(
                    PauseMove.SUSPEND,
                    List.of(
                            choice(
                                    "ground",
                                    "中止情形",
                                    "须以另案的审理结果为依据",
                                    "涉及法律适用问题，须请有权机关解释",
                                    "因不可抗力不能调查",
                                    "当事人下落不明",
                                    "其他应当中止的情形"),
                            area("reason", "具体事由"),
                            OPINION)),
            Map.entry(PauseMove.RESUME, List.of(area("reason", "中止原因消除的情况"), OPINION)),
            Map.entry(
                    PauseMove.TERMINATE,
                    List.of(
                            choice("ground", "终止情形", "公民死亡", "法人或者其他组织终止且没有权利义务承受人", "其他应当终止的情形"),
                            area("reason", "具体事由"),
                            OPINION)),
            Map.entry(PauseMove.EXTEND_FILING, List.of(area("reason", "延长理由"), OPINION)),
            Map.entry(
                    PauseMove.EXTEND,
                    List.of(
                            area("reason", "延长理由").hint("案情复杂或者其他原因，不能在九十日内决定的具体情况"),
                            area("opinions", "再次延长的集体讨论意见").optional().hint("第一次延长不填；一行一人：姓名（职务）：意见，机关负责人至少两人"),
                            OPINION)));

    private DeliberationAsks() {}
}
