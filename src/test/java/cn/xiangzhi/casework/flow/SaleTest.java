package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Seized things auctioned against a fine, and the check of remedies: what the file knows decides, not what is ticked. */
class SaleTest {

    private static final String[] SALE = {
        "things", "三轮车", "saleToldOn", "2026-03-24", "auctionHouse", "诚信拍卖行", "stillSeized", "true", "opinion", "同意"
    };

    @Test
    void 查封扣押仍在期限内的可以拍卖抵缴_物品随之转为待拍卖_成交后登记() {
        var file = demanded("2026-03-01T09:00");
        assertThat(file.refusal(ForceMove.SELL_SEIZED, SALE)).isNull();
        file.then(ForceMove.SELL_SEIZED, SALE);
        assertThat(state(file)).isEqualTo(ThingState.SELLING);
        assertThat(Things.of(file.file()).lapsed(ThingState.SEIZED, Grown.BEGIN.plusYears(1)))
                .as("决定拍卖之后不再期满自动解除")
                .isEmpty();
        assertThat(file.next().moves()).containsExactly(ThingMove.SETTLE_SALE);
        assertThat(file.refusal(PerformMove.CLOSE)).as("还有物品没有处理").isNotNull();
        var own = file.refusal(ThingMove.SETTLE_SALE, settled("500", "本机关账户", "0"));
        assertThat(own).isNotNull();
        assertThat(own.code()).isEqualTo("CASH-08");
        assertThat(file.refusal(ThingMove.SETTLE_SALE, settled("900", ThingAsks.TREASURY, "0")))
                .as("余款应当退还")
                .isNotNull();
        assertThat(file.refusal(ThingMove.SETTLE_SALE, settled("300", ThingAsks.TREASURY, "0")))
                .isNull();
        file.then(ThingMove.SETTLE_SALE, settled("300", ThingAsks.TREASURY, "0"));
        assertThat(state(file)).isEqualTo(ThingState.AUCTIONED);
        assertThat(Things.of(file.file()).open()).isEmpty();
    }

    @Test
    void 期限届满的不得拍卖_勾选仍在期限内也没有用() {
        var file = demanded("2026-02-01T09:00");
        var no = file.refusal(ForceMove.SELL_SEIZED, SALE);
        assertThat(no).isNotNull();
        assertThat(no.code()).isEqualTo("COER-03");
        assertThat(demanded("2026-02-01T09:00", ThingMove.EXTEND_SEIZURE).refusal(ForceMove.SELL_SEIZED, SALE))
                .as("延长过的仍在期限内")
                .isNull();
    }

    @Test
    void 没有查封扣押的_已经解除的_清单上没有的_都不得拍卖() {
        assertThat(overdue().refusal(ForceMove.SELL_SEIZED, SALE)).isNotNull();
        var released = demanded("2026-03-01T09:00").then(ThingMove.RELEASE_SEIZURE, "things", "三轮车");
        assertThat(released.refusal(ForceMove.SELL_SEIZED, SALE)).isNotNull();
        assertThat(demanded("2026-03-01T09:00")
                        .refusal(ForceMove.SELL_SEIZED, "things", "货车", "saleToldOn", "2026-03-24"))
                .isNotNull();
        assertThat(Things.idle(overdue().file(), ForceMove.SELL_SEIZED)).isTrue();
    }

    @Test
    void 没有书面告知当事人的不得拍卖_复议还没有结果的也不得() {
        var file = demanded("2026-03-01T09:00");
        for (var told : new String[] {"2026-03-01", "2026-04-30"}) {
            assertThat(file.refusal(ForceMove.SELL_SEIZED, "things", "三轮车", "saleToldOn", told))
                    .as(told)
                    .isNotNull();
        }
        var review = file.then(RemedyMove.REGISTER_REVIEW).refusal(ForceMove.SELL_SEIZED, SALE);
        assertThat(review).isNotNull();
        assertThat(review.code()).isEqualTo("ENFC-03");
    }

    @Test
    void 流拍的由负责人解除并退还() {
        var file = demanded("2026-03-01T09:00").then(ForceMove.SELL_SEIZED, SALE);
        assertThat(file.refusal(ThingMove.RELEASE_SEIZURE, "things", "三轮车", "releaseGround", "其他不再需要的情形"))
                .isNull();
        assertThat(state(file.then(ThingMove.RELEASE_SEIZURE, "things", "三轮车"))).isEqualTo(ThingState.RELEASED);
    }

    @Test
    void 从前拍卖过的行为照样读得出_不动物品() {
        var file =
                demanded("2026-03-01T09:00").then(ForceMove.SELL_SEIZED, "seizedGoods", "三轮车", "stillSeized", "true");
        assertThat(state(file)).isEqualTo(ThingState.SEIZED);
        assertThat(Asks.stated(ForceMove.SELL_SEIZED)).extracting(Ask::key).contains("seizedGoods", "stillSeized");
    }

