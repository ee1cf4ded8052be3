package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
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

/** A fine weighed by the county's benchmark through a whole case: C03, and leaving the benchmark (F35). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class WeighRoadTest extends WeighRoad {

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
        assertThat(page(town.officer(), "/cases/" + id)).contains("怎样算出", "过火面积0.63亩 → 第1档（过火不足1亩）", "幅度相同，适用行为时的规定");
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
        road.go(
                town.head(),
                id,
                "DISCUSS",
                "2026-08-27T10:00",
                "discussedAt",
                "2026-08-27T10:00",
                "discussedPlace",
                "会议室",
                "opinions",
                "郑镇长：同意\n王副镇长：同意",
                "conclusion",
                "同意罚款1200元",
                "presided",
                "郑镇长",
                "signed",
                "均已签名");
        road.go(town.head(), id, "DECIDE", "2026-08-27T11:00", "opinion", "同意", "lateFeeStated", "true");
        assertThat(road.row(town, id).stage()).isEqualTo("DECIDED");
        assertThat(paper(town, id, PaperKind.DECISION)).contains("偏离裁量基准的理由：引发邻田过火，损失较大");
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
}
