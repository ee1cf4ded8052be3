package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** S6: legal review and discussion by several, and what was told anew before it is decided. */
@XiangzhiTest
@Import(CaseRoad.class)
class DeliberationRoadTest extends DeliberationSteps {

    @Test
    void 情节复杂_先审核后集体讨论_一个人的意见不成讨论() {
        var town = road.town(ITEM);
        qualify(town);
        var id = noticed(town, true);
        propose(town, id, "6000", "2026-04-08T09:00");
        refused("PROC-10", () -> discuss(town, id, "2026-04-08T10:00", "郑镇长（镇长）：同意\n王副镇长（副镇长）：同意"));
        submit(town, id, "2026-04-08T10:00");
        pass(town, id, "2026-04-09T10:00");
        refused("PROC-11", () -> decide(town, id, "2026-04-09T11:00"));
        refused("PROC-11", () -> discuss(town, id, "2026-04-10T10:00", "郑镇长（镇长）：同意"));
        discuss(town, id, "2026-04-10T10:00", "郑镇长（镇长）：同意\n王副镇长（副镇长）：同意，注意执行");
        assertThat(road.row(town, id).stage()).isEqualTo("DISCUSSED");
        decide(town, id, "2026-04-10T15:00");
        assertThat(road.row(town, id).stage()).isEqualTo("DECIDED");
    }

    @Test
    void 变更后回到审核_重新告知之前不得决定() {
        var town = road.town(ITEM);
        var id = noticed(town, false);
        propose(town, id, "6000", "2026-04-08T09:00");
        road.go(
                town.reviewer(),
                id,
                "RENOTIFY",
                "2026-04-08T10:00",
                "reason",
                "补充认定次数",
                "facts",
                FACT + "，共两次",
                "violated",
                LAW,
                "basis",
                BASIS,
                "kinds",
                "罚款",
                "fine",
                "7000");
        assertThat(road.row(town, id).stage()).isEqualTo("CASE_REVIEWED");
        refused("PROC-19", () -> decide(town, id, "2026-04-08T11:00"));
    }

    private void discuss(Town town, UUID id, String when, String opinions) {
        road.go(
                town.head(),
                id,
                "DISCUSS",
                when,
                "discussedAt",
                when,
                "discussedPlace",
                "镇政府会议室",
                "presided",
                "郑镇长",
                "opinions",
                opinions,
                "conclusion",
                "同意罚款6000元",
                "signed",
                "参加人员签名");
    }
}
