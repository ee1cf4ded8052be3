package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.benchmark.BenchmarkSheet;
import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.rules.benchmark.Benchmark.Publication;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A case under the county's benchmark for burning straw, and short ways through it. */
abstract class WeighRoad {

    static final String ITEM = "HB-CF-015";
    static final String FACT = "2026-08-10在柳湾村东露天焚烧秸秆420平方米";

    @Autowired
    CaseRoad road;

    @Autowired
    Benchmarks benchmarks;

    @Autowired
    Papers papers;

    @Autowired
    MockMvc mvc;

    void publish(Town town, String from, String published) {
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

    UUID investigated(Town town) {
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

    void conclude(Town town, UUID id, String fine, String... more) {
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

    String paper(Town town, UUID id, PaperKind kind) {
        return papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == kind)
                .reduce((first, second) -> second)
                .map(paper -> papers.open(town.head(), paper.id()).toString())
                .orElse("");
    }

    String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    static void refused(@Nullable String code, String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.why()).contains(why);
        });
    }
}
