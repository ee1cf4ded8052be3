package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.law.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The ministries' numbers on the clocks of cases, unconfirmed ones marked, the office's own with their source. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class ProfileRoadTest {

    /** A year in which no other test sets or reads these numbers. */
    private static final LocalDate FROM = LocalDate.of(2027, 6, 1);

    @Autowired
    private CaseRoad road;

    @Autowired
    private Terms terms;

    @Autowired
    private Parameters parameters;

    @Autowired
    private Papers papers;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest(name = "{0} 自{1}起{2} → {4}")
    @CsvSource({
        "V-DDAY-11 市监九十日扣除听证十四日, 2026-01-12, 104, DAY, 2026-04-27",
        "V-DDAY-10 生态环境再延长, 2026-03-09, 150, DAY, 2026-08-06",
        "V-DDAY-35 生态环境立案经延长, 2026-04-24, 30, DAY, 2026-05-25",
        "V-WDAY-31 市监结案审批, 2026-09-18, 15, WORKING_DAY, 2026-10-15",
        "V-WDAY-32 市监简易案件备案, 2025-09-28, 7, WORKING_DAY, 2025-10-14",
        "V-WDAY-41 住建公示, 2026-02-12, 7, WORKING_DAY, 2026-02-28",
        "V-WDAY-42 市监立案经延长, 2025-09-19, 30, WORKING_DAY, 2025-11-06",
        "V-WDAY-45 市监协助, 2025-09-25, 15, WORKING_DAY, 2025-10-22",
    })
    void 各领域的期限(String id, LocalDate from, int days, TermUnit unit, LocalDate due) {
        assertThat(terms.due(from, days, unit)).as(id).isEqualTo(due);
    }

    @Test
    void 生态环境的立案期限标明待律师确认_市场监管的不标() {
        var town = road.town("HB-CF-026", "SC-CF-015");
        var environment = road.lead(town, "HB-CF-026", "CITIZEN", "金大鹏", "2026-03-02T09:00");
        assertThat(clock(town, environment, "case.filing.environment").basis()).contains("待律师确认");
        var market = road.lead(town, "SC-CF-015", "CITIZEN", "金大鹏", "2026-03-02T09:00");
        assertThat(clock(town, market, "case.filing.market").basis()).doesNotContain("待律师确认");
    }

    @Test
    void 立案期限经负责人批准延长一次_没有规定的领域不能延长() {
        var town = road.town("SC-CF-015", "CG-CF-024");
        var id = road.lead(town, "SC-CF-015", "CITIZEN", "金大鹏", "2025-09-19T09:00");
        assertThat(clock(town, id, "case.filing.market").due()).isEqualTo("2025-10-16");
        road.go(town.head(), id, "EXTEND_FILING", "2025-09-30T09:00", "reason", "需要检验", "opinion", "同意");
        assertThat(clock(town, id, "case.filing.market").due()).as("V-WDAY-42").isEqualTo("2025-11-06");
        assertThatThrownBy(() ->
                        road.go(town.head(), id, "EXTEND_FILING", "2025-10-30T09:00", "reason", "再延", "opinion", "同意"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains("已经延长过"));
        var city = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T09:00");
        assertThatThrownBy(() -> road.go(
                        town.head(), city, "EXTEND_FILING", "2026-04-30T09:00", "reason", "核查", "opinion", "同意"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains("没有设定立案期限可以延长的天数"));
    }

    @Test
    void 市场监管的检测时间不计入立案期限_提前出结果的按实际扣除_生态环境的照算() {
        var town = road.town("SC-CF-015", "HB-CF-026");
        var id = road.lead(town, "SC-CF-015", "CITIZEN", "金大鹏", "2025-09-19T09:00");
        road.go(town.officer(), id, "VERIFY", "2025-09-19T10:00");
        assertThat(clock(town, id, "case.filing.market").due()).isEqualTo("2025-10-16");
        test(town, id, "2025-09-22T09:00", "2025-09-22", "2025-09-29");
        assertThat(clock(town, id, "case.filing.market").due()).as("六个工作日不计").isEqualTo("2025-10-24");
        road.go(
                town.officer(),
                id,
                "RECORD_TEST",
                "2025-09-25T09:00",
                "testResult",
                "合格",
                "testResultOn",
                "2025-09-25",
                "resultToldOn",
                "2025-09-25");
        assertThat(clock(town, id, "case.filing.market").due()).as("实际三个工作日").isEqualTo("2025-10-21");
        road.go(town.head(), id, "EXTEND_FILING", "2025-09-30T09:00", "reason", "需要复检", "opinion", "同意");
        assertThat(clock(town, id, "case.filing.market").due()).as("延长之后仍然扣除").isEqualTo("2025-11-11");
        var other = road.lead(town, "HB-CF-026", "CITIZEN", "金大鹏", "2025-09-19T09:00");
        road.go(town.officer(), other, "VERIFY", "2025-09-19T10:00");
        var before = clock(town, other, "case.filing.environment").due();
        test(town, other, "2025-09-22T09:00", "2025-09-22", "2025-09-29");
        assertThat(clock(town, other, "case.filing.environment").due()).isEqualTo(before);
    }

    private void test(Town town, UUID id, String when, String from, String until) {
        road.pair(
                town,
                id,
                "COMMISSION_TEST",
                when,
                "testBody",
                "县检验检测中心",
                "testQualification",
                "CMA-2025-1",
                "testObject",
                "抽样的食品",
                "testFrom",
                from,
                "testUntil",
                until,
                "periodToldOn",
                from,
                "testCostBorne",
                "true");
    }

    @Test
    void 管理员设定的期限自所定之日起适用_期限上写明来源_据此可以延长() {
        var town = road.town("SL-CF-006");
        var before = road.lead(town, "SL-CF-006", "CITIZEN", "邢广利", "2026-03-02T09:00");
        assertThat(terms.of(town.county(), before))
                .noneMatch(term -> term.termId().startsWith("case.filing"));
        set(town, "profile.water.filing", "10");
        set(town, "profile.water.decide.more", "20");
        var id = road.lead(town, "SL-CF-006", "CITIZEN", "邢广利", "2027-06-02T09:00");
        var filing = clock(town, id, "case.filing.water");
        assertThat(filing.due()).isEqualTo("2027-06-12");
        assertThat(filing.basis()).contains("水行政处罚实施办法第20条", "由法制员设定");
        filed(town, id);
        assertThat(clock(town, id, "case.filing.water").ended()).isNotNull();
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2027-09-01");
        road.go(town.head(), id, "EXTEND", "2027-06-10T09:00", "reason", "需要鉴定", "opinion", "同意");
        assertThat(road.said(town, id, "decideBy")).isEqualTo("2027-09-21");
        assertThat(clock(town, id, "case.decide").due()).isEqualTo("2027-09-21");
        assertThatThrownBy(() -> road.go(
                        town.head(),
                        id,
                        "EXTEND",
                        "2027-06-11T09:00",
                        "reason",
                        "再延",
                        "opinion",
                        "同意",
                        "opinions",
                        "郑镇长（镇长）：同意\n李副镇长（副镇长）：同意"))
                .isInstanceOfSatisfying(Refused.class, no -> {
                    assertThat(no.code()).isEqualTo("PROC-12");
                    assertThat(no.why()).contains("水利", "没有设定可以再次延长的天数");
                });
    }

    @Test
    void 本单位设定更长的陈述申辩期限_告知书和期限都按它_期限上写明来源() throws Exception {
        var town = road.town("SL-CF-006");
        set(town, "profile.water.plea", "10");
        var id = road.lead(town, "SL-CF-006", "CITIZEN", "邢广利", "2027-06-02T09:00");
        filed(town, id);
        road.pair(town, id, "INVESTIGATE", "2027-06-03T10:00", "certificatesShown", "true", "rightsTold", "true");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2027-06-03T11:00",
                ServedRoad.with(
                        ServedRoad.what("河道内采砂"),
                        "orderBasis",
                        "条例",
                        "correction",
                        "停止采砂",
                        "correctBy",
                        "2027-06-10",
                        "recheckOn",
                        "2027-06-10"));
        var on = new ServedRoad(road, town);
        on.conclude(id, "河道内采砂", "1000", "2027-06-04");
        var points = List.of("Jurisdiction", "Party", "Facts", "Nature", "Law", "Procedure", "Weight").stream()
                .flatMap(point -> Stream.of("review" + point, "true"))
                .toArray(String[]::new);
        road.go(town.reviewer(), id, "REVIEW", "2027-06-04T15:00", ServedRoad.with(points, "reviewOpinion", "同意"));
        road.go(town.head(), id, "APPROVE_NOTICE", "2027-06-04T16:00", "opinion", "同意");
        on.serve(id, "SERVE_NOTICE", "DIRECT", "PARTY", "2027-06-07", "2027-06-07T10:00");
        assertThat(road.said(town, id, "pleaUntil")).isEqualTo("2027-06-21");
        var plea = clock(town, id, "plea.window");
        assertThat(plea.due()).isEqualTo("2027-06-21");
        assertThat(plea.name()).isEqualTo("陈述申辩期限，10个工作日");
        assertThat(plea.basis()).contains("水行政处罚实施办法第20条", "由法制员设定");
        var notice = papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == PaperKind.PRIOR_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(page(town.officer(), "/papers/" + notice.id())).contains("自收到本告知书之日起10个工作日内");
    }

    @Test
    void 比较页列出各领域_未设定的写明只按法律() throws Exception {
        var town = road.town("HB-CF-026");
        assertThat(page(WeighRoadTest.lawyer(town), "/law/profiles"))
                .contains("住房和城乡建设", "交通运输", "待律师确认", "未设定，只按法律", "15个工作日", "不计入");
        assertThat(page(WeighRoadTest.lawyer(town), "/law/parameters/profile.transport.filing"))
                .contains("没有设定数值，只按法律办理", "设定本单位适用的数值");
        assertThat(page(WeighRoadTest.lawyer(town), "/law/parameters")).contains("未设定");
    }

    private void set(Town town, String parameter, String days) {
        parameters.set(
                WeighRoadTest.lawyer(town),
                Ids.next(),
                CaseRoad.at("2026-03-02T09:00"),
                parameter,
                FROM,
                new BigDecimal(days),
                "水行政处罚实施办法第20条");
    }

    private void filed(Town town, UUID id) {
        road.identify(town, id, "CITIZEN", "邢广利", "410899197905300619", "2027-06-02T10:00");
        road.go(town.officer(), id, "VERIFY", "2027-06-02T10:30");
        road.evidence(town, id, "现场照片", "2027-06-02T11:00");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2027-06-02T12:00",
                "facts",
                "河道内采砂",
                "occurredOn",
                "2027-06-01",
                "discoveredOn",
                "2027-06-02",
                "violated",
                "水法第39条",
                "basis",
                "河道管理条例第44条",
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2027-06-03T09:00", "opinion", "同意");
    }

    private RunningTerm clock(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(one -> one.termId().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
