package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Small things of a case: people, birth dates, evidence of one name, a paid case that waits for its recheck. */
@XiangzhiTest
@Import(CaseRoad.class)
class CasePartsRoadTest extends SampleSteps {

    @Test
    void 已缴清而复查未完的案件_缴款截止日过后不算逾期_也不妨碍日终() {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-04-29T17:22");
        road.evidence(town, id, "现场照片", "2026-04-29T17:25");
        summary(town, id, "罚款", "200", "2026-04-29T17:30");
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-04-29T17:32", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        spot(town, id, "银行或者电子支付", "2026-04-29T17:35");
        var system = cn.xiangzhi.base.Actor.system(town.county());
        work.lapse(system, id, CaseRoad.at("2026-05-15T00:00"));
        assertThat(road.row(town, id).stage()).as("还没有到履行阶段").isEqualTo("SPOT_DECIDED");
        road.go(town.officer(), id, "REPORT_TO_ORGAN", "2026-04-30T09:00", "reportedTo", "值班室");
        work.lapse(system, id, CaseRoad.at("2026-05-14T10:00"));
        assertThat(road.row(town, id).stage()).isEqualTo("PERFORMING");
        work.lapse(system, id, CaseRoad.at("2026-05-15T00:00"));
        assertThat(road.row(town, id).stage()).isEqualTo("OVERDUE");
    }

    @Test
    void 待查证的证据_同名重新登记后不再挡住调查终结() {
        var town = road.town("HB-CF-015");
        var id = filed(town, "HB-CF-015", "CITIZEN", "孟宪德", "410899196204090175", "2026-09-01", "2026-09-02");
        var photo = new String[] {
            "evidenceKind", "视听资料", "title", "航拍照片", "content", "地块", "proves", "面积", "origin", "现场",
            "takenAt", "2026-09-01T10:00", "takenPlace", "现场", "takenBy", "周海涛", "takenHow", "拍摄", "holder", "签名",
            "verification", "待查证"
        };
        road.go(town.officer(), id, "TAKE_EVIDENCE", "2026-09-03T09:00", photo);
        refused("EVID-04", () -> conclude(town, id, "800", "2026-09-03T10:00"));
        photo[photo.length - 1] = "已查证属实";
        road.go(town.officer(), id, "TAKE_EVIDENCE", "2026-09-04T09:00", photo);
        conclude(town, id, "800", "2026-09-04T10:00");
        assertThat(road.row(town, id).stage()).isEqualTo("CONCLUDED");
    }

    @Test
    void 出生日期晚于今天或者与身份证号码不符_不予登记() {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        born(town, id, "", "2026-04-30", "晚于今天");
        born(town, id, "41089919710822035X", "1971-08-23", "与身份证号码中的1971-08-22不一致");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-04-29T17:22");
        var row = road.row(town, id);
        assertThat(road.files.file(row).party().birth()).isEqualTo("1971-08-22");
    }

    private void born(Town town, UUID id, String number, String birth, String why) {
        assertThatThrownBy(() -> road.go(
                        town.officer(),
                        id,
                        "IDENTIFY",
                        "2026-04-29T17:21",
                        "partyKind",
                        "CITIZEN",
                        "partyName",
                        "罗庆生",
                        "idNumber",
                        number,
                        "birth",
                        birth,
                        "address",
                        "南坡村4组"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    @Test
    void 检查的两名执法人员随线索带入案件() {
        var town = road.town("CG-CF-024");
        var visit = UUID.randomUUID();
        var lead = new Lead(
                "CG-CF-024",
                cn.xiangzhi.casework.rules.PartyKind.CITIZEN,
                "罗庆生",
                new cn.xiangzhi.places.Place(town.county(), town.code(), null, "建设路", null, null),
                "检查发现",
                "占道",
                java.time.LocalDate.of(2026, 4, 29),
                null,
                null,
                visit,
                java.util.List.of(town.officer().person(), town.second()));
        var id = work.register(town.officer(), visit, lead, CaseRoad.at("2026-04-29T17:20"));
        assertThat(road.files.file(road.row(town, id)).officers())
                .containsExactly(town.officer().person(), town.second());
        refused("OFCR-07", () -> {
            var head = new cn.xiangzhi.base.Actor(
                    town.second(),
                    town.second(),
                    "孙晓燕",
                    town.head().organ(),
                    "清源县云溪镇人民政府",
                    "镇长",
                    town.scope(),
                    town.head().rights());
            road.go(town.officer(), id, "VERIFY", "2026-04-29T17:30");
            road.go(head, id, "FILE", "2026-04-29T18:00", "opinion", "同意");
        });
    }
}
