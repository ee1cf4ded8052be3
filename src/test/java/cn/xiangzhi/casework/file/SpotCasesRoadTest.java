package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The samples penalised on the spot: cash in hand, the bank, a warning. */
@XiangzhiTest
@Import(CaseRoad.class)
class SpotCasesRoadTest extends SampleSteps {

    @Test
    @ThreeForms({PaperKind.SUMMARY_DECISION, PaperKind.SPOT_RECEIPT})
    void C01_当场罚款五十元_当场收缴_跨国庆缴付银行() {
        var town = road.town("CG-CF-061");
        var id = road.lead(town, "CG-CF-061", "CITIZEN", "何小满", "2026-09-28T09:40");
        road.identify(town, id, "CITIZEN", "何小满", "410899199503160210", "2026-09-28T09:42");
        road.evidence(town, id, "执法记录仪视频", "2026-09-28T09:43");
        refused("PROC-20", () -> summary(town, id, "罚款", "50", "2026-09-28T09:44"));
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-09-28T09:45",
                "facts",
                "车窗抛物",
                "violated",
                "第40条",
                "orderBasis",
                "第43条",
                "correction",
                "立即捡拾",
                "correctBy",
                "2026-09-28",
                "recheckOn",
                "2026-09-28");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-09-28T09:46",
                "checkedOn",
                "2026-09-28",
                "corrected",
                "未改正",
                "checkNote",
                "再次告知后仍拒绝");
        refused("PROC-02", () -> summary(town, id, "罚款", "201", "2026-09-28T09:47"));
        summary(town, id, "罚款", "50", "2026-09-28T09:48");
        road.go(
                town.officer(),
                id,
                "NOTIFY_ON_SPOT",
                "2026-09-28T09:50",
                "noticeRecord",
                "录像05:31",
                "pleaMade",
                "不陈述申辩");
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                "2026-09-28T09:52",
                "decidedAt",
                "2026-09-28T09:52",
                "decidedPlace",
                "前街",
                "signature",
                "当事人签名",
                "payBy",
                "当场收缴",
                "receiptNumber",
                "0036021",
                "lateFeeStated",
                "true");
        assertThat(road.said(town, id, "reviewUntil")).isEqualTo("2026-11-27");
        refused("CASH-02", () -> collect(town, id, "50", "false", "2026-09-28T09:55"));
        collect(town, id, "50", "true", "2026-09-28T09:55");
        assertThat(road.said(town, id, "cashBy")).isEqualTo("2026-09-30");
        road.go(town.officer(), id, "REPORT_TO_ORGAN", "2026-09-28T17:00", "reportedTo", "值班室");
        road.go(town.treasury(), id, "HAND_OVER", "2026-09-29T09:00", "handedOn", "2026-09-29", "receivedBy", "钱会计");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-09-29T10:00",
                "checkedOn",
                "2026-09-29",
                "corrected",
                "已改正",
                "checkNote",
                "已清扫");
        road.go(town.treasury(), id, "BANK", "2026-09-30T09:00", "bankedOn", "2026-09-30", "bankSlip", "回单1");
        assertThat(road.row(town, id).stage()).isEqualTo("FULFILLED");
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-09-30T15:00",
                "closingReason",
                "已履行",
                "execution",
                "当场收缴",
                "opinion",
                "同意");
        assertThat(road.row(town, id).stage()).isEqualTo("CLOSED");
    }

    @Test
    void C02_占道经营二百元_银行缴款_不得当场收缴() {
        var town = road.town("CG-CF-024");
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-04-29T17:22");
        road.evidence(town, id, "两次现场照片", "2026-04-29T17:25");
        summary(town, id, "罚款", "200", "2026-04-29T17:30");
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-04-29T17:32", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        refused("CASH-01", () -> spot(town, id, "当场收缴", "2026-04-29T17:35"));
        spot(town, id, "银行或者电子支付", "2026-04-29T17:35");
        assertThat(road.row(town, id).dueOn()).isEqualTo("2026-05-14");
        assertThat(road.said(town, id, "reviewUntil")).isEqualTo("2026-06-29");
        refused("CASH-01", () -> collect(town, id, "200", "true", "2026-04-29T17:40"));
        road.go(town.officer(), id, "REPORT_TO_ORGAN", "2026-04-30T09:00", "reportedTo", "值班室");
        paid(town, id);
        closed(town, id);
        assertThat(road.row(town, id).closedOn()).isEqualTo("2026-05-12");
    }

    @Test
    void C13_当场警告() {
        var town = road.town("XF-CF-009");
        var id = road.lead(town, "XF-CF-009", "CITIZEN", "邵云飞", "2026-11-16T18:10");
        road.identify(town, id, "CITIZEN", "邵云飞", "41089920000212011X", "2026-11-16T18:20");
        road.evidence(town, id, "通道照片", "2026-11-16T18:25");
        summary(town, id, "警告", "", "2026-11-16T18:30");
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-11-16T18:32", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        spot(town, id, "", "2026-11-16T18:35");
        assertThat(road.row(town, id).dueOn()).as("没有罚款就没有缴款期限").isNull();
        assertThat(road.said(town, id, "payUntil")).isEmpty();
        road.go(town.officer(), id, "REPORT_TO_ORGAN", "2026-11-17T09:00", "reportedTo", "值班室");
        assertThat(road.row(town, id).stage()).isEqualTo("FULFILLED");
        assertThat(road.said(town, id, "reviewUntil")).isEqualTo("2027-01-15");
    }
}
