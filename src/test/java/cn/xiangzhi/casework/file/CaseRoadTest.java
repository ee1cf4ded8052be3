package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The sample cases walked from lead to closing on a real PostgreSQL, with their dates, sums and refusals. */
@XiangzhiTest
@Import(CaseRoad.class)
class CaseRoadTest {

    @Autowired
    private CaseRoad road;

    @Autowired
    private Papers papers;

    @Autowired
    private Acts acts;

    @Autowired
    private CaseWork work;

    @Test
    void C03_露天焚烧秸秆_普通程序_申辩后减轻_周六顺延缴款() {
        var town = road.town("HB-CF-015");
        var id = road.lead(town, "HB-CF-015", "CITIZEN", "孟宪德", "2026-08-10T16:40");
        road.identify(town, id, "CITIZEN", "孟宪德", "410899196204090175", "2026-08-10T17:00");
        road.go(town.officer(), id, "VERIFY", "2026-08-10T17:05");
        refused("PROC-03", () -> road.go(town.head(), id, "FILE", "2026-08-10T17:06", "opinion", "同意"));
        road.evidence(town, id, "现场视频", "2026-08-10T17:10");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-08-10T17:20",
                "facts",
                "露天焚烧秸秆",
                "violated",
                "第77条",
                "orderBasis",
                "第119条第1款",
                "correction",
                "立即停止焚烧",
                "correctBy",
                "2026-08-10",
                "recheckOn",
                "2026-08-10");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-08-10T18:00",
                "facts",
                "2026-08-10在柳湾村东露天焚烧秸秆420平方米",
                "occurredOn",
                "2026-08-10",
                "discoveredOn",
                "2026-08-10",
                "violated",
                "大气污染防治法第77条",
                "basis",
                "大气污染防治法第119条第1款",
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-08-11T09:00", "opinion", "同意立案");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2026-11-09");
        road.pair(town, id, "INVESTIGATE", "2026-08-11T10:00", "certificatesShown", "true", "rightsTold", "true");
        conclude(town, id, "800", "2026-08-17T10:00");
        refused("PROC-04", () -> road.go(town.head(), id, "DECIDE", "2026-08-17T11:00", "opinion", "同意"));
        review(town, id, "2026-08-17T15:00");
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-08-18T09:00", "opinion", "同意");
        refused(
                "SERV-03",
                () -> road.pair(
                        town,
                        id,
                        "SERVE_NOTICE",
                        "2026-08-18T10:00",
                        "method",
                        "LEAVING",
                        "signer",
                        "NOBODY",
                        "servedOn",
                        "2026-08-18",
                        "servedAt",
                        "住所",
                        "atResidence",
                        "true",
                        "witness",
                        "村主任"));
        road.pair(
                town,
                id,
                "SERVE_NOTICE",
                "2026-08-18T10:00",
                "method",
                "LEAVING",
                "signer",
                "NOBODY",
                "servedOn",
                "2026-08-18",
                "servedAt",
                "住所",
                "refused",
                "true",
                "refusal",
                "拒绝签收",
                "atResidence",
                "true",
                "witness",
                "村主任",
                "footage",
                "录像1");
        assertThat(road.said(town, id, "pleaUntil")).isEqualTo("2026-08-25");
        road.pair(
                town,
                id,
                "RECORD_PLEA",
                "2026-08-20T10:00",
                "pleaAt",
                "2026-08-20T10:00",
                "at",
                "镇政府",
                "plea",
                "主动扑火，家庭困难",
                "signed",
                "签名");
        refused(
                "PROC-07",
                () -> road.go(
                        town.officer(),
                        id,
                        "REVIEW_PLEA",
                        "2026-08-24T10:00",
                        "pleaCheck",
                        "核实",
                        "adopted",
                        "不采纳",
                        "pleaReason",
                        "无",
                        "fine",
                        "900"));
        road.go(
                town.officer(),
                id,
                "REVIEW_PLEA",
                "2026-08-24T10:00",
                "pleaCheck",
                "情况属实",
                "adopted",
                "部分采纳",
                "pleaReason",
                "主动扑火",
                "fine",
                "500");
        refused("PROC-19", () -> propose(town, id, "另一事实", "500", "2026-08-24T11:00"));
        refused("PROC-07", () -> propose(town, id, FACT, "801", "2026-08-24T11:00"));
        propose(town, id, FACT, "500", "2026-08-24T11:00");
        refused("PROC-05", () -> road.go(town.head(), id, "DECIDE", "2026-08-25T18:00", "opinion", "同意"));
        road.go(town.head(), id, "DECIDE", "2026-08-27T09:00", "opinion", "同意", "lateFeeStated", "true");
        assertThat(road.row(town, id).decisionNumber()).matches("云罚决〔2026〕\\d+号");
        road.pair(
                town,
                id,
                "SERVE",
                "2026-08-28T10:00",
                "method",
                "DIRECT",
                "signer",
                "ADULT_FAMILY",
                "servedOn",
                "2026-08-28",
                "servedAt",
                "住所");
        assertThat(road.row(town, id).stage()).isEqualTo("PERFORMING");
        assertThat(road.row(town, id).dueOn()).isEqualTo("2026-09-14");
        assertThat(road.said(town, id, "reviewUntil")).isEqualTo("2026-10-27");
        refused(
                null,
                () -> road.go(
                        town.officer(),
                        id,
                        "PAY",
                        "2026-09-14T10:00",
                        "amount",
                        "500",
                        "paidOn",
                        "2026-09-14",
                        "bankReference",
                        "B1",
                        "payer",
                        "孟宪德"));
        refused(
                "ARCH-01",
                () -> road.go(
                        town.head(),
                        id,
                        "CLOSE",
                        "2026-09-14T11:00",
                        "closingReason",
                        "履行",
                        "execution",
                        "履行",
                        "opinion",
                        "同意"));
        road.go(
                town.treasury(),
                id,
                "PAY",
                "2026-09-14T15:00",
                "amount",
                "500",
                "paidOn",
                "2026-09-14",
                "bankReference",
                "B1",
                "payer",
                "孟宪德");
        assertThat(road.row(town, id).stage()).isEqualTo("PERFORMING");
        road.go(
                town.officer(),
                id,
                "CHECK_CORRECTION",
                "2026-09-15T09:00",
                "checkedOn",
                "2026-09-15",
                "corrected",
                "已改正",
                "checkNote",
                "已停止焚烧");
        assertThat(road.row(town, id).stage()).isEqualTo("FULFILLED");
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-09-16T09:00",
                "closingReason",
                "已履行",
                "execution",
                "缴清",
                "opinion",
                "同意");
        assertThat(road.row(town, id).closedOn()).isEqualTo("2026-09-16");
        assertThat(papers.of(town.county(), "case", id))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains(
                        "FILING_APPROVAL",
                        "FINAL_REPORT",
                        "PRIOR_NOTICE",
                        "PLEA_REVIEW",
                        "DECISION",
                        "SERVICE_RETURN",
                        "CLOSING_APPROVAL");
        assertThat(acts.firstAltered(town.county(), id)).isNull();
        var decision = road.cases.decision(town.county(), id).orElseThrow();
        assertThat(decision.fine()).isEqualByComparingTo("500");
        assertThat(decision.citizen()).isTrue();
        assertThat(road.cases.file(town.county(), id)).isPresent();
    }

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
        road.go(
                town.treasury(),
                id,
                "PAY",
                "2026-05-11T09:00",
                "amount",
                "200",
                "paidOn",
                "2026-05-11",
                "bankReference",
                "B2",
                "payer",
                "罗庆生");
        road.go(
                town.head(),
                id,
                "CLOSE",
                "2026-05-12T09:00",
                "closingReason",
                "已履行",
                "execution",
                "缴清",
                "opinion",
                "同意");
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

    private static final String FACT = "2026年现场查明的违法事实";
    private static final String VIOLATED = "条例第22条";
    private static final String BASIS = "条例第43条、第45条";

    private UUID filed(Town town, String item, String kind, String name, String number, String found, String filed) {
        var id = road.lead(town, item, kind, name, found + "T09:00");
        road.identify(town, id, kind, name, number, found + "T09:10");
        road.go(town.officer(), id, "VERIFY", found + "T09:20");
        road.evidence(town, id, "检查照片", found + "T09:30");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                found + "T10:00",
                "facts",
                FACT,
                "occurredOn",
                found,
                "discoveredOn",
                found,
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", filed + "T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", filed + "T10:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    private void conclude(Town town, UUID id, String fine, String when) {
        road.go(
                town.officer(),
                id,
                "CONCLUDE",
                when,
                "course",
                "巡查发现",
                "facts",
                FACT,
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "不足一亩");
    }

    private void propose(Town town, UUID id, String facts, String fine, String when) {
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                when,
                "facts",
                facts,
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "从轻",
                "proposal",
                "建议处罚");
    }

    private void review(Town town, UUID id, String when) {
        refused(null, () -> road.go(town.officer(), id, "REVIEW", when));
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                when,
                "reviewJurisdiction",
                "true",
                "reviewParty",
                "true",
                "reviewFacts",
                "true",
                "reviewNature",
                "true",
                "reviewLaw",
                "true",
                "reviewProcedure",
                "true",
                "reviewWeight",
                "true",
                "reviewOpinion",
                "同意");
    }

    private void summary(Town town, UUID id, String kinds, String fine, String when) {
        road.pair(
                town,
                id,
                "USE_SUMMARY",
                when,
                "certificatesShown",
                "true",
                "occurredAt",
                when,
                "facts",
                "现场违法",
                "violated",
                VIOLATED,
                "basis",
                BASIS,
                "factsClear",
                "true",
                "kinds",
                kinds,
                "fine",
                fine);
    }

    private void spot(Town town, UUID id, String payBy, String when) {
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                when,
                "decidedAt",
                when,
                "decidedPlace",
                "现场",
                "signature",
                "当事人签名",
                "payBy",
                payBy,
                "lateFeeStated",
                "true");
    }

    private void collect(Town town, UUID id, String amount, String fiscal, String when) {
        road.go(
                town.officer(),
                id,
                "COLLECT_ON_SPOT",
                when,
                "amount",
                amount,
                "collectedAt",
                when,
                "collectedPlace",
                "前街",
                "collector",
                town.officer().person().toString(),
                "receiptNumber",
                "0036021",
                "fiscalReceipt",
                fiscal);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> {
            if (code != null) {
                assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
            }
            assertThat(no.remedy()).isNotBlank();
        });
    }
}
