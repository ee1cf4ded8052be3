package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.documents.Paper;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Sample C03 walked from lead to closing on a real PostgreSQL, with its dates, sums and refusals. */
@XiangzhiTest
@Import(CaseRoad.class)
class CaseRoadTest extends SampleSteps {

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
}
