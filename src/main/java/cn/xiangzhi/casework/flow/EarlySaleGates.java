package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.ThingClauses.named;
import static cn.xiangzhi.casework.flow.ThingClauses.names;
import static cn.xiangzhi.casework.flow.ThingClauses.something;
import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.List;
import java.util.Map;

/** Selling early what would not keep, and what becomes of the price (AEL 28(2); PPL 74). */
final class EarlySaleGates {

    private static final String KEPT = "财政专户（暂存）";

    static final Map<Move, List<Ask>> FORMS = Map.of(
            ThingMove.SELL_EARLY,
            List.of(
                    area("things", "先行处理的物品").hint(EarlySale.HINT + "；不处理的请删去"),
                    area("reason", "先行处理的理由").hint("鲜活、易腐、易失效等不易保管的情形"),
                    date("saleToldOn", "书面告知当事人的日期"),
                    choice("sellWay", "处理方式", "拍卖", "变卖"),
                    text("auctionHouse", "拍卖机构或者受委托的变卖单位"),
                    date("auctionOn", "成交日期"),
                    choice("proceedsTo", "价款去向", KEPT, "本机关账户"),
                    text("storeReceipt", "价款收据编号"),
                    OPINION),
            ThingMove.RETURN_PRICE,
            List.of(
                    EvidenceAsks.THINGS,
                    amount("priceSum", "退还的价款").must(),
                    amount("compensation", "另行补偿").hint("单位：元；变卖价格明显低于市场价格、造成损失的填写"),
                    date("refundedOn", "退还日期"),
                    text("returnedTo", "签收人"),
                    text("storeReceipt", "退还收据编号")),
            ThingMove.BANK_PRICE,
            List.of(
                    EvidenceAsks.THINGS,
                    amount("priceSum", "缴库的价款").must(),
                    date("bankedOn", "缴库日期"),
                    text("storeReceipt", "缴库票据编号")));

    private static final Gate<Try> SELL = Gate.of(
            "先行拍卖、变卖",
            something("变卖-1", of(AEL, 28, 2)),
            named("变卖-2", of(AEL, 28, 2)),
            stated(
                    "变卖-3",
                    of(AEL, 28, 2),
                    "是否有物品没有写明成交价款",
                    t -> !unpriced(t).isEmpty(),
                    t -> "“" + String.join("”“", unpriced(t)) + "”没有写明成交价款",
                    "请" + EarlySale.HINT + "，例如“豆腐；120.50”",
                    null),
            stated(
                    "变卖-4",
                    RefusalCode.COER_03.basis(),
                    "查封扣押的期限是否已经届满",
                    t -> Things.of(t.file()).lapsed(ThingState.SEIZED, t.at()).stream()
                            .anyMatch(thing -> names(t, "things").contains(thing.name())),
                    t -> "查封扣押的期限已经届满，应当解除退还，不得变卖",
                    RefusalCode.COER_03.remedy(),
                    RefusalCode.COER_03.code()),
            stated(
                    "变卖-5",
                    RefusalCode.CASH_08,
                    "价款是否存入本机关账户",
                    t -> !t.facts().text("proceedsTo").equals(KEPT)),
            later("变卖-6", "auctionOn", "成交日期"),
            later("变卖-7", "saleToldOn", "书面告知当事人的日期"));

    private static final Gate<Try> BACK = Gate.of(
            "退还变卖价款",
            something("退价-1", of(AEL, 28, 2)),
            notByOfficers("退价-2"),
            named("退价-3", of(AEL, 28, 2)),
            whole("退价-4", of(AEL, 28, 2)),
            later("退价-5", "refundedOn", "退还日期"));

    private static final Gate<Try> BANK = Gate.of(
            "变卖价款缴库",
            clause(
                    "缴价-1",
                    of(PPL, 9),
                    "处罚决定是否没有没收非法财物",
                    t -> !EarlySale.confiscates(t.file()),
                    No.say(null, "处罚决定没有“没收非法财物”", "没有决定没收的，由负责人解除查封扣押，价款退还当事人")),
            something("缴价-2", of(PPL, 74)),
            notByOfficers("缴价-3"),
            named("缴价-4", of(PPL, 74)),
            whole("缴价-5", of(PPL, 74)),
            later("缴价-6", "bankedOn", "缴库日期"));

    static final Map<Move, List<Step<?>>> STEPS = Map.of(
            ThingMove.SELL_EARLY, List.<Step<?>>of(on(SELL)),
            ThingMove.RETURN_PRICE, List.<Step<?>>of(on(BACK)),
            ThingMove.BANK_PRICE, List.<Step<?>>of(on(BANK)));

    private EarlySaleGates() {}

    private static List<String> unpriced(Try t) {
        return ThingLine.read(t.facts().text("things")).stream()
                .filter(line -> EarlySale.price(line).signum() == 0)
                .map(ThingLine::name)
                .toList();
    }

    private static Clause<Try, No<Try>> notByOfficers(String id) {
        return clause(
                id,
                of(PPL, 67, 1),
                "登记人是否为本案办案人员",
                t -> t.file().handlers().contains(t.actor().person()),
                No.say("CASH-08", "办案人员不得经手变卖价款", "请由财政所登记"));
    }

    /** The price follows its thing: nothing of it stays behind. */
    private static Clause<Try, No<Try>> whole(String id, Citation basis) {
        return stated(
                id,
                basis,
                "金额是否不等于所写物品的变卖价款",
                t -> t.facts().amount("priceSum").compareTo(EarlySale.sum(t.file(), names(t, "things"))) != 0,
                t -> "所写物品的变卖价款为" + Penalty.yuan(EarlySale.sum(t.file(), names(t, "things"))) + "元",
                "请按变卖时登记的价款办理，不得留存",
                null);
    }

    private static Clause<Try, No<Try>> later(String id, String key, String what) {
        return stated(
                id,
                of(PPL, 47),
                what + "是否在将来",
                t -> t.facts().date(key).filter(day -> day.isAfter(t.on())).isPresent(),
                what + "在将来",
                "请核对日期");
    }
}
