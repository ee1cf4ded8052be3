package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: things turned into money: sold before they spoil, confiscated, auctioned against the fine. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class SoldThingsRoadTest extends ThingsRoad {

    @Test
    void 易腐的先行变卖_解除后财政所退还价款_办案人员不得经手_经手记录不断() throws Exception {
        var town = empowered();
        var id = investigating(town, TRACTOR);
        approve(town, id, "APPROVE_SEIZURE", "2026-08-11T09:30");
        seize(town, id, "2026-08-11T10:00", "柴油；散装；五十升");
        road.go(
                town.head(),
                id,
                "SELL_EARLY",
                "2026-08-12T09:00",
                "things",
                "柴油；360.00",
                "reason",
                "易燃，不易保管",
                "saleToldOn",
                "2026-08-11",
                "sellWay",
                "变卖",
                "auctionHouse",
                "县石油公司",
                "auctionOn",
                "2026-08-12",
                "proceedsTo",
                "财政专户（暂存）",
                "storeReceipt",
                "BM-1",
                "opinion",
                "同意");
        assertThat(due(town, id, "seizure.period")).containsExactly("2026-09-10");
        refused(null, () -> back(town, id, "360.00", "2026-08-12T10:00"));
        release(town, id, "柴油", "2026-08-13T09:00");
        assertThat(jdbc.sql("select waits_for from casework_case where county_code = :county and id = :id")
                        .param("county", town.county())
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("PAYMENT_RECORD");
        assertThat(page(town.treasury(), "/cases/" + id + "/money")).contains("柴油：价款360元", "退还变卖价款");
        refused(null, () -> back(town, id, "300", "2026-08-13T10:00"));
        back(town, id, "360.00", "2026-08-13T11:00");
        assertThat(state(town, id, "柴油")).isEqualTo(ThingState.PRICE_RETURNED);
        assertThat(chain(town, id, "柴油")).containsExactly("1 实施查封扣押", "2 先行拍卖、变卖", "3 解除查封扣押", "4 退还变卖价款");
        var record = papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == PaperKind.THING_DISPOSAL)
                .map(paper -> papers.open(town.head(), paper.id()).html())
                .toList();
        assertThat(record).anyMatch(html -> html.contains("退还当事人") && html.contains("TK-1"));
    }

    @Test
    @ThreeForms(PaperKind.THING_RECEIPT)
    void 没收的物品_公开拍卖_价款缴库_物品没有处理不得结案_页面都能打开() throws Exception {
        var town = road.town(RECEIVER);
        var id = investigating(town, RECEIVER);
        receive(town, id, "接收设备（1号）；红色；一台\n接收设备（2号）；蓝色；一台", "2026-08-11T10:00");
        refused(null, () -> confiscate(town, id, "接收设备（1号）", "2026-08-12T09:00"));
        decided(town, id);
        refused("ARCH-01", () -> close(town, id));
        confiscate(town, id, "接收设备（1号）\n接收设备（2号）", "2026-09-02T09:00");
        refused("CASH-08", () -> auction(town, id, "接收设备（1号）", "本机关账户"));
        refused(
                "OFCR-07",
                () -> road.go(
                        as(town, Right.CASE_APPROVE),
                        id,
                        "AUCTION_THINGS",
                        "2026-09-08T09:00",
                        sale("接收设备（1号）", "国库（财政指定账户）")));
        auction(town, id, "接收设备（1号）", "国库（财政指定账户）");
        assertThat(state(town, id, "接收设备（1号）")).isEqualTo(ThingState.AUCTIONED);
        refused("ARCH-01", () -> close(town, id));
        refused(null, () -> destroy(town, id, "接收设备（2号）", "周某"));
        destroy(town, id, "接收设备（2号）", "周某、郑某");
        refused(null, () -> auction(town, id, "接收设备（2号）", "国库（财政指定账户）"));
        close(town, id);
        assertThat(road.row(town, id).stage()).isEqualTo("CLOSED");
        assertThat(page(town.officer(), "/cases/" + id)).contains("涉案物品", "已拍卖，价款缴库", "已销毁", "经手记录（3）");
        assertThat(page(town.officer(), "/things?state=AUCTIONED"))
                .contains("接收设备（1号）")
                .doesNotContain("接收设备（2号）");
        assertThat(page(town.officer(), "/things?days=OLDER&keeper=某人")).doesNotContain("接收设备（");
    }

    @Test
    @ThreeForms({
        PaperKind.TEST_COMMISSION,
        PaperKind.TEST_PERIOD_NOTICE,
        PaperKind.SEIZURE_DECISION,
        PaperKind.SEIZURE_EXTENSION,
        PaperKind.THING_DISPOSAL,
        PaperKind.PRIOR_NOTICE,
        PaperKind.MATTER_APPROVAL,
        PaperKind.DECISION_APPROVAL,
        PaperKind.DECISION,
        PaperKind.DEMAND_LETTER
    })
    void 查封扣押的财物拍卖抵缴罚款_只认案卷里仍在期限内的物品_成交后登记() {
        var town = empowered();
        var id = verifying(town, TRACTOR, "2025-08-11T08:00");
        road.evidence(town, id, "现场照片", "2025-08-11T08:30");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2025-08-11T09:00",
                with(WHAT, "occurredOn", "2025-08-11", "discoveredOn", "2025-08-11", "proposal", "建议立案"));
        road.go(town.head(), id, "FILE", "2025-08-11T10:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2025-08-11T11:00", "certificatesShown", "true", "rightsTold", "true");
        approve(town, id, "APPROVE_SEIZURE", "2025-08-11T11:30");
        seize(town, id, "2025-08-11T12:00", "拖拉机；红色；一台\n农具；旧；一套");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2025-08-11T13:00",
                with(
                        WHAT,
                        "orderBasis",
                        "条例",
                        "correction",
                        "补办",
                        "correctBy",
                        "2025-08-14",
                        "recheckOn",
                        "2025-08-15"));
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2025-08-15T09:00",
                "checkedOn",
                "2025-08-15",
                "corrected",
                "未改正",
                "checkNote",
                "没有补办");
        extend(town, id, "30", "2025-09-01T09:00");
        road.go(
                town.officer(),
                id,
                "COMMISSION_TEST",
                "2025-08-12T10:00",
                "testBody",
                "省农机鉴定站",
                "testQualification",
                "CMA 0001",
                "testObject",
                "是否拼装",
                "testFrom",
                "2025-08-13",
                "testUntil",
                "2026-03-31",
                "periodToldOn",
                "2025-08-12",
                "testCostBorne",
                "true");
        var decided = new ServedRoad(road, town);
        decided.decide(
                id,
                "使用拼装的拖拉机",
                "500",
                new ServedRoad.Days(
                        "2025-08-11",
                        "2025-08-11",
                        "2025-08-20",
                        "2025-08-21",
                        "2025-09-01",
                        "2025-09-02",
                        "2025-09-03"));
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2025-09-19T00:05"));
        decided.serve(id, "DEMAND", "DIRECT", "PARTY", "2025-09-22", "2025-09-22T10:00");
        refused("ENFC-03", () -> sell(town, id, "拖拉机", "2026-03-03T09:00"));
        refused(null, () -> sell(town, id, "收割机", "2026-03-05T09:00"));
        refused("COER-03", () -> sell(town, id, "拖拉机", "2026-07-01T09:00"));
        sell(town, id, "拖拉机", "2026-03-05T10:00");
        assertThat(state(town, id, "拖拉机")).isEqualTo(ThingState.SELLING);
        assertThat(state(town, id, "农具")).isEqualTo(ThingState.SEIZED);
        assertThat(chain(town, id, "拖拉机").getLast()).contains("拍卖查封扣押的财物抵缴罚款");
        var approval = papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == PaperKind.MATTER_APPROVAL)
                .map(paper -> papers.open(town.head(), paper.id()).html())
                .filter(html -> html.contains("拍卖的财物"))
                .findFirst()
                .orElseThrow();
        assertThat(approval).contains("拖拉机", "查扣〔2025〕");
        refused("CASH-08", () -> settle(town, id, "本机关账户", "0", "2026-03-16T09:00"));
        refused(null, () -> settle(town, id, "国库（财政指定账户）", "0", "2026-03-16T09:10"));
        settle(town, id, "国库（财政指定账户）", "2000", "2026-03-16T10:00");
        assertThat(state(town, id, "拖拉机")).isEqualTo(ThingState.AUCTIONED);
        assertThat(chain(town, id, "拖拉机")).hasSize(3);
    }

    private void back(Town town, UUID id, String sum, String when) {
        road.go(
                town.treasury(),
                id,
                "RETURN_PRICE",
                when,
                "things",
                "柴油",
                "priceSum",
                sum,
                "refundedOn",
                when.substring(0, 10),
                "returnedTo",
                "贺长顺",
                "storeReceipt",
                "TK-1");
    }

    private void sell(Town town, UUID id, String things, String when) {
        road.go(
                town.head(),
                id,
                "SELL_SEIZED",
                when,
                "things",
                things,
                "saleToldOn",
                when.substring(0, 10),
                "auctionHouse",
                "诚信拍卖行",
                "reason",
                "催告后仍不缴纳",
                "opinion",
                "同意");
    }

    private void settle(Town town, UUID id, String to, String surplus, String when) {
        road.go(
                town.head(),
                id,
                "SETTLE_SALE",
                when,
                "things",
                "拖拉机",
                "auctionHouse",
                "诚信拍卖行",
                "auctionNotice",
                "县交易平台",
                "auctionOn",
                when.substring(0, 10),
                "proceeds",
                "3000",
                "proceedsTo",
                to,
                "surplus",
                surplus,
                "surplusReceipt",
                "YK-009",
                "storeReceipt",
                "GK-009",
                "opinion",
                "同意");
    }
}
