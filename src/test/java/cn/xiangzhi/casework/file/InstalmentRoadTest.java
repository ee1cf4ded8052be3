package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fine in parts, broken off, capped, demanded and enforced by the court: C11 of the samples, every date and sum. */
@XiangzhiTest
@Import(CaseRoad.class)
class InstalmentRoadTest {

    private static final String ITEM = "HB-CF-013";
    private static final String PLAN = "2026-01-30 5000\n2026-02-27 5000\n2026-03-31 5000\n2026-04-30 5000";
    private static final Days C11 =
            new Days("2025-11-17", "2025-11-18", "2025-12-02", "2025-12-03", "2025-12-12", "2025-12-22", "2025-12-24");

    @Autowired
    private CaseRoad road;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseMoney money;

    @Autowired
    private Papers papers;

    @Autowired
    private Terms terms;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @ThreeForms({PaperKind.COURT_APPLICATION, PaperKind.DEFERRAL_APPLICATION, PaperKind.INSTALMENT_DECISION})
    void C11_分期违约_加处封顶_催告_法院执行_日期金额逐一相符() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = on.served(ITEM, "ORGANISATION", "清源县云溪恒通砂石有限公司", "91410899MA9K0511XR", "20000", C11);
        var decide = terms.compute("case.decide", LocalDate.parse("2025-11-18"), 0);
        assertThat(decide.amber()).isEqualTo("2026-02-16");
        assertThat(on.said(id, "decideBy")).isEqualTo(decide.due().toString()).isEqualTo("2026-02-24");
        assertThat(on.said(id, "payUntil")).isEqualTo("2026-01-08");
        assertThat(on.said(id, "reviewUntil")).isEqualTo("2026-02-24");
        assertThat(on.said(id, "suitUntil")).isEqualTo("2026-06-24");

        refused("CASH-09", "待答复的分期缴纳申请", () -> approve(town, id, PLAN, "2026-01-05T09:00"));
        apply(town, id, "2026-01-05");
        refused(null, "各期合计15000元，应缴20000元", () -> approve(town, id, PLAN.substring(0, 47), "2026-01-07T09:00"));
        refused(null, "各期没有写清", () -> approve(town, id, "一月五千，二月五千", "2026-01-07T09:00"));
        refused(null, "颠倒", () -> approve(town, id, "2026-02-27 15000\n2026-01-30 5000", "2026-01-07T09:00"));
        approve(town, id, PLAN, "2026-01-07T09:00");
        assertThat(road.row(town, id).dueOn()).isEqualTo("2026-04-30");
        assertThat(clock(town, id, "fine.instalment")).isEqualTo("2026-01-30");
        assertThat(notices(town, id))
                .containsExactly(
                        "1 20000.00 2026-01-08 REPLACED",
                        "1 5000.00 2026-01-30 VALID",
                        "2 5000.00 2026-02-27 VALID",
                        "3 5000.00 2026-03-31 VALID",
                        "4 5000.00 2026-04-30 VALID");
        serveInstalments(on, id, "2026-01-07");

        on.pay(id, "5000", "2026-01-29");
        assertThat(clock(town, id, "fine.instalment")).isEqualTo("2026-02-27");
        on.pay(id, "5000", "2026-02-27");
        assertThat(clock(town, id, "fine.instalment")).isEqualTo("2026-03-31");
        road.go(town.officer(), id, "REMIND", "2026-04-01T09:00", "remindedOn", "2026-04-01", "remindedHow", "电话并送提醒书");
        on.corrected(id, "2026-04-02");
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2026-04-30T23:00"));
        assertThat(on.stage(id)).isEqualTo("PERFORMING");
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2026-05-01T00:05"));
        assertThat(on.stage(id)).isEqualTo("OVERDUE");
        assertThat(late(town, id, "2026-04-30")).isEqualByComparingTo("0");
        assertThat(late(town, id, "2026-05-01")).isEqualByComparingTo("300");
        assertThat(late(town, id, "2026-06-02")).isEqualByComparingTo("9900");
        assertThat(late(town, id, "2026-06-03")).isEqualByComparingTo("10000");

