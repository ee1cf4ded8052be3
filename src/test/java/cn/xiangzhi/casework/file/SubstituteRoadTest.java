package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ForceRoad.refused;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** S6: somebody else performs instead of the party, after a last demand or at once. */
@XiangzhiTest
@Import(CaseRoad.class)
class SubstituteRoadTest extends OrderSteps {

    @Test
    @ThreeForms(PaperKind.SUBSTITUTE_DECISION)
    void 代履行_只有观瞻的不得_三日前再次催告_派员到场_费用按成本() {
        var r = demanded(start());
        refused("ENFC-09", () -> substitute(r, "UNSIGHTLY", "2025-09-16T09:00"));
        substitute(r, "TRAFFIC", "2025-09-16T09:00");
        r.serve("SERVE_ENFORCEMENT", "2025-09-17T10:00");
        refused("ENFC-09", () -> perform(r, "2025-09-22T09:00"));
        r.officer("LAST_DEMAND", "2025-09-18T09:00", "lastDemandOn", "2025-09-18", "lastDemandHow", "直接送达");
        refused("ENFC-09", () -> perform(r, "2025-09-22T09:00"));
        refused("ENFC-05", () -> perform(r, "2025-10-02T09:00"));
        perform(r, "2025-09-23T09:00");
        r.officer("FINISH_EXECUTION", "2025-09-24T09:00", "executionReport", "障碍物已清除");
        r.stands("FULFILLED");
    }

    @Test
    void 道路河道公共场所的遗洒物可以立即代履行_其他地点不可以() {
        var town = road.town();
        var r = ForceRoad.lead(road, town, "ZR-CF-001", "韩守田", "410899196801170528", "2025-06-16T08:00", WHAT);
        refused("ENFC-09", () -> clear(r, "其他", "TRAFFIC"));
        clear(r, "道路", "UNSIGHTLY");
    }

    private void substitute(ForceRoad r, String harm, String when) {
        r.head(
                "DECIDE_SUBSTITUTE",
                when,
                "harm",
                harm,
                "performer",
                "清源县路达养护公司",
                "substituteManner",
                "清运占道墙体",
                "budget",
                "3200");
    }

    private void perform(ForceRoad r, String at) {
        r.pair(
                "PERFORM_SUBSTITUTE",
                at.substring(0, 10) + "T18:00",
                ForceRoad.join(
                        SITE,
                        "executedFrom",
                        at,
                        "executedTo",
                        at.substring(0, 10) + "T11:00",
                        "attended",
                        "true",
                        "substituteCost",
                        "3100"));
    }

    private void clear(ForceRoad r, String place, String harm) {
        r.pair(
                "CLEAR_AT_ONCE",
                "2025-06-16T12:00",
                "harm",
                harm,
                "clearedPlace",
                place,
                "executionCourse",
                "砂石遗洒占满行车道，立即清运",
                "executedFrom",
                "2025-06-16T10:00",
                "executedTo",
                "2025-06-16T11:00",
                "executedPlace",
                "乡道",
                "present",
                "村干部",
                "signed",
                "已签名");
    }
}
