package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Perishables sold early: the price takes the place of the thing, goes back or to the treasury, and never stays behind. */
class EarlySaleTest {

    private static final String LINE = "豆腐；120.50";

    @ParameterizedTest
    @CsvSource({
        "豆腐, 财政专户（暂存）, 2026-03-02, 没有写明成交价款",
        "豆腐；免费, 财政专户（暂存）, 2026-03-02, 没有写明成交价款",
        "豆腐；0, 财政专户（暂存）, 2026-03-02, 没有写明成交价款",
        "豆芽；10, 财政专户（暂存）, 2026-03-02, 不在清单上",
        "豆腐；120.50, 本机关账户, 2026-03-02, 不得缴入机关账户",
        "豆腐；120.50, 财政专户（暂存）, 2026-03-03, 成交日期在将来"
    })
    void 没有价款_价款进本机关账户_日期在将来的都不得(String line, String to, String day, String why) {
        assertThat(why(seized(), ThingMove.SELL_EARLY, sale(line, to, day))).contains(why);
    }

    @Test
    void 变卖之后价款代替物品_期限照样走_期满价款退还() {
        var file = sold();
        assertThat(state(file)).isEqualTo(ThingState.SOLD);
        var things = Things.of(file.file());
        assertThat(things.coercive()).isEqualTo(Things.Coercive.SEIZED);
        assertThat(things.heldUntil(things.find("豆腐").orElseThrow())).isEqualTo("2026-04-01");
        assertThat(things.lapsedSeizures(Grown.BEGIN.plusDays(30))).isEmpty();
        assertThat(things.lapsedSeizures(Grown.BEGIN.plusDays(31))).hasSize(1);
        assertThat(EarlySale.pending(file.file())).as("还没有解除").isFalse();
        file.after(31).then(ThingMove.LAPSE_SEIZURE, "things", "豆腐");
        assertThat(state(file)).isEqualTo(ThingState.PRICE_DUE);
        assertThat(Waiting.of(file.file())).isEqualTo(Right.PAYMENT_RECORD);
    }

    @Test
    void 解除之后由财政所退还全部价款_少一分也不收_退还以前物品没有了结() {
        var file = sold().then(ThingMove.RELEASE_SEIZURE, "things", "豆腐", "releaseGround", "当事人没有违法行为");
        assertThat(file.next().moves()).containsExactly(ThingMove.RETURN_PRICE);
        assertThat(Things.of(file.file()).open()).hasSize(1);
        assertThat(why(file, ThingMove.RETURN_PRICE, "things", "豆腐", "priceSum", "120"))
                .contains("价款为120.50元");
        assertThat(why(file, ThingMove.RETURN_PRICE, "things", "豆腐", "priceSum", "120.50", "compensation", "30"))
                .isEmpty();
        file.then(ThingMove.RETURN_PRICE, "things", "豆腐", "priceSum", "120.50", "storeReceipt", "TK-1");
        assertThat(state(file)).isEqualTo(ThingState.PRICE_RETURNED);
        assertThat(Things.of(file.file()).open()).isEmpty();
        assertThat(EarlySale.pending(file.file())).isFalse();
    }

    @Test
    void 决定没有没收的不得缴库_应当解除退还_决定没收的缴库() {
        var fined = decided("罚款");
        assertThat(why(fined, ThingMove.BANK_PRICE, "things", "豆腐", "priceSum", "120.50"))
                .isEqualTo("处罚决定没有“没收非法财物”");
        assertThat(ReleaseDuty.of(fined.file(), Grown.BEGIN)).isPresent();
        assertThat(why(fined, PerformMove.CLOSE)).isNotEmpty();
        var taken = decided("罚款、没收非法财物");
        assertThat(ReleaseDuty.of(taken.file(), Grown.BEGIN)).isEmpty();
        assertThat(EarlySale.pending(taken.file())).isTrue();
        assertThat(taken.next().moves()).containsExactly(ThingMove.BANK_PRICE);
        assertThat(why(taken, ThingMove.BANK_PRICE, "things", "豆腐", "priceSum", "100"))
                .contains("120.50元");
        assertThat(why(taken, ThingMove.BANK_PRICE, "things", "豆腐", "priceSum", "120.50"))
                .isEmpty();
        assertThat(state(taken.then(ThingMove.BANK_PRICE, "things", "豆腐", "priceSum", "120.50")))
                .isEqualTo(ThingState.AUCTIONED);
    }

    @Test
    void 期满的不得变卖_变卖过的不得再变卖_也不再入库() {
        assertThat(why(seized().after(31), ThingMove.SELL_EARLY, sale(LINE, "财政专户（暂存）", "2026-03-02")))
                .contains("期限已经届满");
        assertThat(why(sold(), ThingMove.SELL_EARLY, sale(LINE, "财政专户（暂存）", "2026-03-02")))
                .contains("没有处于");
        assertThat(why(sold(), ThingMove.STORE_THINGS, "things", "豆腐")).contains("没有处于");
    }

    private static Grown seized() {
        return new Grown()
                .then(OrdinaryMove.VERIFY)
                .then(OrdinaryMove.FILE)
                .then(OrdinaryMove.INVESTIGATE)
                .then(ThingMove.APPROVE_SEIZURE)
                .then(ThingMove.SEIZE, "thingsTaken", "豆腐；散装；五十斤", "seizedAt", "2026-03-02T08:00");
    }

    private static Grown sold() {
        return seized().then(ThingMove.SELL_EARLY, sale(LINE, "财政专户（暂存）", "2026-03-02"));
    }

    private static Grown decided(String kinds) {
        return sold().then(OrdinaryMove.CONCLUDE, "outcome", "给予行政处罚", "kinds", kinds, "fine", "500")
                .then(OrdinaryMove.REVIEW)
                .then(OrdinaryMove.SERVE_NOTICE)
                .then(OrdinaryMove.PROPOSE_DECISION, "kinds", kinds, "fine", "500")
                .then(OrdinaryMove.DECIDE)
                .then(OrdinaryMove.SERVE)
                .then(OrdinaryMove.PERFORM);
    }

    private static String[] sale(String line, String to, String day) {
        return new String[] {
            "things",
            line,
            "sellWay",
            "变卖",
            "proceedsTo",
            to,
            "auctionOn",
            day,
            "saleToldOn",
            "2026-03-02",
            "auctionHouse",
            "镇集贸市场",
            "reason",
            "易腐",
            "storeReceipt",
            "BM-1",
            "opinion",
            "同意"
        };
    }

    private static ThingState state(Grown file) {
        return Things.of(file.file()).find("豆腐").orElseThrow().state();
    }

    private static String why(Grown file, Move move, String... facts) {
        var no = file.refusal(move, facts);
        return no == null ? "" : no.why();
    }
}
