package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import java.nio.charset.StandardCharsets;
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

/** The ninety days without the days of testing and of announcement, and the clocks of the notice under the own article (§8.3). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class ExcludedRoadTest {

    private static final String MARKET = "SC-CF-015";
    private static final String ENVIRONMENT = "HB-CF-026";
    private static final String TRANSPORT = "JT-CF-003";
    private static final String NOTICE = "行政处罚事先告知书";

    @Autowired
    private CaseRoad road;

    @Autowired
    private Terms terms;

    @Autowired
    private MockMvc mvc;

    @Test
    void 检测的日子不计入_委托时按告知的期间_出结果后按实际的日子_提前的减回来() {
        var town = road.town(MARKET);
        var id = filed(town, MARKET);
        decideBy(town, id, "2026-06-01");
        commission(town, id, "2026-03-05", "2026-03-06", "2026-03-16");
        decideBy(town, id, "2026-06-11");
        result(town, id, "2026-03-13", "2026-03-13");
        decideBy(town, id, "2026-06-08");
        commission(town, id, "2026-03-16", "2026-03-17", "2026-03-20");
        decideBy(town, id, "2026-06-11");
        result(town, id, "2026-03-24", "2026-03-24");
        decideBy(town, id, "2026-06-15");
    }

    @Test
    void 检测和中止重叠的日子只扣一次_恢复以后期限账与案卷一致() {
        var town = road.town(ENVIRONMENT);
        var id = filed(town, ENVIRONMENT);
        commission(town, id, "2026-03-05", "2026-03-06", "2026-03-16");
        decideBy(town, id, "2026-06-11");
        road.go(town.head(), id, "SUSPEND", "2026-03-10T09:00", "ground", "当事人下落不明", "reason", "人去店空", "opinion", "同意");
        road.go(town.head(), id, "RESUME", "2026-03-20T09:00", "reason", "已找到当事人", "opinion", "同意");
        decideBy(town, id, "2026-06-15");
    }

    @Test
    void 领域规章没有写不计入的_检测不影响九十日() {
        var town = road.town(TRANSPORT);
        var id = filed(town, TRANSPORT);
        commission(town, id, "2026-03-05", "2026-03-06", "2026-03-16");
        result(town, id, "2026-03-16", "2026-03-16");
        decideBy(town, id, "2026-06-01");
    }

    @Test
    void 告知书公告送达的日子不计入_自发布公告时起算_页面写明为什么() throws Exception {
        var town = road.town(MARKET);
        var on = new ServedRoad(road, town);
        var id = noticed(town, on, MARKET);
        decideBy(town, id, "2026-06-01");
        post(town, id);
        decideBy(town, id, "2026-07-02");
        on.serve(id, "SERVE_NOTICE", "ANNOUNCEMENT", "NOBODY", "2026-03-27", "2026-04-27T10:00");
        assertThat(road.said(town, id, "effectiveOn")).as("第三十日为周日，顺延一日，共三十一日").isEqualTo("2026-04-27");
        decideBy(town, id, "2026-07-02");
        assertThat(page(town, id)).contains("扣除不计入办案期限的时间（发布送达公告）", "2026-06-01改为2026-07-02", "第64条第2款");
    }

    @Test
    void 公告期间找到当事人直接送达的_只扣到送达那一天() {
        var town = road.town(MARKET);
        var on = new ServedRoad(road, town);
        var id = noticed(town, on, MARKET);
        post(town, id);
        on.serve(id, "SERVE_NOTICE", "DIRECT", "PARTY", "2026-04-03", "2026-04-03T10:00");
        decideBy(town, id, "2026-06-08");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "SC-CF-015, 《市场监督管理行政处罚程序规定》第57条, false",
        "HB-CF-026, 《中华人民共和国行政处罚法》第45条第1款, true",
        "JT-CF-003, 《中华人民共和国行政处罚法》第45条第1款, true",
        "CG-CF-024, 《中华人民共和国行政处罚法》第45条第1款, true",
    })
    void 陈述申辩和听证申请的期限按本案领域的条文_没有核对原文的标出(String item, String article, boolean doubtful) throws Exception {
        var town = road.town(item);
        var on = new ServedRoad(road, town);
        var id = noticed(town, on, item);
        on.serve(id, "SERVE_NOTICE", "DIRECT", "PARTY", "2026-03-27", "2026-03-27T10:00");
        var plea = clock(town, id, "plea.window");
        assertThat(plea.due()).isEqualTo("2026-04-03");
        assertThat(plea.basis()).startsWith(article);
        assertThat(plea.basis().contains("待律师确认")).isEqualTo(doubtful);
        assertThat(clock(town, id, "hearing.request").basis()).startsWith("《中华人民共和国行政处罚法》第64条第1款");
        var page = page(town, id);
        assertThat(page).contains("自告知书送达之日的次日起5个工作日");
        assertThat(page.contains("/law/msr/57")).isEqualTo(!doubtful);
        assertThat(page.contains("日数待律师确认")).isEqualTo(doubtful);
    }

    /** Both what the file remembers and what the clock shows. */
    private void decideBy(Town town, UUID id, String day) {
        assertThat(road.said(town, id, "decideBy")).isEqualTo(day);
        assertThat(clock(town, id, "case.decide").due()).isEqualTo(day);
    }

    private void commission(Town town, UUID id, String on, String from, String until) {
        road.go(
                town.officer(),
                id,
                "COMMISSION_TEST",
                on + "T09:00",
                "testBody",
                "县检验检测中心",
                "testQualification",
                "CMA-2026-1",
                "testObject",
                "抽样的食品",
                "testFrom",
                from,
                "testUntil",
                until,
                "periodToldOn",
                on,
                "testCostBorne",
                "true");
    }

    private void result(Town town, UUID id, String on, String told) {
        road.go(
                town.officer(),
                id,
                "RECORD_TEST",
                told + "T16:00",
                "testResult",
                "不合格",
                "testResultOn",
                on,
                "resultToldOn",
                told);
    }

    private void post(Town town, UUID id) {
        road.go(
                town.officer(),
                id,
                "RECORD_ATTEMPT",
                "2026-03-27T09:00",
                "attemptPaper",
                NOTICE,
                "attemptMethod",
                "DIRECT",
                "attemptedAt",
                "2026-03-27T08:00",
                "attemptPlace",
                "柳湾村2组",
                "attemptResult",
                "下落不明",
                "attemptCourse",
                "向柳湾村委会主任核实，外出两年无联系方式");
        road.go(
                town.officer(),
                id,
                "POST_ANNOUNCEMENT",
                "2026-03-27T10:00",
                "attemptPaper",
                NOTICE,
                "postedOn",
                "2026-03-27",
                "postedAt",
                "县政府网站、村务公开栏",
                "postedFootage",
                "张贴录像1份",
                "announced",
                "拟给予行政处罚，限你自公告期满之日起五个工作日内陈述申辩");
    }

    private UUID filed(Town town, String item) {
        var id = road.lead(town, item, "CITIZEN", "金大鹏", "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", "金大鹏", "410899199503160210", "2026-03-02T10:00");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T10:30");
        road.evidence(town, id, "现场照片", "2026-03-02T11:00");
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-02T16:00",
                ServedRoad.with(
                        ServedRoad.what("未采取措施"),
                        "occurredOn",
                        "2026-03-02",
                        "discoveredOn",
                        "2026-03-02",
                        "proposal",
                        "建议立案"));
        road.go(town.head(), id, "FILE", "2026-03-03T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-03T10:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    /** Up to the approved notice of a fine that carries the right to a hearing. */
    private UUID noticed(Town town, ServedRoad on, String item) {
        var id = filed(town, item);
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-03-04T09:00",
                ServedRoad.with(
                        ServedRoad.what("未采取措施"),
                        "orderBasis",
                        "条例",
                        "correction",
                        "恢复原状",
                        "correctBy",
                        "2026-03-20",
                        "recheckOn",
                        "2026-03-23"));
        on.conclude(id, "未采取措施", "5000", "2026-03-25");
        var points = List.of("Jurisdiction", "Party", "Facts", "Nature", "Law", "Procedure", "Weight").stream()
                .flatMap(point -> Stream.of("review" + point, "true"))
                .toArray(String[]::new);
        road.go(town.reviewer(), id, "REVIEW", "2026-03-25T15:00", ServedRoad.with(points, "reviewOpinion", "同意"));
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-03-26T16:00", "opinion", "同意");
        return id;
    }

    private RunningTerm clock(Town town, UUID id, String term) {
        return terms.of(town.county(), id).stream()
                .filter(one -> one.termId().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private String page(Town town, UUID id) throws Exception {
        var answer = mvc.perform(get("/cases/" + id).with(As.actor(town.officer())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
