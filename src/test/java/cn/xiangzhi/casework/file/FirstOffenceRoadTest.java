package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Samples C06 and C09: a warning that was not heeded with two violations, and a first offence without a penalty. */
@XiangzhiTest
@Import(CaseRoad.class)
class FirstOffenceRoadTest extends SampleSteps {

    @Test
    @ThreeForms(PaperKind.NO_PENALTY_DECISION)
    void C09_首违不罚_不予行政处罚() {
        var town = road.town("SC-CF-015");
        var id = filed(
                town, "SC-CF-015", "INDIVIDUAL_BUSINESS", "惠民便利店", "92410899MA9K03050W", "2026-07-06", "2026-07-07");
        road.pair(
                town,
                id,
                "CONCLUDE",
                "2026-07-15T09:00",
                "course",
                "检查发现",
                "facts",
                FACT,
                "violated",
                "价格法第13条",
                "basis",
                "价格法第42条",
                "outcome",
                "不予行政处罚",
                "discretion",
                "首违不罚",
                "firstTime",
                "true",
                "harmSlight",
                "true",
                "correctedInTime",
                "true");
        review(town, id, "2026-07-15T15:00");
        refused(
                "PROC-18",
                () -> road.go(
                        town.head(),
                        id,
                        "DECIDE_NO_PENALTY",
                        "2026-07-16T09:00",
                        "ground",
                        "当事人有证据足以证明没有主观过错",
                        "noPenaltyReason",
                        "无",
                        "opinion",
                        "同意"));
        road.go(
                town.head(),
                id,
                "DECIDE_NO_PENALTY",
                "2026-07-16T09:00",
                "ground",
                "初次违法且危害后果轻微并及时改正",
                "noPenaltyReason",
                "符合首违不罚",
                "education",
                "教育12分钟",
                "firstTime",
                "true",
                "harmSlight",
                "true",
                "correctedInTime",
                "true",
                "opinion",
                "同意");
        road.pair(
                town,
                id,
                "SERVE",
                "2026-07-17T09:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-07-17",
                "servedAt",
                "店内");
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-07-20T09:00",
                "closingReason",
                "不予处罚",
                "execution",
                "已教育",
                "opinion",
                "同意");
        assertThat(road.row(town, id).stage()).isEqualTo("CLOSED");
        assertThat(road.row(town, id).fine()).isNull();
    }

    @Test
    void C06_警告后逾期不改_两个行为合并罚款一千五百元_五一顺延() {
        var town = road.town("SC-CF-005", "SC-CF-003");
        var id = filed(
                town, "SC-CF-005", "INDIVIDUAL_BUSINESS", "老杨豆腐坊", "92410899MA9K01071K", "2026-03-24", "2026-03-25");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-06-23");
        road.go(
                town.officer(),
                id,
                "ADD_VIOLATION",
                "2026-03-26T08:30",
                "addedItem",
                "SC-CF-003",
                "addedFacts",
                "没有办理小作坊登记",
                "addedViolated",
                "条例第43条",
                "sameAct",
                "不是同一个违法行为");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-03-26T09:00",
                "orderedElsewhere",
                "云责改〔2026〕1号（2026-02-20）",
                "checkedOn",
                "2026-03-24",
                "corrected.1",
                "未改正",
                "corrected.2",
                "未改正",
                "checkNote",
                "逾期未改");
        both(town, id, "CONCLUDE", "2026-04-01T09:00", "course", "检查发现", "outcome.1", "给予行政处罚", "outcome.2", "给予行政处罚");
        review(town, id, "2026-04-01T15:00");
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-04-02T09:00", "opinion", "同意");
        road.pair(
                town,
                id,
                "SERVE_NOTICE",
                "2026-04-02T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-04-02",
                "servedAt",
                "店内");
        both(town, id, "PROPOSE_DECISION", "2026-04-03T09:00", "proposal", "建议处罚");
        assertThat(road.said(town, id, "fine")).isEqualTo("1500");
        refused("PROC-05", () -> road.go(town.head(), id, "DECIDE", "2026-04-03T10:00", "opinion", "同意"));
        road.go(town.officer(), id, "WAIVE_PLEA", "2026-04-03T11:00", "waivedOn", "2026-04-03", "written", "true");
        road.go(town.head(), id, "DECIDE", "2026-04-16T09:00", "opinion", "同意", "lateFeeStated", "true");
        road.pair(
                town,
                id,
                "SERVE",
                "2026-04-17T09:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-04-17",
                "servedAt",
                "店内");
        assertThat(road.row(town, id).dueOn()).isEqualTo("2026-05-06");
        assertThat(road.said(town, id, "reviewUntil")).isEqualTo("2026-06-16");
        assertThat(road.said(town, id, "suitUntil")).isEqualTo("2026-10-19");
        road.go(
                town.treasury(),
                id,
                "PAY",
                "2026-05-06T15:00",
                "amount",
                "1500",
                "paidOn",
                "2026-05-06",
                "bankReference",
                "B6",
                "payer",
                "老杨豆腐坊");
        assertThat(road.row(town, id).stage()).isIn("FULFILLED", "PERFORMING");
    }

    /** Both violations of C06, each with its own fine. */
    private void both(Town town, UUID id, String move, String when, String... more) {
        var facts = new LinkedHashMap<>(CaseRoad.map(more));
        facts.putAll(CaseRoad.map(
                "facts.1", "没有进货台账", "violated.1", "条例第45条", "basis.1", "条例第45条", "kinds.1", "罚款", "fine.1", "1000"));
        facts.putAll(CaseRoad.map(
                "facts.2", "没有办理登记", "violated.2", "条例第43条", "basis.2", "条例第43条", "kinds.2", "罚款", "fine.2", "500"));
        facts.putAll(CaseRoad.map("discretion.1", "初次逾期", "discretion.2", "固定数额"));
        road.cases.make(town.officer(), id, move, facts, CaseRoad.at(when));
    }
}