        on.serve(id, "DEMAND", "DIRECT", "LEGAL_REPRESENTATIVE", "2026-06-08", "2026-06-08T10:00");
        assertThat(on.said(id, "demandUntil")).isEqualTo("2026-06-23");
        assertThat(on.said(id, "demandTotal")).isEqualTo("20000");
        refused("ENFC-03", "2026-06-24", () -> court(town, id, "2026-06-24T09:00"));
        court(town, id, "2026-06-29T09:00");
        assertThat(on.said(id, "courtUntil")).isEqualTo("2026-07-30");
        assertThat(on.said(id, "courtAcceptBy")).isEqualTo("2026-07-06");
        road.go(
                town.officer(),
                id,
                "COURT_ACCEPTS",
                "2026-07-02T16:00",
                "courtAcceptedOn",
                "2026-07-02",
                "courtCase",
                "（2026）豫0899行审3号");
        assertThat(on.said(id, "courtOrderBy")).isEqualTo("2026-07-13");
        road.go(
                town.officer(),
                id,
                "COURT_GRANTS",
                "2026-07-10T16:00",
                "courtNumber",
                "（2026）豫0899行审3号",
                "ruledOn",
                "2026-07-10");
        on.pay(id, "20000", "2026-07-28");
        assertThat(on.stage(id)).isEqualTo("FULFILLED");
        on.close(id, "2026-08-03T09:00");
        assertThat(on.stage(id)).isEqualTo("CLOSED");
        assertThat(papers.of(town.county(), "case", id))
                .extracting(Paper::kind)
                .extracting(Enum::name)
                .contains("DEFERRAL_APPLICATION", "INSTALMENT_DECISION", "DEMAND_LETTER", "COURT_APPLICATION");
    }

    @Test
    @ThreeForms(PaperKind.ENFORCEMENT_AGREEMENT)
    void 执行协议只减免加处罚款_违约后恢复_逾期不再批准分期() {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = on.served(ITEM, "ORGANISATION", "清源县云溪恒通砂石有限公司", "91410899MA9K0511XR", "20000", C11);
        work.lapse(Actor.system(town.county()), id, CaseRoad.at("2026-01-09T00:05"));
        refused("CASH-09", "缴款期限已过", () -> apply(town, id, "2026-01-12"));
        refused(null, "补救措施", () -> agree(town, id, "", "600", "2026-01-10T09:00"));
        refused(null, "减免9999元", () -> agree(town, id, "已覆盖料堆", "9999", "2026-01-10T09:00"));
        agree(town, id, "已覆盖料堆", "600", "2026-01-10T09:00");
        assertThat(late(town, id, "2026-01-10")).isEqualByComparingTo("600");
        assertThat(outstanding(town, id, "2026-01-10")).isEqualByComparingTo("20600");
        road.go(
                town.officer(),
                id,
                "BREACH_AGREEMENT",
                "2026-01-12T09:00",
                "breachedOn",
                "2026-01-12",
                "reason",
                "没有按期履行");
        assertThat(outstanding(town, id, "2026-01-10")).isEqualByComparingTo("21200");
    }

    private List<String> notices(Town town, UUID id) {
        return jdbc.sql("""
                        select part || ' ' || amount || ' ' || due_on || ' ' || state from casework_pay_notice
                        where county_code = :county and case_id = :id order by id
                        """)
                .param("county", town.county())
                .param("id", id)
                .query(String.class)
                .list();
    }

    private void apply(Town town, UUID id, String on) {
        road.go(
                town.officer(),
                id,
                "APPLY_DEFERRAL",
                on + "T09:00",
                "deferralKind",
                "分期缴纳",
                "appliedOn",
                on,
                "written",
                "true",
                "difficulty",
                "资金周转困难，有财务状况说明");
    }

    private void approve(Town town, UUID id, String plan, String when) {
        road.go(town.head(), id, "APPROVE_INSTALMENTS", when, "instalmentPlan", plan, "opinion", "同意");
    }

    private void serveInstalments(ServedRoad on, UUID id, String day) {
        refused(
                null,
                "没有出具",
                () -> on.serve(id, "SERVE_PAPER", "DIRECT", "PARTY", day, day + "T16:00", "servedPaper", "履行催告书"));
        on.serve(id, "SERVE_PAPER", "DIRECT", "PARTY", day, day + "T16:00", "servedPaper", "分期缴纳罚款决定书");
    }

    private void court(Town town, UUID id, String when) {
        road.go(
                town.head(),
                id,
                "APPLY_COURT",
                when,
                "remedyUnused",
                "true",
                "partyOpinion",
                "当事人称无力缴纳",
                "opinion",
                "同意");
    }

    private void agree(Town town, UUID id, String measures, String forgiven, String when) {
        road.go(
                town.head(),
                id,
                "SIGN_AGREEMENT",
                when,
                "agreedOn",
                when.substring(0, 10),
                "agreement",
                "两个月内缴清罚款",
                "remedied",
                measures.isEmpty() ? "" : "true",
                "measures",
                measures,
                "forgiven",
                forgiven,
                "opinion",
                "同意");
    }

    private BigDecimal late(Town town, UUID id, String day) {
        return ledger(town, id).lateFee(LocalDate.parse(day)).payable();
    }

    private BigDecimal outstanding(Town town, UUID id, String day) {
        return ledger(town, id).outstanding(LocalDate.parse(day));
    }

    private cn.xiangzhi.casework.money.Ledger ledger(Town town, UUID id) {
        return money.of(files.file(road.row(town, id)));
    }

    private LocalDate clock(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(one -> one.termId().equals(term) && one.ended() == null)
                .findFirst()
                .orElseThrow()
                .due();
    }
}
