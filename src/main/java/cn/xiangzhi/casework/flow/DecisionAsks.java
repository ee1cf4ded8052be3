package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.PenaltyAsks.BASIS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.CIRCUMSTANCES;
import static cn.xiangzhi.casework.flow.PenaltyAsks.FACTS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.FINE;
import static cn.xiangzhi.casework.flow.PenaltyAsks.KINDS;
import static cn.xiangzhi.casework.flow.PenaltyAsks.VIOLATED;
import static cn.xiangzhi.casework.flow.ServiceAsks.SERVICE;

import java.util.List;
import java.util.Map;

/** The forms of the decision and its service (PPL 57 to 61). */
final class DecisionAsks {

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(
                    OrdinaryMove.PROPOSE_DECISION,
                    List.of(
                            FACTS,
                            VIOLATED,
                            BASIS,
                            KINDS,
                            FINE,
                            amount("confiscated", "没收违法所得金额"),
                            area("discretion", "裁量理由"),
                            WeighAsks.WEIGHED,
                            WeighAsks.DEPARTURE,
                            text("education", "教育情况").optional().hint("不予处罚的一项填写：何时、由谁、怎样教育，教育记录附卷"),
                            text("proposal", "承办意见"))),
            Map.entry(
                    OrdinaryMove.DECIDE,
                    join(
                            ForceAsks.BESIDE,
                            OPINION,
                            check("lateFeeStated", "决定书写明逾期加处罚款"),
                            text("onlineRemedyUrl", "网上复议渠道").optional())),
            Map.entry(
                    OrdinaryMove.DECIDE_NO_PENALTY,
                    join(
                            List.of(
                                    choice(
                                            "ground",
                                            "不予处罚情形",
                                            "违法行为轻微并及时改正，没有造成危害后果",
                                            "初次违法且危害后果轻微并及时改正",
                                            "当事人有证据足以证明没有主观过错",
                                            "不满十四周岁",
                                            "不能辨认或者控制自己行为",
                                            "违法事实不能成立"),
                                    area("noPenaltyReason", "不予处罚理由"),
                                    text("education", "教育情况").optional()),
                            CIRCUMSTANCES,
                            List.of(OPINION))),
            Map.entry(OrdinaryMove.SERVE, join(SERVICE, check("publicationTold", "已告知当事人处罚决定将依法公示"))));

    private DecisionAsks() {}
}
