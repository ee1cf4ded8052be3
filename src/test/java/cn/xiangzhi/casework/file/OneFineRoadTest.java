package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** One act, one fine: norms that meet, what was fined elsewhere, what may not come into one file (PPL 29, 36). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class OneFineRoadTest extends ViolationSteps {

    @Test
    void 同一个行为违反几个规定_合并后按罚款高的规定_只罚一次() throws Exception {
        var town = road.town(SIGN, STALL, STRAW);
        var id = opened(town, SIGN, NUMBER);
        add(town, id, STALL, "摆摊", "2026-03-02T10:00");
        add(town, id, STRAW, "焚烧", "2026-03-02T10:05");
        refused(null, "没有选出本案的两个违法行为", () -> merge(town, id, "2", "2"));
        merge(town, id, "1", "2");
        assertThat(road.row(town, id).itemCode()).as("两万元高于一千元").isEqualTo(STALL);
        assertThat(road.said(town, id, "mergeTrace"))
                .contains(SIGN + "的罚款上限1000元", STALL + "的罚款上限20000元", "适用" + STALL);
        assertThat(kept(town, id))
                .containsExactly(
                        "1 " + STALL + " STANDING null",
                        "2 " + STALL + " MERGED null",
                        "3 " + STRAW + " STANDING null");
        merge(town, id, "1", "3");
        assertThat(page(town.officer(), "/cases/" + id)).contains("已合并", "没有修好的招牌倒下占道");
        refused(null, "没有这个选项", () -> merge(town, id, "1", "3"));
        assertThat(page(town.officer(), "/cases/" + id + "/merge-violations")).contains("本案只有一个违法行为");
        assertThat(page(town.officer(), "/cases/" + id + "/propose-filing")).contains("没有修好的招牌倒下占道");
    }

    @Test
    void 已在另案作为增加的行为罚过款的_不得再罚() {
        var town = road.town(STALL, SIGN, STRAW);
        var first = three(town, NUMBER);
        conclude(town, first, "200", "300", "800");
        noticed(town, first);
        road.go(town.officer(), first, "WAIVE_PLEA", "2026-03-12T10:00", "waivedOn", "2026-03-12", "written", "true");
        propose(town, first, "200", "300", "800");
        road.go(town.head(), first, "DECIDE", "2026-03-16T09:00", "opinion", "同意", "lateFeeStated", "true");
        var second = opened(town, STRAW, NUMBER);
        investigated(town, second);
        refused("PROC-15", "已有罚款决定", () -> single(town, second, "800"));
    }

    @Test
    void 委托事项不能与赋权事项并入一案() {
        var town = road.town(STALL);
        var id = opened(town, STALL, NUMBER);
        refused("AUTH-01", "", () -> add(town, id, SIGN, "招牌", "2026-03-02T10:00"));
    }

    @Test
    void 超过追责期限的行为不能增加() {
        var town = road.town(STALL, SIGN);
        var id = opened(town, STALL, NUMBER);
        refused(
                "PROC-01",
                "才被发现",
                () -> road.go(
                        town.officer(),
                        id,
                        "ADD_VIOLATION",
                        "2026-03-02T10:00",
                        "addedItem",
                        SIGN,
                        "addedFacts",
                        "招牌",
                        "addedViolated",
                        "第44条",
                        "addedOn",
                        "2023-03-01",
                        "sameAct",
                        "不是同一个违法行为"));
    }

    private void merge(Town town, UUID id, String one, String other) {
        road.go(
                town.officer(),
                id,
                "MERGE_VIOLATIONS",
                "2026-03-02T11:00",
                "mergeOne",
                one,
                "mergeOther",
                other,
                "mergedFacts",
                "没有修好的招牌倒下占道",
                "mergedViolated",
                "条例第27条",
                "mergeReason",
                "一个行为");
    }

    private void single(Town town, UUID id, String fine) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                "2026-03-18T09:00",
                "course",
                "巡查发现",
                "facts",
                "焚烧",
                "violated",
                "条例第27条",
                "basis",
                "条例第42条",
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "情节一般");
    }
}
