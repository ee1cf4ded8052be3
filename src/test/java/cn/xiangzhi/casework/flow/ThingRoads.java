package cn.xiangzhi.casework.flow;

import static cn.xiangzhi.casework.flow.Roads.filed;
import static cn.xiangzhi.casework.flow.Roads.punished;

import cn.xiangzhi.casework.flow.Road.Building;

/** Roads of things: registered, seized, sold early, confiscated, sold for the fine (rules §9, §10). */
final class ThingRoads {

    private static final String THINGS = "打捆机甲；绿色；1台\n打捆机乙；红色；1台";

    private ThingRoads() {}

    static Road sale() {
        return punished(
                        filed("拍卖查封扣押的财物抵缴罚款", "HB-CF-015")
                                .then(ThingMove.APPROVE_SEIZURE)
                                .after(0, ThingMove.SEIZE, "thingsTaken", THINGS),
                        "罚款",
                        "3000")
                .after(17, PerformMove.LAPSE)
                .then(EnforceMove.DEMAND, RemedyMove.REGISTER_REVIEW)
                .after(0, RemedyMove.UPHOLD_REMEDY, "remedyOutcome", "维持原决定")
                .then(ThingMove.EXTEND_SEIZURE)
                .after(17, ForceMove.SELL_SEIZED, "things", "打捆机甲\n打捆机乙")
                .after(0, ThingMove.SETTLE_SALE, "things", "打捆机甲", "proceeds", "100", "surplus", "")
                .ready();
    }

    static Road soldEarlyAndReturned() {
        return soldEarly(filed("先行变卖，解除以后退还价款", "HB-CF-015"))
                .after(0, ThingMove.RELEASE_SEIZURE, "things", "打捆机甲", "releaseGround", "当事人没有违法行为")
                .after(0, ThingMove.RETURN_PRICE, "things", "打捆机甲", "priceSum", "100", "compensation", "")
                .ready();
    }

    static Road soldEarlyAndConfiscated() {
        return punished(soldEarly(filed("先行变卖，没收以后价款缴库", "SC-CF-001")), "罚款、没收非法财物", "3000")
                .after(0, ThingMove.BANK_PRICE, "things", "打捆机甲", "priceSum", "100")
                .ready();
    }

    private static Building soldEarly(Building road) {
        return road.then(ThingMove.APPROVE_SEIZURE)
                .after(0, ThingMove.SEIZE, "thingsTaken", THINGS)
                .after(0, ThingMove.SELL_EARLY, "things", "打捆机甲；100", "sellWay", "变卖", "proceedsTo", "财政专户（暂存）");
    }

    static Road registered() {
        return filed("先行登记保存以后处理", "HB-CF-015")
                .then(EvidenceMove.APPROVE_REGISTRATION)
                .after(0, EvidenceMove.REGISTER_THINGS, "thingsTaken", THINGS)
                .after(1, EvidenceMove.DISPOSE_REGISTERED, "things", "打捆机甲")
                .ready();
    }

    static Road confiscation() {
        return punished(
                        filed("没收、拍卖、销毁", "SC-CF-001").after(0, ThingMove.RECEIVE_THINGS, "thingsTaken", THINGS),
                        "罚款、没收非法财物",
                        "3000")
                .after(0, ThingMove.CONFISCATE_THINGS, "things", "打捆机甲\n打捆机乙")
                .after(0, ThingMove.AUCTION_THINGS, "things", "打捆机甲")
                .after(0, ThingMove.DESTROY_THINGS, "things", "打捆机乙")
                .then(PerformMove.PAY, PerformMove.FULFIL, PerformMove.CLOSE, PerformMove.ARCHIVE)
                .ready();
    }
}
