package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.Steps.stated;
import static cn.xiangzhi.casework.flow.ThingClauses.named;
import static cn.xiangzhi.casework.flow.ThingClauses.names;
import static cn.xiangzhi.casework.flow.ThingClauses.something;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What was seized is auctioned against the fine, and what came of it (AEL 46(3)): read from the things as they stand. */
final class SaleGates {

    static final Map<Move, List<Ask>> FORMS = Map.of(
            ForceMove.SELL_SEIZED,
            List.of(
                    EvidenceAsks.THINGS,
                    date("saleToldOn", "书面告知当事人拍卖的日期"),
                    text("auctionHouse", "拍卖机构"),
                    area("reason", "理由"),
                    OPINION),
            ThingMove.SETTLE_SALE,
            List.of(
                    EvidenceAsks.THINGS,
                    text("auctionHouse", "拍卖机构"),
                    text("auctionNotice", "拍卖公告").hint("媒体和日期"),
                    date("auctionOn", "拍卖日期"),
                    amount("proceeds", "拍卖所得价款").must(),
                    choice("proceedsTo", "价款去向", ThingAsks.TREASURY, "本机关账户"),
                    amount("surplus", "退还当事人的余款").hint("单位：元；抵缴罚款和加处罚款之后的余款"),
                    text("surplusReceipt", "余款退还收据编号").optional().hint("有余款的填写"),
                    text("storeReceipt", "缴库票据编号"),
                    OPINION));

    private static final Gate<Try> SELL = Gate.of(
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
                    "强执-19",
                    RefusalCode.COER_03,
                    "是否没有处于查封、扣押中的财物",
                    t -> all(t).isEmpty(),
                    t -> "本案没有处于查封、扣押中的财物；没有查封、扣押，或者已经解除的，应当申请人民法院强制执行"),
            refuses(
                    "强执-21",
                    RefusalCode.COER_03,
                    "查封、扣押的期限是否都已届满",
                    t -> lapsed(t, all(t)).size() == all(t).size(),
                    t -> "“" + String.join("”“", all(t)) + "”的查封、扣押期限已经届满，应当解除退还，不得拍卖"),
            refuses(
                    "强执-17",
                    RefusalCode.ENFC_03,
                    "复议、诉讼期限是否尚未届满，或者正在复议、诉讼",
                    t -> Remedies.onDecision(t.file()).isPresent() || !t.on().isAfter(EnforceGates.windowEnds(t)),
                    t -> Remedies.onDecision(t.file()).isPresent()
                            ? "当事人已申请复议或者提起诉讼，还没有结果"
                            : "当事人可以申请复议或者起诉到" + EnforceGates.windowEnds(t)),
            refuses(
                    "强执-18",
                    RefusalCode.ENFC_02,
                    "催告的期限是否还没有过",
                    t -> EnforceGates.demandEnds(t)
                            .filter(day -> t.on().isAfter(day))
                            .isEmpty(),
                    t -> EnforceGates.demandEnds(t)
                            .map(day -> "催告期到" + day + "届满")
                            .orElse("没有送达催告书")),
            named("强执-22", of(AEL, 46, 3)),
            stated(refuses(
                    "强执-23",
                    RefusalCode.COER_03,
                    "所写的物品中是否有期限已经届满的",
                    t -> !lapsed(t, names(t, "things")).isEmpty(),
                    t -> "“" + String.join("”“", lapsed(t, names(t, "things"))) + "”的查封、扣押期限已经届满，应当解除退还，不得拍卖")),
            stated(clause(
                    "强执-24",
                    of(AEL, 46, 3),
                    "书面告知当事人的日期是否在将来，或者早于催告",
                    SaleGates::untold,
                    No.say(null, "拍卖之前应当书面告知当事人，告知的日期应在催告之后、今天之前", "请先书面告知当事人，再填写告知的日期"))));

    private static final Gate<Try> SETTLE = Gate.of(
            "拍卖抵缴结果",
            something("抵缴-1", of(AEL, 46, 3)),
            named("抵缴-2", of(AEL, 46, 3)),
            ThingClauses.stated(
                    "抵缴-3",
                    RefusalCode.CASH_08,
                    "价款是否没有缴入国库",
                    t -> !t.facts().text("proceedsTo").equals(ThingAsks.TREASURY)),
            stated(clause(
                    "抵缴-4",
                    of(AEL, 46, 3),
                    "拍卖日期是否在将来",
                    t -> t.facts()
                            .date("auctionOn")
                            .filter(day -> day.isAfter(t.on()))
                            .isPresent(),
                    No.say(null, "拍卖日期在将来", "请在拍卖成交、价款缴库之后登记"))),
            surplus(),
            ThingClauses.stated(
                    "抵缴-6",
                    of(AEL, 46, 3),
                    "有余款而没有退还的收据",
                    t -> t.facts().amount("surplus").signum() > 0 && !t.facts().has("surplusReceipt"),
                    "余款退还当事人没有收据",
                    "请把余款退还当事人，由其签收，填写收据编号"));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            ForceMove.SELL_SEIZED, List.of(on(SELL)),
            ThingMove.SETTLE_SALE, List.of(on(SETTLE)));

    private SaleGates() {}

    private static List<String> all(Try t) {
        return Things.of(t.file()).in(ThingChain.from(ForceMove.SELL_SEIZED)).stream()
                .map(HeldThing::name)
                .toList();
    }

    /** Those of the names whose seizure is over at that moment (AEL 25). */
    private static List<String> lapsed(Try t, List<String> names) {
        return Things.of(t.file()).lapsed(ThingState.SEIZED, t.at()).stream()
                .map(HeldThing::name)
                .filter(names::contains)
                .toList();
    }

    private static boolean untold(Try t) {
        var demanded =
                t.file().last(EnforceMove.DEMAND, RemovalMove.DEMAND_DUTY).map(Act::on);
        return t.facts()
                .date("saleToldOn")
                .filter(day ->
                        !day.isAfter(t.on()) && demanded.filter(day::isBefore).isEmpty())
                .isEmpty();
    }

    /** What is above the debt goes back to the party; while the debt stands the file knows how much that is. */
    private static Clause<Try, No<Try>> surplus() {
        return stated(clause(
                "抵缴-5",
                of(AEL, 46, 3),
                "余款是否不等于价款减去应缴的款项",
                t -> !t.known().money().settled(t.on())
                        && t.facts().amount("surplus").compareTo(above(t)) != 0,
                No.say(null, t -> "抵缴之后应当退还当事人" + Penalty.yuan(above(t)) + "元", "请按价款减去应缴的罚款和加处罚款填写余款")));
    }

    private static BigDecimal above(Try t) {
        return t.facts()
                .amount("proceeds")
                .subtract(t.known().money().outstanding(t.on()))
                .max(BigDecimal.ZERO);
    }
}