    @Test
    void 核查复议诉讼_期限没有届满的_系统已登记的_答复与案卷不一致的都不收() {
        var early = removal("2026-04-30");
        assertThat(code(early, RemedyCheck.NO_REVIEW, RemedyCheck.NO_SUIT)).isEqualTo("ENFC-07");
        var due = removal("2026-03-20");
        assertThat(code(due, RemedyCheck.NO_REVIEW, RemedyCheck.NO_SUIT)).isEqualTo("可以");
        assertThat(code(due, RemedyCheck.REVIEW_OPEN, RemedyCheck.NO_SUIT)).isEqualTo("ENFC-07");
        assertThat(code(due, RemedyCheck.REVIEW_OVER, RemedyCheck.NO_SUIT)).isEqualTo("不一致");
        due.then(RemedyMove.REGISTER_REVIEW);
        assertThat(code(due, RemedyCheck.NO_REVIEW, RemedyCheck.NO_SUIT)).isEqualTo("ENFC-07");
        due.then(RemedyMove.UPHOLD_REMEDY, "remedyOutcome", "维持原决定", "remedyWindowUntil", "2026-03-21");
        assertThat(code(due, RemedyCheck.NO_REVIEW, RemedyCheck.NO_SUIT)).isEqualTo("不一致");
        assertThat(code(due, RemedyCheck.REVIEW_OVER, RemedyCheck.NO_SUIT)).isEqualTo("可以");
    }

    @Test
    void 核查之后又有复议的要重新核查_从前勾选过已申请的也算() {
        var file = removal("2026-03-20").then(RemovalMove.CHECK_REMEDIES);
        assertThat(RemedyCheck.clear(file.file())).isTrue();
        file.then(RemedyMove.REGISTER_REVIEW).then(RemedyMove.UPHOLD_REMEDY);
        assertThat(RemedyCheck.clear(file.file())).isFalse();
        assertThat(RemedyCheck.clear(file.then(RemovalMove.CHECK_REMEDIES, "remedyUsed", "true")
                        .file()))
                .isFalse();
        assertThat(RemedyCheck.clear(file.then(RemovalMove.CHECK_REMEDIES).file()))
                .isTrue();
    }

    private static String code(Grown file, String review, String suit) {
        var no = file.refusal(RemovalMove.CHECK_REMEDIES, "reviewAnswer", review, "suitAnswer", suit);
        return no == null ? "可以" : no.code() == null ? "不一致" : no.code();
    }

    private static String[] settled(String proceeds, String to, String surplus) {
        return new String[] {
            "things", "三轮车", "proceeds", proceeds, "proceedsTo", to, "surplus", surplus, "auctionOn", "2026-03-24"
        };
    }

    private static ThingState state(Grown file) {
        return Things.of(file.file()).find("三轮车").orElseThrow().state();
    }

    private static Grown demanded(String seizedAt, Move... more) {
        var file = new Grown()
                .then(OrdinaryMove.VERIFY)
                .then(ThingMove.APPROVE_SEIZURE)
                .then(ThingMove.SEIZE, "thingsTaken", "三轮车；红色；一辆", "seizedAt", seizedAt);
        for (var move : more) {
            file.then(move, "extendDays", "30");
        }
        return overdue(file).after(15);
    }

    private static Grown overdue() {
        return overdue(new Grown().then(OrdinaryMove.VERIFY)).after(15);
    }

    /** A fine of 500 yuan, due on 3 March and demanded on the 10th; both windows are over by then. */
    private static Grown overdue(Grown file) {
        return file.then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(OrdinaryMove.CONCLUDE)
                .then(OrdinaryMove.REVIEW)
                .then(OrdinaryMove.SERVE_NOTICE)
                .then(OrdinaryMove.PROPOSE_DECISION, "kinds", "罚款", "fine", "500")
                .then(OrdinaryMove.DECIDE)
                .then(
                        OrdinaryMove.SERVE,
                        "payUntil",
                        "2026-03-03",
                        "reviewUntil",
                        "2026-03-04",
                        "suitUntil",
                        "2026-03-05")
                .then(OrdinaryMove.PERFORM)
                .then(PerformMove.LAPSE)
                .after(8)
                .then(EnforceMove.DEMAND, "demandUntil", "2026-03-23");
    }

    private static Grown removal(String suitUntil) {
        return new Grown()
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(RemovalMove.DECIDE_ORDER)
                .then(OrdinaryMove.SERVE, "reviewUntil", "2026-03-10", "suitUntil", suitUntil)
                .then(OrdinaryMove.PERFORM)
                .then(RemovalMove.DEMAND_DUTY)
                .after(25);
    }
}
