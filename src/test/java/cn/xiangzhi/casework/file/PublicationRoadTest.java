package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How soon a decision must be public, by the ministry behind its matter (rules §17, §22). */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class PublicationRoadTest {

    private static final Days DAYS =
            new Days("2025-02-05", "2025-02-06", "2025-02-24", "2025-02-26", "2025-03-06", "2025-03-07", "2025-03-10");

    @Autowired
    private CaseRoad road;

    @Autowired
    private Terms terms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest(name = "{0}：{1}，依据{2}")
    @CsvSource({
        "SC-CF-015, 2025-04-07, 《市场监督管理行政处罚信息公示规定》第9条, 公示处罚决定（市场监管）, false",
        "HB-CF-026, 2025-03-18, 《中华人民共和国行政处罚法》第48条第1款, 公示处罚决定（生态环境）, true",
        "JT-CF-003, 2025-03-18, 国办发〔2018〕118号, 公示处罚决定, true",
        "CG-CF-020, 2025-03-18, 国办发〔2018〕118号, 公示处罚决定, true",
    })
    void 公示期限按本案领域的规定_依据写领域的条文_没有核对原文的标出(String item, String due, String article, String name, boolean doubtful)
            throws Exception {
        var town = road.town(item);
        var id = new ServedRoad(road, town)
                .served(item, "CITIZEN", "贺长顺", "410899199503160210", item.startsWith("HB") ? "5000" : "1000", DAYS);
        var entry = entry(town, id);
        var clock = clock(town, entry);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.name()).isEqualTo(name);
        assertThat(clock.basis()).startsWith(article);
        assertThat(clock.basis().contains("待律师确认")).isEqualTo(doubtful);
        assertThat(page(publisher(town), "/disclosures/" + entry)).contains(name, article);
    }

    private RunningTerm clock(Town town, UUID entry) {
        return terms.of(town.county(), entry).getFirst();
    }

    private UUID entry(Town town, UUID id) {
        return jdbc.sql("select id from disclosure_entry where county_code = :county and case_id = :case")
                .param("county", town.county())
                .param("case", id)
                .query(UUID.class)
                .single();
    }

    private static Actor publisher(Town town) {
        var head = town.head();
        return new Actor(
                head.account(),
                head.person(),
                head.name(),
                head.organ(),
                head.organName(),
                "公示",
                town.scope(),
                Set.of(Right.DISCLOSURE_PUBLISH, Right.DISCLOSURE_READ));
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
    }
}
