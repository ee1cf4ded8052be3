package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Granting;
import cn.xiangzhi.powers.holdings.Holding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** S6 F27: things registered, seized, kept, tested, released, confiscated and sold; each chain whole, each term kept. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class ThingsRoadTest {

    private static final String PLAIN = "CG-CF-020";
    private static final String TRACTOR = "NY-CF-028";
    private static final String RECEIVER = "GD-CF-001";

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private Granting granting;

    @Autowired
    private Papers papers;

    @Autowired
    private Terms terms;

    @Autowired
    private Today today;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void C08的登记保存_紧急先行_次日补办_七个工作日到五月二十七日_随案移交() {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2026-05-18T22:45");
        refused(
                "EVID-05",
                () -> register(town, id, "2026-05-18T23:12", "2026-05-18T23:10", "挖掘机；一台\n河砂；2100立方米", false));
        register(town, id, "2026-05-18T23:12", "2026-05-18T23:10", "挖掘机；一台\n河砂；2100立方米", true);
        assertThat(road.said(town, id, "registeredUntil")).isEqualTo("2026-05-27");
        assertThat(due(town, id, "evidence.registered")).containsExactly("2026-05-27");
        assertThat(due(town, id, "evidence.urgent.report")).containsExactly("2026-05-19");
        refused("EVID-05", () -> approve(town, id, "APPROVE_REGISTRATION", "2026-05-19T23:11"));
        approve(town, id, "APPROVE_REGISTRATION", "2026-05-19T09:00");
        assertThat(due(town, id, "evidence.urgent.report")).isEmpty();
        assertThat(things(town, id).registration()).isEqualTo(Things.Registration.OPEN);
        refused(
                "ARCH-01",
                () -> road.go(
                        town.head(),
                        id,
                        "NOT_FILE",
                        "2026-05-20T09:00",
                        "ground",
                        "没有违法事实",
                        "reason",
                        "查无实据",
                        "opinion",
                        "同意"));
        handOver(town, id, "挖掘机\n河砂", "2026-05-27T16:00");
        assertThat(things(town, id).registration()).isEqualTo(Things.Registration.RESOLVED);
        assertThat(things(town, id).open()).isEmpty();
        assertThat(due(town, id, "evidence.registered")).isEmpty();
        refused(null, () -> register(town, id, "2026-05-28T09:00", "2026-05-28T09:00", "挖掘机", true));
        assertThat(kinds(town, id))
                .contains(PaperKind.REGISTRATION_NOTICE, PaperKind.MATTER_APPROVAL, PaperKind.HANDOVER_LIST);
    }

    @Test
    void V_EVID_07_满七个工作日没有处理的_不得再处理_系统自动解除() {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2025-09-26T09:00");
        approve(town, id, "APPROVE_REGISTRATION", "2025-09-26T09:30");
        register(town, id, "2025-09-26T10:00", "2025-09-26T10:00", "账册；三本", false);
        assertThat(road.said(town, id, "registeredUntil")).isEqualTo("2025-10-13");
        work.lapse(Actor.system(town.county()), id, EvidenceMove.LAPSE_REGISTRATION, CaseRoad.at("2025-10-13T23:00"));
        assertThat(state(town, id, "账册")).isEqualTo(ThingState.REGISTERED);
        refused("EVID-06", () -> dispose(town, id, "账册", "解除登记保存并退还", "2025-10-14T09:00"));
        today.at(
                CaseRoad.at("2025-10-14T00:05"),
                () -> events.publishEvent(new DayHasPassed(LocalDate.of(2025, 10, 13))));
        assertThat(state(town, id, "账册")).isEqualTo(ThingState.RELEASED);
        assertThat(road.files.file(road.row(town, id)).acts().getLast().person())
                .isNull();
        refused(null, () -> register(town, id, "2025-10-14T10:00", "2025-10-14T10:00", "账册", true));
        giveBack(town, id, "账册", "2025-10-14T11:00");
        assertThat(chain(town, id, "账册")).containsExactly("1 先行登记保存证据", "2 登记保存期满自动解除", "3 退还物品");
    }

    @Test
    void 期限之内处理的_登记保存了结_没有处理的不得终结调查() {
        var town = road.town(PLAIN);
        var id = investigating(town, PLAIN);
        approve(town, id, "APPROVE_REGISTRATION", "2026-08-11T09:00");
        register(town, id, "2026-08-11T10:00", "2026-08-11T09:50", "账册；三本", false);
        refused(null, () -> conclude(town, id, "2026-08-12T09:00", "罚款", "1000"));
        refused(null, () -> dispose(town, id, "别的东西", "解除登记保存并退还", "2026-08-12T09:00"));
        dispose(town, id, "账册", "复制、拍照、录像后退还", "2026-08-12T09:00");
        assertThat(state(town, id, "账册")).isEqualTo(ThingState.RETURNED);
        conclude(town, id, "2026-08-12T10:00", "罚款", "1000");
    }

    @Test
    void 查封扣押_批准_实施_延长_送检_到期自动解除_退还() {
        var town = empowered();
        var id = investigating(town, TRACTOR);
        refused("COER-02", () -> seize(town, id, "2026-08-11T10:00", "拖拉机；红色；一台"));
        approve(town, id, "APPROVE_SEIZURE", "2026-08-11T09:30");
        refused("COER-05", () -> seize(town, id, "2026-08-11T10:00", "拖拉机", "listGiven", ""));
        refused("COER-06", () -> seize(town, id, "2026-08-11T10:00", "拖拉机", "partyPresent", ""));
        refused("COER-08", () -> seize(town, id, "2026-08-11T10:00", "拖拉机", "storageFee", "300"));
        refused("COER-04", () -> seize(town, id, "2026-08-11T10:00", "拖拉机", "necessities", "true"));
        refused("COER-04", () -> seize(town, id, "2026-08-11T10:00", "拖拉机", "alreadySealed", "true"));
        refused("COER-07", () -> seize(town, id, "2026-08-11T10:00", "拖拉机", "moneyFrozen", "true"));
        seize(town, id, "2026-08-11T10:00", "拖拉机；红色；一台", "partyPresent", "", "witness", "村民周某");
        assertThat(due(town, id, "seizure.period")).containsExactly("2026-09-10");
        refused("OFCR-07", () -> store(town, id, "拖拉机", town.second(), "2026-08-11T15:00"));
        store(town, id, "拖拉机", town.treasury().person(), "2026-08-11T15:00");
        refused("COER-03", () -> extend(town, id, "31", "2026-09-01T09:00"));
        extend(town, id, "30", "2026-09-01T09:00");
        refused("COER-03", () -> extend(town, id, "5", "2026-09-02T09:00"));
        assertThat(due(town, id, "seizure.period")).containsExactly("2026-10-10");
        road.go(
                town.officer(),
                id,
                "COMMISSION_TEST",
                "2026-09-02T10:00",
                "testBody",
                "省农机鉴定站",
                "testQualification",
                "CMA 0001",
                "testObject",
                "拖拉机是否拼装",
                "testFrom",
                "2026-09-03",
                "testUntil",
                "2026-09-07",
                "periodToldOn",
                "2026-09-02",
                "testCostBorne",
                "true");
        assertThat(due(town, id, "seizure.period")).containsExactly("2026-10-15");
        road.go(
                town.officer(),
                id,
                "RECORD_TEST",
                "2026-09-05T10:00",
                "testResult",
                "系拼装",
                "testResultOn",
                "2026-09-05",
                "resultToldOn",
                "2026-09-05");
        assertThat(due(town, id, "seizure.period")).as("提前出结果的只扣实际的三日").containsExactly("2026-10-13");
        work.lapse(Actor.system(town.county()), id, ThingMove.LAPSE_SEIZURE, CaseRoad.at("2026-10-13T23:50"));
        assertThat(things(town, id).coercive()).isEqualTo(Things.Coercive.SEIZED);
        today.at(
                CaseRoad.at("2026-10-14T00:05"),
                () -> events.publishEvent(new DayHasPassed(LocalDate.of(2026, 10, 13))));
        assertThat(things(town, id).coercive()).isEqualTo(Things.Coercive.RELEASED);
        assertThat(due(town, id, "seizure.period")).isEmpty();
        refused(null, () -> extend(town, id, "5", "2026-10-14T09:00"));
        giveBack(town, id, "拖拉机", "2026-10-14T10:00");
        assertThat(chain(town, id, "拖拉机")).containsExactly("1 实施查封扣押", "2 物品入库保管", "3 查封扣押期满自动解除", "4 退还物品");
        assertThat(kinds(town, id))
                .contains(
                        PaperKind.SEIZURE_DECISION,
                        PaperKind.SEIZURE_EXTENSION,
                        PaperKind.SEIZURE_RELEASE,
                        PaperKind.KEEPING_ORDER,
                        PaperKind.TEST_COMMISSION,
                        PaperKind.TEST_PERIOD_NOTICE,
                        PaperKind.TEST_RESULT_NOTICE,
                        PaperKind.THING_DISPOSAL);
    }

    @Test
    void 查封加贴封条_换封_解除后启封才能退还_封条和启封记录入卷() throws Exception {
        var town = empowered();
        var id = investigating(town, TRACTOR);
        approve(town, id, "APPROVE_SEIZURE", "2026-08-11T09:30");
        seize(town, id, "2026-08-11T10:00", "库房；一间", "seizeKind", "查封", "sealStrips", "清封0021；库房正门\n清封0022；后窗");
        unseal(town, id, "清封0022", "破损、脱落后换封", "清封0023；后窗", "2026-08-12T09:00");
        assertThat(page(town.officer(), "/cases/" + id)).contains("清封0021", "清封0023", "封贴中", "已启封");
        release(town, id, "库房", "2026-08-13T09:00");
        refused(null, () -> giveBack(town, id, "库房", "2026-08-13T10:00"));
        unseal(town, id, "清封0021\n清封0023", "查封已经解除", "", "2026-08-13T11:00");
        giveBack(town, id, "库房", "2026-08-13T12:00");
        assertThat(kinds(town, id)).contains(PaperKind.SEIZURE_DECISION, PaperKind.SEAL_REMOVAL);
        assertThat(papers.of(town.county(), "case", id))
                .filteredOn(paper -> paper.kind() == PaperKind.SEAL_LABEL)
                .as("查封一份，换封一份；不换封的没有")
                .hasSize(2);
        var label = papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == PaperKind.SEAL_LABEL)
                .map(paper -> papers.open(town.head(), paper.id()).html())
                .findFirst()
                .orElseThrow();
        assertThat(label).contains("清封0021", "库房正门", "查扣〔2026〕", "查封");
    }

    private void unseal(Town town, UUID id, String numbers, String ground, String strips, String when) {
        road.pair(
                town,
                id,
                "REMOVE_SEALS",
                when,
                "sealNumbers",
                numbers,
                "unsealGround",
                ground,
                "unsealedAt",
                when,
                "sealState",
                "完好",
                "partyPresent",
                "true",
                "unsealNote",
                "当场清点，物品齐全",
                "sealStrips",
                strips);
    }

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

    @Test
    void 紧急扣押二十四小时内补办_逾时不得补办_系统解除() {
        var town = empowered();
        var id = investigating(town, TRACTOR);
        refused("COER-02", () -> seizeAt(town, id, "2026-08-12T10:31", "2026-08-11T10:00"));
        seizeAt(town, id, "2026-08-12T09:30", "2026-08-11T10:00");
        refused("COER-02", () -> approve(town, id, "APPROVE_SEIZURE", "2026-08-12T10:01"));
        today.at(
                CaseRoad.at("2026-08-13T00:05"),
                () -> events.publishEvent(new DayHasPassed(LocalDate.of(2026, 8, 12))));
        assertThat(state(town, id, "拖拉机")).isEqualTo(ThingState.RELEASED);
        var other = investigating(town, TRACTOR);
        seizeAt(town, other, "2026-08-11T10:30", "2026-08-11T10:00");
        approve(town, other, "APPROVE_SEIZURE", "2026-08-12T09:59");
        today.at(
                CaseRoad.at("2026-08-13T00:05"),
                () -> events.publishEvent(new DayHasPassed(LocalDate.of(2026, 8, 12))));
        assertThat(state(town, other, "拖拉机")).isEqualTo(ThingState.SEIZED);
        release(town, other, "拖拉机", "2026-08-13T09:00");
        assertThat(state(town, other, "拖拉机")).isEqualTo(ThingState.RELEASED);
    }

    @Test
    void 法律没有给查封扣押的事项_或者赋权没有写明的_不得扣押() {
        var town = road.town(PLAIN, TRACTOR);
        var plain = investigating(town, PLAIN);
        refused("COER-01", () -> approve(town, plain, "APPROVE_SEIZURE", "2026-08-11T09:30"));
        var tractor = investigating(town, TRACTOR);
        refused("COER-01", () -> approve(town, tractor, "APPROVE_SEIZURE", "2026-08-11T09:30"));
        refused("COER-01", () -> seize(town, tractor, "2026-08-11T10:00", "拖拉机"));
    }

    @Test
    void 受委托办理的不得查封扣押_可以先行登记保存() {
        var town = holding(PowerSource.ENTRUSTED);
        var id = investigating(town, TRACTOR);
        refused("DELE-08", () -> approve(town, id, "APPROVE_SEIZURE", "2026-08-11T09:30"));
        refused("DELE-08", () -> seize(town, id, "2026-08-11T10:00", "拖拉机", "urgentMeasure", "true"));
        approve(town, id, "APPROVE_REGISTRATION", "2026-08-11T09:30");
        register(town, id, "2026-08-11T10:00", "2026-08-11T10:00", "拖拉机", false);
        assertThat(things(town, id).registration()).isEqualTo(Things.Registration.OPEN);
    }

    @Test
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

    @Test
    void 接收的物证入库移库_保管人不是承办人_一物不在两处() {
        var town = road.town(PLAIN);
        var id = investigating(town, PLAIN);
        receive(town, id, "招牌；铁制；一块", "2026-08-11T10:00");
        refused(null, () -> receive(town, id, "招牌", "2026-08-11T11:00"));
        refused("OFCR-07", () -> store(town, id, "招牌", town.officer().person(), "2026-08-11T12:00"));
        store(town, id, "招牌", town.treasury().person(), "2026-08-11T12:00");
        road.go(
                town.officer(),
                id,
                "MOVE_THINGS",
                "2026-08-12T12:00",
                "things",
                "招牌",
                "keeper",
                town.reviewer().person().toString(),
                "thingPlace",
                "二号库",
                "storedAt",
                "2026-08-12T11:00",
                "reason",
                "漏雨",
                "storeReceipt",
                "YK-1");
        var row = jdbc.sql(
                        "select keeper_name, place, state from casework_thing where county_code = :county and case_id = :id")
                .param("county", town.county())
                .param("id", id)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("keeper_name", "吴审")
                .containsEntry("place", "二号库")
                .containsEntry("state", "TAKEN");
        giveBack(town, id, "招牌", "2026-08-13T09:00");
        refused(null, () -> giveBack(town, id, "招牌", "2026-08-13T10:00"));
        assertThat(chain(town, id, "招牌")).containsExactly("1 接收物证", "2 物品入库保管", "3 物品移库", "4 退还物品");
    }

    @Test
    void 证据按种类要求登记_可以排除_排除之后不能再作依据() {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2026-08-10T09:00");
        refused("EVID-01", () -> evidence(town, id, "书证", "合同", "unlawful", "true"));
        refused(null, () -> evidence(town, id, "书证", "合同", "copy", "true"));
        refused(null, () -> evidence(town, id, "书证", "合同", "duringRemedy", "true"));
        refused(null, () -> evidence(town, id, "视听资料", "录音", "sound", "true"));
        refused(null, () -> evidence(town, id, "证人证言", "证言"));
        refused(null, () -> evidence(town, id, "鉴定意见", "鉴定", "expertBody", "鉴定站"));
        refused(null, () -> evidence(town, id, "书证", "外国文件", "foreign", "true"));
        evidence(town, id, "书证", "合同", "copy", "true", "copyConfirmed", "与原件核对无误，周某，8月10日");
        evidence(town, id, "证人证言", "证言", "witnessIdentity", "周某 410899199503160210 柳湾村");
        evidence(town, id, "鉴定意见", "鉴定", "expertBody", "鉴定站", "expertQualification", "CMA 1");
        assertThat(road.files.file(road.row(town, id)).evidenceInForce()).hasSize(3);
        refused(null, () -> exclude(town, id, "没有的证据"));
        exclude(town, id, "合同");
        refused(null, () -> exclude(town, id, "合同"));
        assertThat(road.files.file(road.row(town, id)).evidenceInForce())
                .extracting(act -> act.facts().text("title"))
                .containsExactly("证言", "鉴定");
    }

    @Test
    void 监控记录须对得上已审核已公布的点位() throws Exception {
        var town = road.town(PLAIN);
        var id = verifying(town, PLAIN, "2026-08-10T09:00");
        var record = new String[] {"camera", "true", "cameraReviewed", "true", "cameraPartyTold", "true", "cameraSite"};
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", "camera", "true"));
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-9")));
        site(town, "YX-1", "LOCAL_REGULATION", "2026-01-10", "true");
        refused("EVID-02", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-1")));
        site(town, "YX-2", "LAW", "", "true");
        refused("EVID-03", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-2")));
        site(town, "YX-3", "LAW", "2026-08-11", "true");
        refused("EVID-03", () -> evidence(town, id, "视听资料", "监控", with(record, "YX-3")));
        site(town, "YX-4", "LAW", "2026-01-10", "true");
        refused(
                "EVID-02",
                () -> evidence(
                        town, id, "视听资料", "监控", "camera", "true", "cameraSite", "YX-4", "cameraPartyTold", "true"));
        evidence(town, id, "视听资料", "监控", with(record, "YX-4"));
        assertThat(page(town.head(), "/cameras")).contains("YX-4", "可以", "不可以");
        assertThat(page(town.head(), "/cameras/new")).contains("法制审核日期");
    }

    private void site(Town town, String code, String basis, String published, String marked) throws Exception {
        var answer = mvc.perform(post("/cameras")
                        .param("id", Ids.next().toString())
                        .param("version", "0")
                        .param("code", code)
                        .param("place", "柳湾村口")
                        .param("basis", basis)
                        .param("basisWords", "某法第一条")
                        .param("legalReviewOn", "2026-01-05")
                        .param("technicalReviewOn", "2026-01-06")
                        .param("publishedOn", published)
                        .param("publishedWhere", "镇政府网站")
                        .param("marked", marked)
                        .param("usedFrom", "2026-01-01")
                        .with(As.actor(town.head()))
                        .with(csrf()))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(302);
    }

    private Town empowered() {
        return holding(PowerSource.EMPOWERED);
    }

    /** A township that holds the tractor item in this way, with the measures where it was empowered. */
    private Town holding(PowerSource source) {
        var town = road.town(PLAIN);
        var day = LocalDate.of(2025, 1, 1);
        var end = LocalDate.of(2026, 12, 31);
        var decision =
                new Holding.Decision("省政府赋权决定", Holding.Level.PROVINCE, "演示2号", day, "https://example.invalid", true);
        var deed = source == PowerSource.ENTRUSTED
                ? new Holding.Deed(
                        town.officer().organ(),
                        "县农业农村局",
                        "拖拉机监督管理规定第5条",
                        "委〔2025〕1号",
                        "农机",
                        "立案、调查、处罚",
                        day,
                        end,
                        day,
                        day)
                : null;
        granting.grant(
                as(town, EnumSet.allOf(Right.class).toArray(Right[]::new)),
                new Holding(
                        Ids.next(),
                        town.county(),
                        town.code(),
                        TRACTOR,
                        source,
                        1,
                        decision,
                        deed,
                        day,
                        end,
                        false,
                        "",
                        0));
        return town;
    }

    private static Actor as(Town town, Right... rights) {
        var o = town.officer();
        return new Actor(
                o.person(),
                o.person(),
                o.name(),
                o.organ(),
                o.organName(),
                o.postTitle(),
                o.scope(),
                java.util.Set.of(rights));
    }

    private UUID verifying(Town town, String item, String when) {
        var id = road.lead(town, item, "CITIZEN", "贺长顺", when);
        road.identify(town, id, "CITIZEN", "贺长顺", "410899199503160210", when);
        road.go(town.officer(), id, "VERIFY", when);
        return id;
    }

    private UUID investigating(Town town, String item) {
        var id = verifying(town, item, "2026-08-10T09:00");
        road.evidence(town, id, "现场照片", "2026-08-10T09:30");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-08-10T10:00",
                with(WHAT, "occurredOn", "2026-08-10", "discoveredOn", "2026-08-10", "proposal", "建议立案"));
        road.go(town.head(), id, "FILE", "2026-08-10T11:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-08-10T12:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    private static final String[] WHAT = {"facts", "使用拼装的拖拉机", "violated", "条例第50条", "basis", "条例第50条"};

    private void conclude(Town town, UUID id, String when, String kinds, String fine) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                when,
                with(WHAT, "course", "巡查", "outcome", "给予行政处罚", "kinds", kinds, "fine", fine, "discretion", "一般"));
    }

    /** Fined and the things confiscated; served, paid, corrected: nothing open but the things. */
    private void decided(Town town, UUID id) {
        conclude(town, id, "2026-08-13T09:00", "罚款、没收非法财物", "500");
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2026-08-13T10:00",
                "reviewJurisdiction",
                "true",
                "reviewParty",
                "true",
                "reviewFacts",
                "true",
                "reviewNature",
                "true",
                "reviewLaw",
                "true",
                "reviewProcedure",
                "true",
                "reviewWeight",
                "true",
                "reviewOpinion",
                "同意");
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-08-13T11:00", "opinion", "同意");
        serve(town, id, "SERVE_NOTICE", "2026-08-13T15:00");
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                "2026-08-25T09:00",
                with(WHAT, "kinds", "罚款、没收非法财物", "fine", "500", "discretion", "一般", "proposal", "建议处罚"));
        road.go(town.head(), id, "DECIDE", "2026-08-25T10:00", "opinion", "同意", "lateFeeStated", "true");
        serve(town, id, "SERVE", "2026-08-26T10:00");
        road.go(
                town.treasury(),
                id,
                "PAY",
                "2026-08-28T09:00",
                "amount",
                "500",
                "paidOn",
                "2026-08-28",
                "bankReference",
                "B" + id,
                "payer",
                "贺长顺");
        assertThat(road.row(town, id).stage()).isEqualTo("FULFILLED");
    }

    private void close(Town town, UUID id) {
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-09-10T09:00",
                "closingReason",
                "处罚决定已经履行完毕",
                "execution",
                "已缴清",
                "publicationChecked",
                "true",
                "opinion",
                "同意");
    }

    private void serve(Town town, UUID id, String move, String when) {
        road.pair(
                town,
                id,
                move,
                when,
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                when.substring(0, 10),
                "servedAt",
                "住所");
    }

    private void approve(Town town, UUID id, String move, String when) {
        road.go(
                town.head(),
                id,
                move,
                when,
                "officer1",
                town.officer().person().toString(),
                "officer2",
                town.second().toString(),
                "reason",
                "证据可能灭失",
                "opinion",
                "同意");
    }

    private void register(Town town, UUID id, String when, String at, String things, boolean urgent) {
        road.pair(
                town,
                id,
                "REGISTER_THINGS",
                when,
                "registeredAt",
                at,
                "registerReason",
                "证据可能灭失",
                "thingsTaken",
                things,
                "thingPlace",
                "就地封存",
                "urgentMeasure",
                urgent ? "true" : "",
                "partyPresent",
                "true",
                "listGiven",
                "true");
    }

    private void dispose(Town town, UUID id, String things, String how, String when) {
        road.go(
                town.officer(),
                id,
                "DISPOSE_REGISTERED",
                when,
                "things",
                things,
                "disposition",
                how,
                "reason",
                "已经复制",
                "returnedTo",
                "贺长顺");
    }

    private void seize(Town town, UUID id, String when, String things, String... more) {
        road.pair(
                town,
                id,
                "SEIZE",
                when,
                with(
                        new String[] {
                            "certificatesShown", "true", "seizedAt", when, "seizeKind", "扣押", "measureBasis", "条例第50条",
                            "measureReason", "无牌无证", "thingsTaken", things, "thingPlace", "镇政府院内", "partyPresent",
                                    "true",
                            "measureTold", "true", "listGiven", "true", "signed", "当事人签名"
                        },
                        more));
    }

    private void seizeAt(Town town, UUID id, String when, String at) {
        seize(town, id, when, "拖拉机", "seizedAt", at, "urgentMeasure", "true");
    }

    private void extend(Town town, UUID id, String days, String when) {
        road.go(
                town.head(),
                id,
                "EXTEND_SEIZURE",
                when,
                "extendDays",
                days,
                "reason",
                "案情复杂",
                "extendToldOn",
                when.substring(0, 10),
                "opinion",
                "同意");
    }

    private void release(Town town, UUID id, String things, String when) {
        road.go(
                town.head(),
                id,
                "RELEASE_SEIZURE",
                when,
                "things",
                things,
                "releaseGround",
                "当事人没有违法行为",
                "reason",
                "已经查清",
                "opinion",
                "同意");
    }

    private void receive(Town town, UUID id, String things, String when) {
        road.pair(
                town,
                id,
                "RECEIVE_THINGS",
                when,
                "receivedAt",
                when,
                "thingsTaken",
                things,
                "givenBy",
                "贺长顺",
                "thingPlace",
                "办公室",
                "storeReceipt",
                "JS-1");
    }

    private void store(Town town, UUID id, String things, UUID keeper, String when) {
        road.go(
                town.officer(),
                id,
                "STORE_THINGS",
                when,
                "things",
                things,
                "keeper",
                keeper.toString(),
                "thingPlace",
                "一号库",
                "storedAt",
                when,
                "storeReceipt",
                "RK-1");
    }

    private void giveBack(Town town, UUID id, String things, String when) {
        road.go(
                town.officer(),
                id,
                "RETURN_THINGS",
                when,
                "things",
                things,
                "returnedAt",
                when,
                "returnedTo",
                "贺长顺",
                "storeReceipt",
                "TH-1");
    }

    private void handOver(Town town, UUID id, String things, String when) {
        road.go(
                town.officer(),
                id,
                "HAND_OVER_THINGS",
                when,
                "things",
                things,
                "handedTo",
                "县公安局 王警官",
                "handedAt",
                when,
                "reason",
                "随案移送",
                "handedTold",
                "true",
                "storeReceipt",
                "YJ-1");
    }

    private void confiscate(Town town, UUID id, String things, String when) {
        road.go(town.officer(), id, "CONFISCATE_THINGS", when, "things", things, "storeReceipt", "MS-1");
    }

    private void auction(Town town, UUID id, String things, String where) {
        road.go(town.head(), id, "AUCTION_THINGS", "2026-09-08T09:00", sale(things, where));
    }

    private static String[] sale(String things, String where) {
        return new String[] {
            "things",
            things,
            "auctionHouse",
            "焦作某拍卖行",
            "auctionNotice",
            "8月30日焦作日报",
            "auctionOn",
            "2026-09-07",
            "proceeds",
            "8000",
            "proceedsTo",
            where,
            "storeReceipt",
            "GK-1",
            "opinion",
            "同意"
        };
    }

    private void destroy(Town town, UUID id, String things, String by) {
        road.go(
                town.head(),
                id,
                "DESTROY_THINGS",
                "2026-09-09T09:00",
                "things",
                things,
                "reason",
                "拼装报废，不得流通",
                "destroyedAt",
                "2026-09-09T08:30",
                "destroyedPlace",
                "回收厂",
                "destroyHow",
                "拆解",
                "destroyers",
                by,
                "destroyWitness",
                "吴某",
                "storeReceipt",
                "V-1",
                "opinion",
                "同意");
    }

    private void evidence(Town town, UUID id, String kind, String title, String... more) {
        road.go(
                town.officer(),
                id,
                "TAKE_EVIDENCE",
                "2026-08-10T10:30",
                with(
                        new String[] {
                            "evidenceKind",
                            kind,
                            "title",
                            title,
                            "content",
                            "内容",
                            "proves",
                            "违法事实",
                            "origin",
                            "现场",
                            "takenAt",
                            "2026-08-10T10:00",
                            "takenPlace",
                            "现场",
                            "takenBy",
                            "周海涛",
                            "takenHow",
                            "提取",
                            "holder",
                            "签名",
                            "verification",
                            "已查证属实"
                        },
                        more));
    }

    private void exclude(Town town, UUID id, String title) {
        road.go(
                town.officer(),
                id,
                "EXCLUDE_EVIDENCE",
                "2026-08-10T14:00",
                "excludedTitle",
                title,
                "excludeGround",
                "以非法手段取得",
                "reason",
                "未经同意进入住所");
    }

    private Things things(Town town, UUID id) {
        return Things.of(road.files.file(road.row(town, id)));
    }

    private ThingState state(Town town, UUID id, String name) {
        return things(town, id).find(name).orElseThrow().state();
    }

    private List<String> due(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(clock -> clock.termId().equals(term) && clock.light() != Light.ENDED)
                .map(clock -> clock.due().toString())
                .toList();
    }

    private List<String> chain(Town town, UUID id, String name) {
        return jdbc.sql("""
                        select c.seq || ' ' || c.step from casework_custody c
                        join casework_thing t on t.county_code = c.county_code and t.id = c.thing_id
                        where t.county_code = :county and t.case_id = :id and t.name = :name order by c.seq
                        """)
                .param("county", town.county())
                .param("id", id)
                .param("name", name)
                .query(String.class)
                .list();
    }

    private List<PaperKind> kinds(Town town, UUID id) {
        return papers.of(town.county(), "case", id).stream().map(Paper::kind).toList();
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String[] with(String[] first, String... more) {
        var all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static void refused(String code, ThrowingCallable act) {
        var no = catchThrowableOfType(Refused.class, act);
        assertThat(no).as("应当拒绝").isNotNull();
        if (code != null) {
            assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
        }
        assertThat(no.remedy()).isNotBlank();
    }
}
