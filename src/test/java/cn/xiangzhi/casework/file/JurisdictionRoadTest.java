package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** S5 S6: cases passed on and given back, and a superior that says whose they are. */
@XiangzhiTest
@Import(CaseRoad.class)
class JurisdictionRoadTest extends JurisdictionSteps {

    @Test
    void 立案后移送的案件_退回的继续调查_移送来的不得再移送而报请指定() {
        var r = proposed(road.town(ITEM));
        handOver(r, "TRANSFER_FILED", "2026-03-10T09:00");
        r.stands("TRANSFERRED");
        refused(null, () -> back(r, "LEAD_RETURNED", "2026-03-16T09:00"));
        back(r, "CASE_RETURNED", "2026-03-16T10:00");
        r.stands("INVESTIGATING");

        var town = road.town(ITEM);
        var id = road.cases.register(
                town.officer(),
                Ids.next(),
                new cn.xiangzhi.casework.Cases.Opening(
                        ITEM,
                        "CITIZEN",
                        "贺长顺",
                        new cn.xiangzhi.places.Place(town.county(), town.code(), null, "柳湾村东", null, null),
                        "其他机关移送",
                        "移送的线索",
                        LocalDate.of(2026, 3, 2),
                        null,
                        null),
                CaseRoad.at("2026-03-02T09:00"));
        var second = new ForceRoad(road, town, id, WHAT);
        refused(null, () -> second.head("TRANSFER", "2026-03-03T09:00", "receiver", "清源县水利局", "reason", "不归本镇管辖"));
        refused(null, () -> designate(second, "2026-03-03T10:00"));
        second.head("ASK_SUPERIOR", "2026-03-04T09:00", "superior", "清源县人民政府", "reason", "管辖争议，协商不成");
        designate(second, "2026-03-10T10:00");
        second.head("TRANSFER", "2026-03-10T11:00", "receiver", "清源县水利局", "reason", "按指定移送");
        second.stands("TRANSFERRED");
        refused(null, () -> second.close("2026-03-11T09:00"));
        back(second, "LEAD_RETURNED", "2026-03-12T09:00");
        second.stands("VERIFYING");
    }

    private void back(ForceRoad r, String move, String when) {
        r.officer(move, when, "returnedBy", "清源县城市管理局", "designationNumber", "清政指〔2026〕1号", "reason", "指定由云溪镇办理");
    }

    private void designate(ForceRoad r, String when) {
        r.officer(
                "DESIGNATED",
                when,
                "designationNumber",
                "清政指〔2026〕2号",
                "designatedOn",
                when.substring(0, 10),
                "designation",
                "由其他机关管辖",
                "receiver",
                "清源县水利局");
    }
}
