package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.text;

import java.util.List;
import java.util.Map;

/** The forms of reconsideration, litigation, correction and refund. */
final class RemedyAsks {

    private static final List<Ask> OUTCOME = List.of(
            text("outcomeNumber", "复议决定或者裁判文书文号"),
            date("outcomeOn", "作出日期"),
            date("outcomeServedOn", "送达当事人的日期").hint("加处罚款停止计算到这一天；复议后的起诉期限从这一天起算"),
            area("outcomeReason", "主要理由"));
    private static final List<Ask> PENALTY =
            List.of(PenaltyAsks.KINDS, amount("fine", "变更后的罚款金额"), amount("confiscated", "变更后的没收违法所得金额"));

    /** Which decision; asked only where an enforcement decision was served, which has remedies of its own. */
    private static final Ask TARGET = choice(Remedies.TARGET, "针对的决定", Remedies.DECISION, Remedies.ENFORCEMENT)
            .optional();

    static final String HEAD_ATTENDS = "参加";

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    RemedyMove.RECEIVE_APPLICATION,
                    List.of(date("applicationOn", "收到申请书的日期"), text("applicationNote", "申请书和材料"))),
            Map.entry(
                    RemedyMove.FORWARD_APPLICATION,
                    List.of(
                            date("forwardedOn", "转送日期"),
                            text("forwardedTo", "复议机关"),
                            text("forwardNote", "转送说明").optional())),
            Map.entry(
                    RemedyMove.REGISTER_REVIEW,
                    List.of(
                            TARGET,
                            text("remedyBody", "复议机关"),
                            text("remedyNumber", "受理文书文号"),
                            choice("reviewProcedure", "复议程序", "普通程序", "简易程序"),
                            date("remedyAcceptedOn", "受理日期"),
                            date("copyReceivedOn", "收到申请书副本的日期"))),
            Map.entry(
                    RemedyMove.REGISTER_SUIT,
                    List.of(
                            TARGET,
                            text("remedyBody", "人民法院"),
                            text("remedyNumber", "案号"),
                            choice("suitInstance", "审级", "一审", "二审"),
                            date("remedyAcceptedOn", "立案受理日期"),
                            date("copyReceivedOn", "收到起诉状（上诉状）副本的日期"))),
            Map.entry(
                    RemedyMove.REPLY_REMEDY,
                    List.of(
                            date("repliedOn", "提交日期"),
                            area("replyWords", "答复意见"),
                            area("replyEvidence", "提交的证据、依据和有关材料").hint("一行一件"),
                            check("allEvidence", "作出决定时的全部证据和依据已经提交").must())),
            Map.entry(
                    RemedyMove.ATTEND_REMEDY,
                    List.of(
                            choice("attendedWhere", "参加的是", "行政复议听证", "行政诉讼开庭"),
                            date("attendedOn", "日期"),
                            choice("attendance", "负责人", HEAD_ATTENDS, "没有参加，委托工作人员参加"),
                            text("attendedBy", "参加人员和职务"),
                            area("absenceReason", "负责人不能参加的理由").optional())),
            Map.entry(
                    RemedyMove.HALT_EXECUTION,
                    List.of(
                            choice("haltedBy", "决定停止执行的机关", "本机关", "复议机关", "人民法院"),
                            date("haltedOn", "停止执行日期"),
                            text("haltGround", "停止执行的情形"))),
            Map.entry(
                    RemedyMove.UPHOLD_REMEDY,
                    join(
                            List.of(choice(
                                    "remedyOutcome", "结果", "维持原决定", "驳回请求", Remedies.WITHDRAWN, Remedies.UNLAWFUL)),
                            OUTCOME)),
            Map.entry(RemedyMove.CHANGE_REMEDY, join(PENALTY, OUTCOME)),
            Map.entry(
                    RemedyMove.REVOKE_REMEDY,
                    join(
                            List.of(
                                    choice(
                                            "revokeGround",
                                            "撤销理由",
                                            "因事实不清、证据不足撤销",
                                            "因适用依据错误撤销",
                                            Remedies.PROCEDURE,
                                            "确认无效"),
                                    date("redoBy", "责令重新作出决定的期限").optional()),
                            OUTCOME)),
            Map.entry(
                    RemedyMove.REVOKE_ENFORCEMENT,
                    join(List.of(choice("enforcementOutcome", "结果", "撤销", "变更", "确认无效")), OUTCOME)),
            Map.entry(
                    RemedyMove.ENFORCEMENT_FELL,
                    join(
                            List.of(choice("enforcementOutcome", "结果", "撤销", "确认违法", "确认无效")),
                            OUTCOME,
                            List.of(area("restitution", "恢复原状、退还财物或者赔偿的安排").hint("写明由谁、何时、怎样办理")))),
            Map.entry(
                    RemedyMove.CORRECT_REVOKE,
                    List.of(
                            choice("revokeGround", "撤销理由", "因事实不清、证据不足撤销", "因适用依据错误撤销", Remedies.PROCEDURE),
                            area("outcomeReason", "具体情况"),
                            OPINION)),
            Map.entry(RemedyMove.CORRECT_CHANGE, join(PENALTY, List.of(area("outcomeReason", "变更理由"), OPINION))),
            Map.entry(RemedyMove.REOPEN, List.of(area("reason", "重新调查的理由"), OPINION)),
            Map.entry(RemedyMove.REOPEN_SPOT, List.of(area("reason", "重新核查的理由"), OPINION)),
            Map.entry(
                    RemedyMove.ORDER_REFUND,
                    List.of(amount("refundAmount", "退还金额").must(), area("refundReason", "退还理由"), OPINION)),
            Map.entry(
                    RemedyMove.REFUND,
                    List.of(
                            amount("refundAmount", "已退金额").must(),
                            date("refundedOn", "退还日期"),
                            text("refundReceipt", "退库凭证号码"),
                            text("refundTo", "收款账户（只填银行和末四位）"))));

    private RemedyAsks() {}

    /** As the file needs it: with one decision there is nothing to choose. */
    static List<Ask> on(List<Ask> asks, CaseFile file) {
        return asks.stream()
                .filter(ask -> !ask.key().equals(Remedies.TARGET) || Remedies.enforcementServed(file))
                .map(ask -> ask.key().equals(Remedies.TARGET) ? ask.must() : ask)
                .toList();
    }
}
