package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.ThingState;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.powers.PowerSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: things sealed and seized: approved, extended, released, returned, and where the law gives no such power. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class SeizedThingsRoadTest extends ThingsRoad {

    @Test
    @ThreeForms({PaperKind.TEST_RESULT_NOTICE, PaperKind.KEEPING_ORDER})
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
    @ThreeForms({PaperKind.SEIZURE_RELEASE, PaperKind.SEAL_LABEL, PaperKind.SEAL_REMOVAL})
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
}
