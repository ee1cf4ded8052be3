package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.benchmark.BenchmarkImport;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet;
import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Benchmarks by table and by form: differences first, then a version; only what is public and in force counts (F35). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class BenchmarkVersionsRoadTest extends WeighRoad {

    @Autowired
    private BenchmarkImport imports;

    @Test
    void 表格和表单都先看差别_确认以后才是新的一版() throws Exception {
        var town = road.town(ITEM);
        publish(town, "2026-01-01", "2026-01-01");
        var lawyer = lawyer(town);
        var csv = String.join(",", BenchmarkSheet.HEADS) + "\n" + ITEM + ",基准,,改后的基准,,,,,,,,\n" + ITEM
                + ",档次,1,一般,,,金额幅度,500,1900,,,\n";
        var shown = post(
                lawyer,
                multipart("/benchmarks/import")
                        .file(new MockMultipartFile("file", "b.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))),
                200);
        assertThat(shown).contains("将成为第2版", "改后的基准", "现在还没有登记任何内容");
        assertThat(benchmarks.versions(town.county(), ITEM)).hasSize(1);
        var wrong = csv.replace("1900", "9000");
        assertThat(post(
                        lawyer,
                        multipart("/benchmarks/import")
                                .file(new MockMultipartFile(
                                        "file", "b.csv", "text/csv", wrong.getBytes(StandardCharsets.UTF_8))),
                        422))
                .contains("高于法定上限2000元");
        var once = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            post(
                    lawyer,
                    MockMvcRequestBuilders.post("/benchmarks")
                            .param("content", csv)
                            .param("once", once)
                            .param("from", "2026-09-01"),
                    302);
        }
        assertThat(benchmarks.versions(town.county(), ITEM)).hasSize(2);
        assertThat(page(lawyer, "/benchmarks/" + ITEM)).contains("第2版", "未公布，不能使用");
        post(
                lawyer,
                MockMvcRequestBuilders.post("/benchmarks/" + ITEM + "/2/publish")
                        .param("document", "清政规〔2026〕9号")
                        .param("publishedOn", "2026-01-03"),
                302);
        assertThat(benchmarks.usable(town.county(), ITEM, LocalDate.of(2026, 9, 1)))
                .hasValueSatisfying(one -> assertThat(one.issue().version()).isEqualTo(2));
        assertThat(benchmarks.usable(town.county(), ITEM, LocalDate.of(2026, 8, 31)))
                .hasValueSatisfying(one -> assertThat(one.issue().version()).isEqualTo(1));
        var typed = MockMvcRequestBuilders.post("/benchmarks/" + ITEM + "/edit");
        for (var line : List.of(List.of("基准", "表单基准", "", "", ""), List.of("档次", "一般", "金额幅度", "500", "x"))) {
            typed.param("类别", line.get(0))
                    .param("名称", line.get(1))
                    .param("方式", line.get(2))
                    .param("低", line.get(3))
                    .param("高", line.get(4));
        }
        assertThat(post(lawyer, typed, 422)).contains("不是数字", "表单基准");
        assertThat(mvc.perform(MockMvcRequestBuilders.post("/benchmarks")
                                .param("content", csv)
                                .with(As.actor(town.officer()))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
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

    private String post(Actor actor, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        var answer = mvc.perform(request.with(As.actor(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
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
}
