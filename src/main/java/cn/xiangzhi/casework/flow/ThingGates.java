package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Steps.on;
import static cn.xiangzhi.casework.flow.ThingClauses.named;
import static cn.xiangzhi.casework.flow.ThingClauses.something;
import static cn.xiangzhi.casework.flow.ThingClauses.stated;
import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Gate.refuses;
import static cn.xiangzhi.law.Statute.AEL;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The custody of things, what becomes of what was confiscated, and the end of a case that still holds something (rules §9, §14, §18). */
final class ThingGates {

    static final String CONFISCATION = "没收非法财物";

    static final Gate<Try> RECEIVE =
            Gate.of("接收物证", ThingClauses.fresh("收物-1", of(PPL, 46)), ThingClauses.past("收物-2", "receivedAt"));

    static final Gate<Try> STORE = Gate.of(
            "物品保管",
            something("保管-1", of(AEL, 26)),
            named("保管-2", of(AEL, 26)),
            stated(
                    "保管-3",
                    RefusalCode.OFCR_07.basis(),
                    "保管人是否本案承办人员",
                    t -> t.facts()
                            .id("keeper")
                            .filter(keeper -> t.file().handlers().contains(keeper)
                                    || keeper.equals(t.actor().person()))
                            .isPresent(),
                    t -> "保管人是本案承办人员；办案与保管应当由不同的人负责",
                    "请交给没有参与办理本案的保管人员",
                    RefusalCode.OFCR_07.code()),
            ThingClauses.past("保管-4", "storedAt"));

    static final Gate<Try> RETURN = moved("退还", of(AEL, 28), "returnedAt");

    static final Gate<Try> HAND_OVER = moved("移物", of(AEL, 21), "handedAt")
            .and(Gate.of(
                    "移交物品",
                    stated(
                            "移物-4",
                            of(AEL, 21),
                            "是否没有书面告知当事人",
                            t -> !t.facts().yes("handedTold"),
                            "移交物品没有书面告知当事人",
                            "请书面告知当事人物品已经移交")));

    static final Gate<Try> CONFISCATE = Gate.of(
            "没收的物品",
            clause(
                    "没收-1",
                    of(PPL, 9),
                    "处罚决定是否没有没收非法财物",
                    t -> t.file()
                            .imposed()
                            .filter(penalty -> penalty.kinds().contains(CONFISCATION))
                            .isEmpty(),
                    No.say(null, "处罚决定没有“没收非法财物”", "没有决定没收的物品应当解除并退还")),
            something("没收-2", of(AEL, 27)),
            named("没收-3", of(AEL, 27)));

    static final Gate<Try> AUCTION = Gate.of(
            "拍卖没收的物品",
            something("拍卖-1", of(PPL, 74)),
            named("拍卖-2", of(PPL, 74)),
            stated(
                    "拍卖-3",
                    RefusalCode.CASH_08,
                    "价款是否没有缴入国库",
                    t -> !t.facts().text("proceedsTo").equals(ThingAsks.TREASURY)),
            stated(
                    "拍卖-4",
                    of(PPL, 74),
                    "拍卖日期是否在将来",
                    t -> t.facts()
                            .date("auctionOn")
                            .filter(day -> day.isAfter(t.on()))
                            .isPresent(),
                    "拍卖日期在将来",
                    "请在拍卖成交、价款缴库之后登记"));

    static final Gate<Try> DESTROY = Gate.of(
            "销毁没收的物品",
            something("销毁-1", of(PPL, 74)),
            named("销毁-2", of(PPL, 74)),
            stated(
                    "销毁-3",
                    of(PPL, 74),
                    "销毁人是否少于两人",
                    t -> Arrays.stream(t.facts().text("destroyers").split("[、,，]"))
                                    .map(String::strip)
                                    .filter(name -> !name.isEmpty())
                                    .distinct()
                                    .count()
                            < 2,
                    "销毁人少于两人",
                    "请由两人以上共同销毁，另有监督人在场"),
            ThingClauses.past("销毁-4", "destroyedAt"));

    /** A case is not closed, nor let go, while the organ still answers for a thing of it (rules §18). */
    static final Gate<Try> NOTHING_HELD = Gate.of(
            "涉案物品的处理",
            refuses(
                    "物品-1",
                    RefusalCode.ARCH_01,
                    "是否还有涉案物品没有处理",
                    t -> !Things.of(t.file()).open().isEmpty(),
                    t -> "还有涉案物品没有处理："
                            + String.join(
                                    "、",
                                    Things.of(t.file()).open().stream()
                                            .map(thing -> thing.name() + "（"
                                                    + thing.state().label() + "）")
                                            .toList())));

    private static final Map<Move, List<Step<?>>> OWN = Map.ofEntries(
            Map.entry(ThingMove.RECEIVE_THINGS, List.<Step<?>>of(Steps.TWO, on(RECEIVE))),
            Map.entry(ThingMove.STORE_THINGS, List.<Step<?>>of(on(STORE))),
            Map.entry(ThingMove.MOVE_THINGS, List.<Step<?>>of(on(STORE))),
            Map.entry(ThingMove.RETURN_THINGS, List.<Step<?>>of(on(RETURN))),
            Map.entry(ThingMove.HAND_OVER_THINGS, List.<Step<?>>of(on(HAND_OVER))),
            Map.entry(ThingMove.CONFISCATE_THINGS, List.<Step<?>>of(on(CONFISCATE))),
            Map.entry(ThingMove.AUCTION_THINGS, List.<Step<?>>of(on(AUCTION))),
            Map.entry(ThingMove.DESTROY_THINGS, List.<Step<?>>of(on(DESTROY))),
            Map.entry(OrdinaryMove.NOT_FILE, List.<Step<?>>of(on(NOTHING_HELD))),
            Map.entry(OrdinaryMove.TRANSFER, List.<Step<?>>of(on(NOTHING_HELD))),
            Map.entry(JurisdictionMove.TRANSFER_FILED, List.<Step<?>>of(on(NOTHING_HELD))),
            Map.entry(JurisdictionMove.HAND_OVER_RECALLED, List.<Step<?>>of(on(NOTHING_HELD))),
            Map.entry(PerformMove.CLOSE, List.<Step<?>>of(on(NOTHING_HELD))));

    static final Map<Move, List<Step<?>>> STEPS = Stream.of(OWN, SeizureGates.STEPS)
            .flatMap(group -> group.entrySet().stream())
            .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ThingGates() {}

    private static Gate<Try> moved(String word, Citation basis, String time) {
        return Gate.of(
                word + "物品",
                something(word + "-1", basis),
                named(word + "-2", basis),
                ThingClauses.past(word + "-3", time));
    }
}
