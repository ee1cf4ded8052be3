package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet;
import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Several violations of one party in one file: each weighed for itself, carried out together (S9, F35; PPL 29). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class ViolationsRoadTest extends ViolationSteps {

    @Test
    void 三个违法行为各按自己的基准裁量_合计有算法_文书逐项写明依据和数额() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        publish(town, STALL, STRAW);
        var id = three(town, NUMBER);
        refused("AUTH-06", SIGN + "的罚款上限为1000元", () -> conclude(town, id, "200", "1001", "800"));
        refused("PROC-11", "没有按基准确定档次", () -> conclude(town, id, "200", "300", "800", "weighed.3", ""));
        refused("PROC-11", "超出裁量基准本档的幅度", () -> conclude(town, id, "200", "300", "900"));
        refused(null, "裁量基准里没有", () -> conclude(town, id, "200", "300", "800", "weighed.1", "过火面积＝0.63亩"));
        conclude(town, id, "200", "300", "800");
        assertThat(road.said(town, id, "fine")).isEqualTo("1300");
        assertThat(road.said(town, id, "benchmarkTier.1")).startsWith("第1档（不足10平方米");
        assertThat(road.said(town, id, "benchmarkTier.2")).as("没有基准的按法定幅度").isEmpty();
        assertThat(road.said(town, id, "benchmarkTrace.3")).contains("过火面积0.63亩 → 第1档（过火不足1亩）");
        assertThat(page(town.officer(), "/cases/" + id))
                .contains("违法行为和裁量", "第3项 " + STRAW, "怎样算出", "罚款合计", "1,300.00", "第1项 " + STALL);
        noticed(town, id);
        assertThat(paper(town, id, PaperKind.PRIOR_NOTICE))
                .contains("第1项（", "依据条例第42条，罚款200元", "罚款300元", "罚款800元", "合并执行，共罚款1300元", "第1档（过火不足1亩）");
        road.go(town.officer(), id, "WAIVE_PLEA", "2026-03-12T10:00", "waivedOn", "2026-03-12", "written", "true");
        propose(town, id, "200", "300", "800");
        road.go(town.head(), id, "DECIDE", "2026-03-16T09:00", "opinion", "同意", "lateFeeStated", "true");
        assertThat(paper(town, id, PaperKind.DECISION)).contains("罚款200元", "罚款300元", "罚款800元", "合并执行，共罚款1300元");
        assertThat(paper(town, id, PaperKind.DECISION_APPROVAL)).contains("合并执行，共罚款1300元", "（第2项）条例第44条");
        assertThat(road.row(town, id).fine()).isEqualByComparingTo("1300");
        assertThat(kept(town, id))
                .containsExactly(
                        "1 " + STALL + " STANDING 200.00",
                        "2 " + SIGN + " STANDING 300.00",
                        "3 " + STRAW + " STANDING 800.00");
        assertThat(road.cases.decision(town.county(), id)).hasValueSatisfying(decision -> {
            assertThat(decision.fine()).isEqualByComparingTo("1300");
            assertThat(decision.itemName()).contains("；");
        });
    }

    @Test
    void 单项都不到听证数额_合计达到的应当告知听证() {
        var town = road.town(STALL, SIGN, STRAW);
        var id = three(town, NUMBER);
        conclude(town, id, "2000", "1000", "1999");
        noticed(town, id);
        assertThat(road.said(town, id, "hearingOffered")).isEmpty();
        var other = three(town, "410899196204090175");
        conclude(town, other, "2001", "1000", "1999");
        noticed(town, other);
        assertThat(road.said(town, other, "fine")).isEqualTo("5000");
        assertThat(road.said(town, other, "hearingOffered")).isEqualTo("true");
    }

    @Test
    void 任何一项偏离基准都要写理由并集体讨论() {
        var town = road.town(STALL, SIGN, STRAW);
        publish(town, STRAW);
        var id = three(town, NUMBER);
        refused("PROC-11", "没有写明理由", () -> conclude(town, id, "200", "300", "1200"));
        assertThatThrownBy(() -> conclude(town, id, "200", "300", "1200", "departure.1", "写在别项上的理由"))
                .as("别项的理由不算")
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.what()).contains("第3项"));
        conclude(town, id, "200", "300", "1200", "departure.3", "引发邻田过火");
        assertThat(road.said(town, id, "benchmarkLeft.3")).isEqualTo("true");
        assertThat(road.said(town, id, "benchmarkLeft.1")).isEmpty();
        noticed(town, id);
        road.go(town.officer(), id, "WAIVE_PLEA", "2026-03-12T10:00", "waivedOn", "2026-03-12", "written", "true");
        propose(town, id, "200", "300", "1200");
        refused(
                "PROC-11",
                "集体讨论",
                () -> road.go(town.head(), id, "DECIDE", "2026-03-16T09:00", "opinion", "同意", "lateFeeStated", "true"));
    }

    @Test
    void 申辩以后逐项比较_总额减轻也不能加重其中一项() {
        var town = road.town(STALL, SIGN, STRAW);
        var id = three(town, NUMBER);
        conclude(town, id, "1000", "300", "800");
        noticed(town, id);
        road.pair(
                town,
                id,
                "RECORD_PLEA",
                "2026-03-12T10:00",
                "pleaAt",
                "2026-03-12T10:00",
                "at",
                "镇政府",
                "plea",
                "家庭困难",
                "signed",
                "签名");
        refused("PROC-07", "告知的处罚为罚款300元", () -> plea(town, id, "500", "301", "800"));
        plea(town, id, "500", "300", "700");
        assertThat(road.said(town, id, "fine")).isEqualTo("1500");
        assertThat(paper(town, id, PaperKind.PLEA_REVIEW)).contains("罚款700元", "合并执行，共罚款1500元");
        refused("PROC-07", "告知的处罚为罚款800元", () -> propose(town, id, "500", "300", "801"));
        propose(town, id, "500", "300", "700");
        assertThat(road.said(town, id, "fine")).isEqualTo("1500");
    }

    @Test
    void 一项不予处罚_其余照罚() {
        var town = road.town(STALL, SIGN, STRAW);
        var id = three(town, NUMBER);
        refused(
                "PROC-16",
                "依法应当不予行政处罚",
                () -> conclude(
                        town,
                        id,
                        "200",
                        "300",
                        "800",
                        "minor.2",
                        "true",
                        "correctedInTime.2",
                        "true",
                        "noHarm.2",
                        "true"));
        conclude(town, id, "200", "", "800", "outcome.2", "不予行政处罚", "kinds.2", "");
        noticed(town, id);
        assertThat(road.said(town, id, "fine")).isEqualTo("1000");
        assertThat(paper(town, id, PaperKind.PRIOR_NOTICE)).contains("不予行政处罚", "共罚款1000元");
    }

    @Test
    void 裁量计算逐项进行_带入一项不丢另一项() throws Exception {
        var town = road.town(STALL, SIGN, STRAW);
        publish(town, STALL, STRAW);
        var id = three(town, NUMBER);
        var weigh = "/cases/" + id
                + "/weigh?move=conclude&violation=3&asked=true&measure=0.63&fine.1=200&weighed.1=占用面积＝6平方米";
        assertThat(page(town.officer(), weigh))
                .contains("第3项 " + STRAW, "name=\"fine.3\" value=\"800\"", "name=\"weighed.3\" value=\"过火面积＝0.63亩\"")
                .contains("name=\"fine.1\" value=\"200\"", "name=\"weighed.1\" value=\"占用面积＝6平方米\"");
        var form = page(
                town.officer(),
                "/cases/" + id + "/conclude?fine.1=200&weighed.1=占用面积＝6平方米&fine.3=800&weighed.3=过火面积＝0.63亩&facts.1=篡改");
        assertThat(form)
                .contains("violation=2", "fine.1=200", "各项分别裁量，合并执行")
                .contains("占用面积＝6平方米", "过火面积＝0.63亩")
                .doesNotContain("篡改");
        assertThat(form.split("偏离裁量基准、行为之后规定有变的，在这里填写", -1)).hasSize(4);
        assertThat(form.split("<details class=\"xz-rare\">", -1)).hasSize(4);
        assertThat(form.indexOf("<details class=\"xz-rare\">")).isLessThan(form.indexOf("name=\"departure.1\""));
        assertThat(page(town.officer(), "/cases/" + id + "/weigh?move=conclude&violation=99"))
                .contains("第1项 " + STALL);
    }

    private void plea(Town town, UUID id, String first, String second, String third) {
        var facts = new LinkedHashMap<>(CaseRoad.map("pleaCheck", "属实", "adopted", "部分采纳", "pleaReason", "家庭困难"));
        facts.putAll(CaseRoad.map("fine.1", first, "fine.2", second, "fine.3", third));
        road.cases.make(town.officer(), id, "REVIEW_PLEA", facts, CaseRoad.at("2026-03-12T15:00"));
    }

    private void publish(Town town, String... items) {
        for (var item : items) {
            benchmarks.add(
                    WeighRoadTest.lawyer(town),
                    Ids.next(),
                    BenchmarkSheet.demonstration(item).orElseThrow(),
                    new Benchmarks.Validity(
                            LocalDate.of(2026, 1, 1),
                            null,
                            new Publication("清政规〔2026〕1号", LocalDate.of(2026, 1, 1), "网站")),
                    CaseRoad.at("2026-01-02T09:00"));
        }
    }

    private String paper(Town town, UUID id, PaperKind kind) {
        return papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == kind)
                .reduce((first, second) -> second)
                .map(paper -> papers.open(town.head(), paper.id()).toString())
                .orElse("");
    }
}
