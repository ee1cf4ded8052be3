package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.documents.Paper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** S6: a fine nobody pays: demanded, brought before the court in its window, and ended. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class EnforceRoadTest extends EnforceSteps {

    @Test
    void 催告满十个工作日且救济期满才能申请法院_超过三个月须有理由() {
        var town = road.town(ITEM);
        var id = overdue(town);
        refused(null, () -> apply(town, id, "2025-04-01T10:00"));
        refused("SERV-03", () -> demand(town, id, "LEAVING", "NOBODY", "2025-04-08", "2025-04-08T10:00"));
        refused(null, () -> demand(town, id, "DIRECT", "PARTY", "2025-04-30", "2025-04-08T10:00"));
        demand(town, id, "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DEMANDED");
        assertThat(road.said(town, id, "demandUntil")).isEqualTo("2025-04-22");
        assertThat(road.said(town, id, "demandLate")).isEqualTo("420");
        var court = clock(town, id, "court.apply");
        assertThat(List.of(court.started(), court.due()))
                .as("期满才起算")
                .containsExactly(day("2025-09-10"), day("2025-12-10"));
        assertThat(court.basis()).contains("行政强制法");
        today.at(
                CaseRoad.at("2025-04-09T10:00"),
                () -> assertThat(page(town.officer(), "/cases/" + id))
                        .contains("催告期到2025-04-22，复议和起诉的期限到2025-09-10", "2025-09-10之后起算"));
        refused("ENFC-03", () -> apply(town, id, "2025-09-10T10:00"));
        refused("ENFC-04", () -> apply(town, id, "2025-12-11T10:00"));
        apply(town, id, "2025-09-11T10:00");
        assertThat(road.said(town, id, "courtUntil")).isEqualTo("2025-12-10");
        refused(null, () -> road.go(town.officer(), id, "END_EXECUTION", "2025-09-12T09:00"));
        road.go(
                town.officer(),
                id,
                "COURT_GRANTS",
                "2025-10-09T09:00",
                "courtNumber",
                "（2025）豫0899行审12号",
                "ruledOn",
                "2025-10-09");
        road.go(
                town.head(),
                id,
                "END_EXECUTION",
                "2026-03-10T09:00",
                "ground",
                "人民法院裁定终结执行",
                "reason",
                "无财产可供执行",
                "opinion",
                "同意");
        refused("ARCH-01", () -> close(town, id, "2026-03-11T09:00"));
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-03-11T10:00",
                "checkedOn",
                "2026-03-11",
                "corrected",
                "已改正",
                "checkNote",
                "已恢复");
        close(town, id, "2026-03-12T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("CLOSED");
        assertThat(papers.of(town.county(), "case", id))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains("DEMAND_LETTER", "COURT_APPLICATION");
    }

    private void close(Town town, UUID id, String when) {
        road.go(town.head(), id, "CLOSE", when, "closingReason", "法院终结执行", "execution", "终结执行", "opinion", "同意");
    }

    @Test
    void 责令改正的义务没有强制执行权_催告后申请法院() {
        var town = road.town(ITEM);
        var id = served(town);
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2025-03-20T09:00",
                "checkedOn",
                "2025-03-20",
                "corrected",
                "未改正",
                "checkNote",
                "没有恢复");
        road.pair(
                town,
                id,
                "DEMAND_DUTY",
                "2025-04-08T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2025-04-08",
                "servedAt",
                "住所",
                "dutyUntil",
                "2025-04-22",
                "duty",
                "恢复果皮箱");
        refused(
                "ENFC-01",
                () -> road.go(
                        town.head(),
                        id,
                        "DECIDE_ENFORCEMENT",
                        "2025-09-11T09:00",
                        "planningArea",
                        "乡、村庄规划区",
                        "enforcementBasis",
                        "条例第36条",
                        "enforceManner",
                        "代为恢复",
                        "enforceAt",
                        "2025-09-15T09:00",
                        "opinion",
                        "同意"));
        assertThat(road.row(town, id).stage()).isEqualTo("PERFORMING");
        road.go(
                town.head(),
                id,
                "APPLY_COURT_ORDER",
                "2025-09-11T10:00",
                "remedyUnused",
                "true",
                "orderDuty",
                "恢复果皮箱",
                "partyOpinion",
                "催告后没有陈述申辩",
                "opinion",
                "同意");
        assertThat(OrderRoad.of(road.files.file(road.row(town, id)))).isEqualTo(Stage.COURT_APPLIED);
        assertThat(road.row(town, id).stage()).as("罚款还在履行期").isEqualTo("PERFORMING");
    }

    @Test
    void 法院准予之后缴清即履行完毕() {
        var town = road.town(ITEM);
        var id = overdue(town);
        demand(town, id, "DIRECT", "PARTY", "2025-04-08", "2025-04-08T10:00");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2025-04-09T09:00",
                "checkedOn",
                "2025-04-09",
                "corrected",
                "已改正",
                "checkNote",
                "已恢复");
        pay(town, id, "1000", "2025-04-10T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DEMANDED");
        pay(town, id, "480", "2025-04-11T09:00");
        assertThat(road.row(town, id).stage()).isEqualTo("FULFILLED");
    }
}
