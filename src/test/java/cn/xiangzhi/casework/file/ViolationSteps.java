package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.benchmark.Benchmarks;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.Papers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the walks with several violations share: adding, investigating, weighing, the final report and the notice. */
abstract class ViolationSteps {

    static final String STALL = "CG-CF-024";
    static final String SIGN = "CG-CF-066";
    static final String STRAW = "HB-CF-015";
    static final String NUMBER = "41089919710822035X";

    @Autowired
    CaseRoad road;

    @Autowired
    CaseWork work;

    @Autowired
    Benchmarks benchmarks;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    UUID three(Town town, String number) {
        var id = opened(town, STALL, number);
        add(town, id, SIGN, "招牌破损", "2026-03-02T10:00");
        add(town, id, STRAW, "焚烧落叶420平方米", "2026-03-02T10:05");
        investigated(town, id);
        return id;
    }

    UUID opened(Town town, String item, String number) {
        var id = road.lead(town, item, "CITIZEN", "罗庆生", "2026-03-02T09:00");
        road.identify(town, id, "CITIZEN", "罗庆生", number, "2026-03-02T09:10");
        road.go(town.officer(), id, "VERIFY", "2026-03-02T09:20");
        road.evidence(town, id, "现场照片", "2026-03-02T09:30");
        return id;
    }

    void investigated(Town town, UUID id) {
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2026-03-03T09:00",
                "facts",
                "占道摆摊",
                "occurredOn",
                "2026-03-02",
                "discoveredOn",
                "2026-03-02",
                "violated",
                "条例第27条",
                "basis",
                "条例第42条",
                "proposal",
                "建议立案");
        road.go(town.head(), id, "FILE", "2026-03-04T09:00", "opinion", "同意");
        road.pair(town, id, "INVESTIGATE", "2026-03-04T10:00", "certificatesShown", "true", "rightsTold", "true");
        var corrected = new LinkedHashMap<>(CaseRoad.map(
                "checkedOn", "2026-03-04", "checkNote", "复查", "orderedElsewhere", "云责改〔2026〕1号（2026-02-20）"));
        var several = kept(town, id).size() > 1;
        for (var n = 1; n <= kept(town, id).size(); n++) {
            corrected.put(several ? "corrected." + n : "corrected", "未改正");
        }
        road.cases.make(town.officer(), id, "CHECK_CORRECTION", corrected, CaseRoad.at("2026-03-04T11:00"));
    }

    void add(Town town, UUID id, String item, String facts, String when) {
        road.go(
                town.officer(),
                id,
                "ADD_VIOLATION",
                when,
                "addedItem",
                item,
                "addedFacts",
                facts,
                "addedViolated",
                "条例第44条",
                "sameAct",
                "不是同一个违法行为");
    }

    void split(Town town, UUID id, String number) {
        split(town, id, number, "");
    }

    void split(Town town, UUID id, String number, String evidence) {
        road.go(
                town.officer(),
                id,
                "SPLIT_VIOLATION",
                "2026-03-02T11:00",
                "splitNumber",
                number,
                "splitReason",
                "需要另行鉴定",
                "splitEvidence",
                evidence);
    }

    Map<String, String> each(String first, String second, String third) {
        var facts = new LinkedHashMap<String, String>();
        var fines = List.of(first, second, third);
        for (var n = 1; n <= 3; n++) {
            facts.put("facts." + n, "第" + n + "个事实");
            facts.put("violated." + n, n == 2 ? "条例第44条" : "条例第27条");
            facts.put("basis." + n, n == 2 ? "条例第44条第5项" : "条例第42条");
            facts.put("kinds." + n, "罚款");
            facts.put("fine." + n, fines.get(n - 1));
            facts.put("discretion." + n, "情节一般");
        }
        facts.put("weighed.1", "占用面积＝6平方米；个人生计困难");
        facts.put("weighed.3", "过火面积＝0.63亩");
        return facts;
    }

    void conclude(Town town, UUID id, String first, String second, String third, String... more) {
        var facts = new LinkedHashMap<>(each(first, second, third));
        facts.put("course", "巡查发现");
        for (var n = 1; n <= 3; n++) {
            facts.put("outcome." + n, "给予行政处罚");
        }
        facts.putAll(CaseRoad.map(more));
        keepWeighed(town, facts);
        road.cases.make(town.officer(), id, "CONCLUDE", facts, CaseRoad.at("2026-03-09T09:00"));
    }

    void propose(Town town, UUID id, String first, String second, String third) {
        var facts = new LinkedHashMap<>(each(first, second, third));
        facts.put("proposal", "建议处罚");
        keepWeighed(town, facts);
        road.cases.make(town.officer(), id, "PROPOSE_DECISION", facts, CaseRoad.at("2026-03-13T09:00"));
    }

    /** Words of a benchmark only where there is one. */
    void keepWeighed(Town town, Map<String, String> facts) {
        Map.of("weighed.1", STALL, "weighed.3", STRAW).forEach((key, item) -> {
            if (benchmarks.usable(town.county(), item, LocalDate.of(2026, 3, 9)).isEmpty()) {
                facts.remove(key);
            }
        });
    }

    void noticed(Town town, UUID id) {
        road.go(
                town.reviewer(),
                id,
                "REVIEW",
                "2026-03-10T09:00",
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
        road.go(town.head(), id, "APPROVE_NOTICE", "2026-03-11T09:00", "opinion", "同意");
        road.pair(
                town,
                id,
                "SERVE_NOTICE",
                "2026-03-11T10:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-03-11",
                "servedAt",
                "住所");
    }

    List<String> kept(Town town, UUID id) {
        return jdbc.sql("""
                        select number, item_code, state, fine from casework_violation
                        where county_code = :county and case_id = :id order by number
                        """)
                .param("county", town.county())
                .param("id", id)
                .query((row, n) -> row.getInt("number") + " " + row.getString("item_code") + " "
                        + row.getString("state") + " " + plain(row.getBigDecimal("fine")))
                .list();
    }

    static String plain(@Nullable BigDecimal fine) {
        return fine == null ? "null" : fine.toPlainString();
    }

    String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    static void refused(@Nullable String code, String why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.code()).as(no.getMessage()).isEqualTo(code);
            assertThat(no.why()).contains(why);
        });
    }
}
