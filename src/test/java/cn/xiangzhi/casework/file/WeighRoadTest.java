package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.benchmark.BenchmarkImport;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet;
import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** A fine weighed by the county's benchmark through a whole case: C03, leaving the benchmark, and versions. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class WeighRoadTest {

    private static final String ITEM = "HB-CF-015";
    private static final String FACT = "2026-08-10在柳湾村东露天焚烧秸秆420平方米";

    @Autowired
    private CaseRoad road;

    @Autowired
    private Benchmarks benchmarks;

    @Autowired
    private BenchmarkImport imports;

    @Autowired
    private Papers papers;

    @Autowired
    private MockMvc mvc;

    @Test
    void C03_按基准拟罚八百元_申辩后减至五百元_文书写明档次() throws Exception {
        var town = road.town(ITEM);
        publish(town, "2026-01-01", "2026-01-01");
        var id = investigated(town);
        refused("PROC-11", "没有按基准确定档次", () -> conclude(town, id, "800"));
        refused(null, "裁量基准里没有", () -> conclude(town, id, "800", "weighed", "过火面积＝0.63亩；领导关照"));
        refused("PROC-11", "超出裁量基准本档的幅度", () -> conclude(town, id, "900", "weighed", "过火面积＝0.63亩"));
        conclude(town, id, "800", "weighed", "过火面积＝0.63亩");
        assertThat(road.said(town, id, "benchmarkTier")).isEqualTo("第1档（过火不足1亩）");
        assertThat(road.said(town, id, "benchmarkRange")).isEqualTo("500元至800元");
        assertThat(road.said(town, id, "benchmarkVersion")).contains("第1版", "清政规〔2026〕1号");
        assertThat(road.said(town, id, "benchmarkTrace")).contains("过火面积0.63亩 → 第1档");
        assertThat(road.said(town, id, "lawApplies")).isEqualTo("行为时的规定");
        assertThat(road.said(town, id, "lawTrace")).contains("幅度相同，适用行为时的规定");
        noticed(town, id);
        assertThat(paper(town, id, PaperKind.PRIOR_NOTICE)).contains("第1档（过火不足1亩）", "500元至800元");
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
                "主动扑火，低保家庭",
                "signed",
                "签名");
        assertThat(page(
                        town.officer(),
                        "/cases/" + id + "/weigh?asked=true&move=review-plea&measure=0.63&c=主动扑火&c=低保家庭"))
                .contains("500.00", "取本档下限500元", "主动扑火");
        plea(town, id, "500", "过火面积＝0.63亩；主动扑火；低保家庭");
        propose(town, id, "500");
        assertThat(road.said(town, id, "weighed")).isEqualTo("过火面积＝0.63亩；主动扑火；低保家庭");
        road.go(town.head(), id, "DECIDE", "2026-08-27T09:00", "opinion", "同意", "lateFeeStated", "true");
        assertThat(paper(town, id, PaperKind.DECISION)).contains("第1档（过火不足1亩）", "500元");
    }

    @Test
    void 偏离基准须写理由并集体讨论() {
        var town = road.town(ITEM);
        publish(town, "2026-01-01", "2026-01-01");
        var id = investigated(town);
        conclude(town, id, "1200", "weighed", "过火面积＝0.63亩", "departure", "引发邻田过火，损失较大");
        assertThat(road.said(town, id, "benchmarkLeft")).isEqualTo("true");
        noticed(town, id);
        road.go(town.officer(), id, "WAIVE_PLEA", "2026-08-19T10:00", "waivedOn", "2026-08-19", "written", "true");
        propose(town, id, "1200");
        refused(
                "PROC-11",
                "集体讨论",
                () -> road.go(town.head(), id, "DECIDE", "2026-08-27T09:00", "opinion", "同意", "lateFeeStated", "true"));
    }

    @Test
    void 没有公布的和没有施行的基准不用() {
        var town = road.town(ITEM);
        var draft = BenchmarkSheet.demonstration(ITEM).orElseThrow();
        benchmarks.add(
                lawyer(town),
                Ids.next(),
                draft,
                new Benchmarks.Validity(LocalDate.of(2026, 1, 1), null, null),
                CaseRoad.at("2026-01-02T09:00"));
        assertThat(benchmarks.usable(town.county(), ITEM, LocalDate.of(2026, 8, 17)))
                .isEmpty();
        var id = investigated(town);
        conclude(town, id, "1200");
        assertThat(road.said(town, id, "benchmarkTier")).isEmpty();
        benchmarks.publish(
                lawyer(town),
                ITEM,
                1,
                new Publication("清政规〔2026〕2号", LocalDate.of(2026, 8, 20), "县政府网站"),
                CaseRoad.at("2026-08-20T09:00"));
        assertThat(benchmarks.usable(town.county(), ITEM, LocalDate.of(2026, 8, 19)))
                .isEmpty();
        assertThat(benchmarks.usable(town.county(), ITEM, LocalDate.of(2026, 8, 20)))
                .isPresent();
        assertThatThrownBy(() -> benchmarks.publish(
                        lawyer(town),
                        ITEM,
                        1,
                        new Publication("改", LocalDate.of(2026, 8, 20), ""),
                        CaseRoad.at("2026-08-20T09:00")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 当场处罚不能偏离基准() {
        var town = road.town("CG-CF-024");
        benchmarks.add(
                lawyer(town),
                Ids.next(),
                BenchmarkSheet.demonstration("CG-CF-024").orElseThrow(),
                new Benchmarks.Validity(
                        LocalDate.of(2026, 1, 1), null, new Publication("某文", LocalDate.of(2026, 1, 1), "")),
                CaseRoad.at("2026-01-02T09:00"));
        var id = road.lead(town, "CG-CF-024", "CITIZEN", "罗庆生", "2026-04-29T17:20");
        road.identify(town, id, "CITIZEN", "罗庆生", "41089919710822035X", "2026-04-29T17:22");
        road.evidence(town, id, "两次现场照片", "2026-04-29T17:25");
        refused("PROC-11", "没有按基准确定档次", () -> summary(town, id, "200"));
        refused("PROC-11", "当场处罚不能偏离", () -> summary(town, id, "150", "weighed", "占用面积＝6平方米；个人生计困难"));
        summary(town, id, "200", "weighed", "占用面积＝6平方米；个人生计困难");
        assertThat(road.said(town, id, "benchmarkTier")).isEqualTo("第1档（不足10平方米，逾期未改）");
    }

    @Test
    void 导入先看差别_改动就是新的一版_重复提交只登记一次() {
        var town = road.town(ITEM);
        publish(town, "2026-01-01", "2026-01-01");
        var rows = rows(ITEM, "800", "750");
        var preview = imports.preview(town.county(), rows);
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.version()).isEqualTo(2);
            assertThat(difference.added()).anyMatch(line -> line.contains("750"));
        });
        assertThat(benchmarks.versions(town.county(), ITEM)).hasSize(1);
        var once = UUID.randomUUID();
        var validity = new Benchmarks.Validity(
                LocalDate.of(2026, 9, 1), null, new Publication("清政规〔2026〕9号", LocalDate.of(2026, 8, 25), ""));
        var drafts = List.of(BenchmarkSheet.demonstration(ITEM).orElseThrow());
        assertThat(imports.confirm(lawyer(town), once, drafts, validity, CaseRoad.at("2026-08-26T09:00")))
                .as("与现有版本相同的不登记")
                .isZero();
        assertThat(benchmarks.versions(town.county(), ITEM)).hasSize(1);
        var wrong = imports.preview(town.county(), rows(ITEM, "2000", "9000"));
        assertThat(wrong.errors()).anyMatch(error -> error.problem().contains("高于法定上限2000元"));
    }

    @Test
    void 裁量计算和裁量基准各页能打开() throws Exception {
        var town = road.town(ITEM);
        publish(town, "2026-01-01", "2026-01-01");
        var id = investigated(town);
        assertThat(page(town.officer(), "/cases/" + id + "/weigh?move=conclude"))
                .contains("过火面积（亩）", "低保家庭（取本档下限）");
        assertThat(page(town.officer(), "/cases/" + id + "/weigh?asked=true&move=conclude&measure=0.63"))
                .contains("第1档（过火不足1亩）", "800.00", "带入“", "新旧法比较", "幅度相同");
        assertThat(page(town.officer(), "/cases/" + id + "/conclude?fine=800&weighed=过火面积＝0.63亩&crime=true"))
                .contains("value=\"800\"", "过火面积＝0.63亩", "裁量计算")
                .doesNotContainPattern("name=\"crime\"[^>]*checked");
        var lawyer = lawyer(town);
        assertThat(page(lawyer, "/benchmarks")).contains("裁量基准", "清政规〔2026〕1号", "只有演示基准");
        assertThat(page(lawyer, "/benchmarks/" + ITEM)).contains("第1版", "现行", "过火不足1亩", "不代表任何地方规定");
        assertThat(page(lawyer, "/benchmarks/" + ITEM + "/edit")).contains("核对差别", "≤3");
        assertThat(page(lawyer, "/benchmarks/CG-CF-002/edit")).contains("核对差别");
        assertThat(page(lawyer, "/benchmarks/import")).contains("模板");
        assertThat(mvc.perform(get("/benchmarks/template.xlsx").with(As.actor(lawyer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(mvc.perform(get("/cases/" + id + "/weigh?asked=true&measure=很大")
                                .with(As.actor(town.officer())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    private void publish(Town town, String from, String published) {
        benchmarks.add(
                lawyer(town),
                Ids.next(),
                BenchmarkSheet.demonstration(ITEM).orElseThrow(),
                new Benchmarks.Validity(
                        LocalDate.parse(from),
                        null,
                        new Publication("清政规〔2026〕1号", LocalDate.parse(published), "县政府网站")),
                CaseRoad.at("2026-01-02T09:00"));
    }

    static Actor lawyer(Town town) {
        var head = town.head();
        return new Actor(
                head.account(),
                head.person(),
                "法制员",
                head.organ(),
                head.organName(),
                "法制员",
                new Scope(town.county(), null, null),
                Set.of(Right.LAW_MANAGE, Right.LAW_READ));
    }

    private UUID investigated(Town town) {
        var id = road.lead(town, ITEM, "CITIZEN", "孟宪德", "2026-08-10T16:40");
        road.identify(town, id, "CITIZEN", "孟宪德", "410899196204090175", "2026-08-10T17:00");
        road.go(town.officer(), id, "VERIFY", "2026-08-10T17:05");
        road.evidence(town, id, "现场视频", "2026-08-10T17:10");
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2026-08-10T17:20",
                "facts",
                FACT,
                "violated",
                "大气污染防治法第77条",
                "orderBasis",
                "大气污染防治法第119条第1款",
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
                FACT,
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
        road.pair(town, id, "INVESTIGATE", "2026-08-11T10:00", "certificatesShown", "true", "rightsTold", "true");
        return id;
    }

    private void conclude(Town town, UUID id, String fine, String... more) {
        var all = new LinkedHashMap<>(CaseRoad.map(
                "course",
                "巡查发现",
                "facts",
                FACT,
                "violated",
                "大气污染防治法第77条",
                "basis",
                "大气污染防治法第119条第1款",
                "outcome",
                "给予行政处罚",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "过火面积较小",
                "lawReason",
                "幅度相同"));
        all.putAll(CaseRoad.map(more));
        road.cases.make(town.officer(), id, "CONCLUDE", all, CaseRoad.at("2026-08-17T10:00"));
    }

    private void noticed(Town town, UUID id) {
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2026-08-17T15:00",
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
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-08-18T09:00", "opinion", "同意");
        road.pair(
                town,
                id,
                "SERVE_NOTICE",
                "2026-08-18T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-08-18",
                "servedAt",
                "住所");
    }

    private void plea(Town town, UUID id, String fine, String weighed) {
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
                fine,
                "weighed",
                weighed);
    }

    private void propose(Town town, UUID id, String fine) {
        road.go(
                town.officer(),
                id,
                "PROPOSE_DECISION",
                "2026-08-24T11:00",
                "facts",
                FACT,
                "violated",
                "大气污染防治法第77条",
                "basis",
                "大气污染防治法第119条第1款",
                "kinds",
                "罚款",
                "fine",
                fine,
                "discretion",
                "主动扑火，家庭困难",
                "proposal",
                "建议处罚");
    }

    private void summary(Town town, UUID id, String fine, String... more) {
        var all = new LinkedHashMap<>(CaseRoad.map(
                "certificatesShown",
                "true",
                "occurredAt",
                "2026-04-29T17:20",
                "facts",
                "占道摆摊",
                "violated",
                "第27条",
                "basis",
                "第42条",
                "factsClear",
                "true",
                "kinds",
                "罚款",
                "fine",
                fine));
        all.putAll(CaseRoad.map(more));
        all.put("officer1", town.officer().person().toString());
        all.put("officer2", town.second().toString());
        road.cases.make(town.officer(), id, "USE_SUMMARY", all, CaseRoad.at("2026-04-29T17:30"));
    }

    private static List<SheetRow> rows(String item, String high, String usual) {
        var heads = BenchmarkSheet.HEADS;
        return List.of(
                        List.of(item, "基准", "", "某基准", "", "", "", "", "", "", "", ""),
                        List.of(
                                item,
                                "档次",
                                "1",
                                "一般",
                                "",
                                "",
                                "金额幅度",
                                "500",
                                high.equals("2000") ? usual : high,
                                "",
                                "",
                                ""))
                .stream()
                .map(cells -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (var i = 0; i < heads.size(); i++) {
                        row.put(heads.get(i), cells.get(i));
                    }
                    row.put("高", cells.get(1).equals("档次") ? usual : "");
                    return new SheetRow(cells.get(1).equals("档次") ? 3 : 2, row);
                })
                .toList();
    }

    private String paper(Town town, UUID id, PaperKind kind) {
        return papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == kind)
                .reduce((first, second) -> second)
                .map(paper -> papers.open(town.head(), paper.id()).toString())
                .orElse("");
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void refused(@Nullable String code, String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.why()).contains(why);
        });
    }
}
