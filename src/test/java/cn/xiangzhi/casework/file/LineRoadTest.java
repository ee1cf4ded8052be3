package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** S10: the line a county reports, with the figures of the source, every number opening exactly its cases. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class LineRoadTest {

    private static final String BUILDING = "CG-CF-051";
    private static final Days DAYS =
            new Days("2025-02-05", "2025-02-06", "2025-02-24", "2025-02-26", "2025-03-06", "2025-03-07", "2025-03-10");
    private static final String PERIOD = "opened_from=2025-01-01&opened_to=2025-12-31";
    private static final Pattern CASE = Pattern.compile("href=\"/cases/([0-9a-f]{8}-[0-9a-f-]{27})\"");

    @Autowired
    private CaseRoad road;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void 监管二十五处_立案十七_处罚十七_补办三_取证完毕六_正在取证二_每个数字打开它的案件() throws Exception {
        var town = road.town(BUILDING);
        var on = new ServedRoad(road, town);
        var penalised = new ArrayList<UUID>();
        for (var n = 0; n < 17; n++) {
            penalised.add(on.served(BUILDING, "CITIZEN", "当事人" + n, number(n), "1000", DAYS));
        }
        var complete = new ArrayList<UUID>();
        for (var n = 0; n < 6; n++) {
            var id = verified(town, "取证完毕" + n);
            if (n < 3) {
                permit(town, id);
            }
            propose(town, id);
            complete.add(id);
        }
        var gathering = List.of(verified(town, "正在取证一"), verified(town, "正在取证二"));

        assertThat(page(town.head(), "/cases/line?" + PERIOD)).contains("共监管25处，立案17起，处罚17起，补办手续3起，取证完毕6起，正在取证2起");
        opens(town, "SUPERVISED", List.of(penalised, complete, gathering));
        opens(town, "FILED", List.of(penalised));
        opens(town, "PENALISED", List.of(penalised));
        opens(town, "PERMIT", List.of(complete.subList(0, 3)));
        opens(town, "COMPLETE", List.of(complete));
        opens(town, "GATHERING", List.of(gathering));
        opens(town, "OTHER", List.of());
        assertThat(page(town.head(), "/cases/line?opened_from=2025-03-01&opened_to=2025-12-31"))
                .contains("共监管0处");
        assertThat(page(town.head(), "/cases/line?" + PERIOD + "&field=城市管理")).contains("共监管25处");
        assertThat(page(town.head(), "/cases/line?" + PERIOD + "&field=水利")).contains("共监管0处");
    }

    @Test
    void 被撤销的决定不算处罚_重新调查的算正在取证_变更为不予处罚的不算_维持的照算() throws Exception {
        var town = road.town(BUILDING);
        var on = new ServedRoad(road, town);
        var revoked = on.served(BUILDING, "CITIZEN", "撤销", number(1), "1000", DAYS);
        on.served(BUILDING, "CITIZEN", "照旧", number(2), "1000", DAYS);
        line(town, "处罚2起，补办手续0起，取证完毕0起，正在取证0起");
        road.go(
                town.head(),
                revoked,
                "CORRECT_REVOKE",
                "2025-03-12T09:00",
                "revokeGround",
                "因程序违法撤销",
                "outcomeReason",
                "未听取申辩",
                "opinion",
                "同意");
        line(town, "立案2起，处罚1起，补办手续0起，取证完毕0起，正在取证0起，其他去向1起");
        opens(town, "OTHER", List.of(List.of(revoked)));
        road.go(town.head(), revoked, "REOPEN", "2025-03-13T09:00", "reason", "重新告知并听取申辩", "opinion", "同意");
        line(town, "立案2起，处罚1起，补办手续0起，取证完毕0起，正在取证1起");
        on.decide(
                revoked,
                "未采取措施",
                "1000",
                new Days("", "", "2025-03-14", "2025-03-17", "2025-03-26", "2025-03-27", "2025-03-28"));
        line(town, "立案2起，处罚2起，补办手续0起，取证完毕0起，正在取证0起");
    }

    @Test
    void 目录外的事项自成一行_点它的数字只打开它的案件() throws Exception {
        var town = road.town(BUILDING);
        verified(town, "目录内");
        var outside = verified(town, "目录外");
        jdbc.sql("update casework_case set item_code = 'WU-001' where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", outside)
                .update();
        jdbc.sql("update casework_violation set item_code = 'WU-001' where county_code = :county and case_id = :id")
                .param("county", town.county())
                .param("id", outside)
                .update();
        var found = page(town.head(), "/cases/line/cases?box=SUPERVISED&" + PERIOD + "&field=目录外事项");
        assertThat(cases(found)).containsExactly(outside);
        assertThat(page(town.head(), "/cases/line?" + PERIOD)).contains("field=%E7%9B%AE%E5%BD%95%E5%A4%96");
    }

    private void line(Town town, String words) throws Exception {
        assertThat(page(town.head(), "/cases/line?" + PERIOD)).contains(words);
    }

    private void opens(Town town, String box, List<List<UUID>> wanted) throws Exception {
        var all = new HashSet<UUID>();
        wanted.forEach(all::addAll);
        assertThat(cases(page(town.head(), "/cases/line/cases?box=" + box + "&" + PERIOD)))
                .as(box)
                .isEqualTo(all);
        assertThat(cases(page(county(town), "/cases/line/cases?box=" + box + "&" + PERIOD + "&town=" + town.code())))
                .as(box)
                .isEqualTo(all);
    }

    private static String number(int n) {
        var digits = "41089919950316%03d".formatted(100 + n);
        return digits + IdNumber.check(digits);
    }

    private static Set<UUID> cases(String page) {
        var found = new HashSet<UUID>();
        var matcher = CASE.matcher(page);
        while (matcher.find()) {
            found.add(UUID.fromString(matcher.group(1)));
        }
        return found;
    }

    private static Actor county(Town town) {
        var head = town.head();
        return new Actor(
                head.account(),
                head.person(),
                head.name(),
                head.organ(),
                head.organName(),
                head.postTitle(),
                new Scope(town.county(), null, null),
                head.rights());
    }

    private UUID verified(Town town, String name) {
        var id = road.lead(town, BUILDING, "CITIZEN", name, "2025-02-10T09:00");
        road.identify(town, id, "CITIZEN", name, "41089919710822035X", "2025-02-10T09:10");
        road.go(town.officer(), id, "VERIFY", "2025-02-10T09:20");
        road.evidence(town, id, "现场照片", "2025-02-10T09:30");
        return id;
    }

    private void propose(Town town, UUID id) {
        road.pair(
                town,
                id,
                "PROPOSE_FILING",
                "2025-02-11T09:00",
                ServedRoad.with(
                        ServedRoad.what("未取得规划许可建设"),
                        "occurredOn",
                        "2025-02-10",
                        "discoveredOn",
                        "2025-02-10",
                        "proposal",
                        "建议立案"));
    }

    private void permit(Town town, UUID id) {
        road.pair(
                town,
                id,
                "ORDER_CORRECTION",
                "2025-02-10T15:00",
                ServedRoad.with(
                        ServedRoad.what("未取得规划许可建设"),
                        "orderBasis",
                        "条例",
                        "correction",
                        "补办规划许可手续",
                        "correctionWay",
                        "补办手续",
                        "correctBy",
                        "2025-03-20",
                        "recheckOn",
                        "2025-03-20"));
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(java.net.URI.create(encoded(path))).with(As.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String encoded(String path) {
        return org.springframework.web.util.UriComponentsBuilder.fromUriString(path)
                .encode()
                .toUriString();
    }
}
