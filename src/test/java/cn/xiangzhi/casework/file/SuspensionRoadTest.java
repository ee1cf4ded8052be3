package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Terms;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** S6: an investigation suspended, resumed, extended and terminated. */
@XiangzhiTest
@Import(CaseRoad.class)
class SuspensionRoadTest extends DeliberationSteps {

    @Autowired
    private Terms terms;

    @Test
    void 中止期间不计入办案期限_延长一次_不得中止中作决定() {
        var town = road.town(ITEM);
        var id = filed(town);
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-06-01");
        road.go(town.head(), id, "SUSPEND", "2026-03-10T09:00", "ground", "当事人下落不明", "reason", "人去店空", "opinion", "同意");
        assertThat(road.row(town, id).stage()).isEqualTo("SUSPENDED");
        refused(null, () -> conclude(town, id, false, "2026-03-11T09:00"));
        road.go(town.head(), id, "RESUME", "2026-03-20T09:00", "reason", "已找到当事人", "opinion", "同意");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-06-11");
        road.go(town.head(), id, "EXTEND", "2026-03-23T09:00", "reason", "需要监测", "opinion", "同意");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-07-13");
        refused(
                "PROC-12",
                () -> road.go(town.head(), id, "EXTEND", "2026-03-24T09:00", "reason", "再延", "opinion", "同意"));
        again(town, id, "2026-03-24T09:00");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-08-10");
        refused("PROC-12", () -> again(town, id, "2026-03-25T09:00"));
        var clock = terms.of(town.county(), id).stream()
                .filter(term -> term.termId().equals("case.decide"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.due()).isEqualTo("2026-08-10");
        assertThat(clock.light()).isNotEqualTo(Light.RED);
    }

    private void again(CaseRoad.Town town, UUID id, String when) {
        road.go(
                town.head(),
                id,
                "EXTEND",
                when,
                "reason",
                "再延",
                "opinion",
                "同意",
                "opinions",
                "郑镇长（镇长）：同意\n李副镇长（副镇长）：同意");
    }

    @Test
    void 没有延长规定的领域不能延长() {
        var town = road.town("CG-CF-020");
        var id = filed(town, "CG-CF-020");
        refused(
                "PROC-12",
                () -> road.go(town.head(), id, "EXTEND", "2026-03-23T09:00", "reason", "案情复杂", "opinion", "同意"));
    }

    @Test
    void 终止调查后可以结案并归档() {
        var town = road.town(ITEM);
        var id = filed(town);
        road.go(town.head(), id, "TERMINATE", "2026-03-20T09:00", "ground", "公民死亡", "reason", "有死亡证明", "opinion", "同意");
        assertThat(terms.of(town.county(), id)).allMatch(term -> term.ended() != null);
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-03-23T09:00",
                "closingReason",
                "终止调查",
                "execution",
                "无",
                "opinion",
                "同意");
        assertThat(road.row(town, id).stage()).isEqualTo("CLOSED");
    }
}
