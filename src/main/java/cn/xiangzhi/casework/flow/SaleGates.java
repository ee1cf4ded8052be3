package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.util.List;
import java.util.Map;

/** What was seized is auctioned against the fine (AEL 46(3)). */
final class SaleGates {

    static final Gate<Try> SELL = Gate.of(
            "拍卖查封扣押的财物",
            refuses(
                    "强执-15",
                    RefusalCode.ENFC_01,
                    "是否为委托执法",
                    t -> t.known().power().mode() == Mode.DELEGATED),
            clause(
                    "强执-16",
                    of(AEL, 46, 3),
                    "是否没有到期未缴的罚款",
                    t -> !t.known().money().overdue(t.on()),
                    No.say(null, "没有到期未缴的罚款", "本步骤只用于以查封、扣押的财物抵缴罚款")),
            refuses(
                    "强执-17",
                    RefusalCode.ENFC_03,
                    "复议、诉讼期限是否尚未届满",
                    t -> !t.on().isAfter(EnforceGates.windowEnds(t)),
                    t -> "当事人可以申请复议或者起诉到" + EnforceGates.windowEnds(t)),
            refuses(
                    "强执-18",
                    RefusalCode.ENFC_02,
                    "催告的期限是否还没有过",
                    t -> t.day("demandUntil").filter(day -> t.on().isAfter(day)).isEmpty(),
                    t -> "催告期到" + t.file().said("demandUntil") + "届满"),
            stated(clause(
                    "强执-19",
                    of(AEL, 46, 3),
                    "查封、扣押是否已经解除或者超过期限",
                    t -> !t.facts().yes("stillSeized"),
                    No.say("COER-03", "查封、扣押已经解除或者超过期限，不得拍卖", "请申请人民法院强制执行"))));

    static final Map<Move, List<Step<?>>> STEPS = Map.ofEntries(Map.entry(ForceMove.SELL_SEIZED, List.of(on(SELL))));

    private SaleGates() {}
}
