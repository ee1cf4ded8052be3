package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Ask.OFFICERS;
import static cn.xiangzhi.casework.flow.Ask.OPINION;
import static cn.xiangzhi.casework.flow.Ask.amount;
import static cn.xiangzhi.casework.flow.Ask.area;
import static cn.xiangzhi.casework.flow.Ask.check;
import static cn.xiangzhi.casework.flow.Ask.choice;
import static cn.xiangzhi.casework.flow.Ask.date;
import static cn.xiangzhi.casework.flow.Ask.join;
import static cn.xiangzhi.casework.flow.Ask.officer;
import static cn.xiangzhi.casework.flow.Ask.text;
import static cn.xiangzhi.casework.flow.Ask.time;
import static cn.xiangzhi.casework.flow.EvidenceAsks.PRESENT;
import static cn.xiangzhi.casework.flow.EvidenceAsks.TAKEN;
import static cn.xiangzhi.casework.flow.EvidenceAsks.THINGS;
import static cn.xiangzhi.casework.flow.EvidenceAsks.URGENT;
import static cn.xiangzhi.casework.flow.EvidenceAsks.WITNESS;

import java.util.List;
import java.util.Map;

/** The forms of sealing and seizing, and of every step in the custody of things. */
final class ThingAsks {

    static final String TREASURY = "国库（财政指定账户）";

    private static final Ask PLACE = text("thingPlace", "存放地点");
    private static final Ask KEEPER = officer("keeper", "保管人").hint("专门的保管人员；不得是本案承办人员");

    static final Map<Move, List<Ask>> FORMS = Map.ofEntries(
            Map.entry(ThingMove.APPROVE_SEIZURE, join(OFFICERS, area("reason", "需要查封扣押的情况和依据"), OPINION)),
            Map.entry(
                    ThingMove.SEIZE,
                    join(
                            join(
                                    OFFICERS,
                                    check("certificatesShown", "已主动出示执法证件").must(),
                                    time("seizedAt", "实施时间"),
                                    choice("seizeKind", "措施", "扣押", "查封"),
                                    text("measureBasis", "实施的法律、法规依据").hint("写到条、款、项"),
                                    area("measureReason", "实施的理由"),
                                    TAKEN,
                                    text("thingPlace", "查封地点或者存放地点"),
                                    SealGates.STRIPS.hint("查封的填写；" + SealStrip.HINT),
                                    URGENT,
                                    PRESENT,
                                    WITNESS,
                                    check("measureTold", "已当场告知理由、依据、权利和救济途径，并听取陈述申辩")
                                            .must(),
                                    check("listGiven", "已当场交付决定书和清单（一式二份）").must(),
                                    text("signed", "现场笔录签名情况")),
                            check("unrelatedThings", "清单中有与违法行为无关的场所、设施或者财物"),
                            check("necessities", "清单中有公民个人及其所扶养家属的生活必需品"),
                            check("alreadySealed", "清单中有已被其他国家机关依法查封的"),
                            check("moneyFrozen", "冻结或者划拨存款、汇款"),
                            amount("storageFee", "向当事人收取的保管费").hint("单位：元；不得收取"))),
            Map.entry(
                    ThingMove.EXTEND_SEIZURE,
                    List.of(
                            amount("extendDays", "延长的天数").must().hint("单位：天；至多三十日，只能延长一次"),
                            area("reason", "延长的理由"),
                            date("extendToldOn", "书面告知当事人的日期"),
                            OPINION)),
            Map.entry(
                    ThingMove.RELEASE_SEIZURE,
                    List.of(
                            THINGS,
                            choice(
                                    "releaseGround",
                                    "解除的情形",
                                    "当事人没有违法行为",
                                    "与违法行为无关",
                                    "已作出处理决定，不再需要",
                                    "期限已经届满",
                                    "其他不再需要的情形"),
                            area("reason", "具体情况"),
                            OPINION)),
            Map.entry(ThingMove.LAPSE_SEIZURE, List.of(THINGS.optional())),
            Map.entry(
                    ThingMove.RECEIVE_THINGS,
                    join(
                            OFFICERS,
                            time("receivedAt", "接收时间"),
                            TAKEN,
                            text("givenBy", "交出人"),
                            PLACE,
                            text("storeReceipt", "收据编号"))),
            Map.entry(
                    ThingMove.STORE_THINGS,
                    List.of(THINGS, KEEPER, PLACE, time("storedAt", "入库时间"), text("storeReceipt", "入库单编号"))),
            Map.entry(
                    ThingMove.MOVE_THINGS,
                    List.of(
                            THINGS,
                            KEEPER,
                            PLACE,
                            time("storedAt", "移库时间"),
                            area("reason", "移库的原因"),
                            text("storeReceipt", "移库单编号"))),
            Map.entry(
                    ThingMove.RETURN_THINGS,
                    List.of(
                            THINGS,
                            time("returnedAt", "退还时间"),
                            text("returnedTo", "签收人"),
                            text("storeReceipt", "退还收据编号"))),
            Map.entry(
                    ThingMove.HAND_OVER_THINGS,
                    List.of(
                            THINGS,
                            text("handedTo", "接收机关和接收人"),
                            time("handedAt", "移交时间"),
                            area("reason", "移交的原因"),
                            check("handedTold", "已书面告知当事人").must(),
                            text("storeReceipt", "移交回执编号"))),
            Map.entry(ThingMove.CONFISCATE_THINGS, List.of(THINGS, text("storeReceipt", "没收票据编号"))),
            Map.entry(
                    ThingMove.AUCTION_THINGS,
                    List.of(
                            THINGS,
                            text("auctionHouse", "拍卖机构"),
                            text("auctionNotice", "拍卖公告").hint("媒体和日期"),
                            date("auctionOn", "拍卖日期"),
                            amount("proceeds", "拍卖所得价款").must(),
                            choice("proceedsTo", "价款去向", TREASURY, "本机关账户"),
                            text("storeReceipt", "缴库票据编号"),
                            OPINION)),
            Map.entry(
                    ThingMove.DESTROY_THINGS,
                    List.of(
                            THINGS,
                            area("reason", "销毁的理由和依据"),
                            time("destroyedAt", "销毁时间"),
                            text("destroyedPlace", "销毁地点"),
                            text("destroyHow", "销毁方式"),
                            text("destroyers", "销毁人").hint("两人以上，用顿号分开"),
                            text("destroyWitness", "监督人"),
                            text("storeReceipt", "影像记录编号"),
                            OPINION)));

    private ThingAsks() {}
}
