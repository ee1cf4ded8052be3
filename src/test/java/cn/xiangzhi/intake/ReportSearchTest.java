package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Found by what a person remembers, newest first, within scope. */
@XiangzhiTest
class ReportSearchTest {

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportSearch search;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private Town town;
    private Actor dispatcher;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
        dispatcher = town.dispatcher();
    }

    @Test
    void 两个字就能找_新的在前_外镇的找不到_隔开的字不算() {
        var first = receive("老粮站门口占道", "", "").report();
        var second = receive("学校东边占道", "", "").report();
        receive("占了车道", "", "");
        assertThat(search.find(dispatcher.scope(), "占道", null, 10)).containsExactly(second, first);
        assertThat(search.find(dispatcher.scope(), "占道", null, 1)).containsExactly(second);
        assertThat(search.find(dispatcher.scope(), "占道", second, 10)).containsExactly(first);
        assertThat(search.find(dispatcher.scope(), "粮站 占道", null, 10)).containsExactly(first);
        assertThat(search.find(town.stranger().scope(), "占道", null, 10)).isEmpty();
        assertThat(search.find(dispatcher.scope(), "道", null, 10)).isEmpty();
    }

    @Test
    void 三千件以前的也找得到_一件不重() {
        var old = receive("赤眉山塌方", "", "").report();
        jdbc.sql("""
                with made as (
                    insert into intake_report (county_code, id, township_code, receipt, number, channel, category, title, body,
                            place_words, stage, receiver_name, received_at, once)
                    select :county, uuidv7(), :township, 'Z' || n, '2026~' || n, 'PATROL', 'HL-03', '占道',
                           case when n = 10 then '赤眉山又塌方' else '占道' end, '', 'CLOSED', '', now(), gen_random_uuid()
                      from generate_series(1, 3100) n
                    returning county_code, id, township_code, body)
                insert into intake_search (county_code, report_id, township_code, words)
                select county_code, id, township_code,
                       array_to_tsvector(case when body = '占道' then array['占道'] else array['赤眉', '眉山', '塌方'] end)
                  from made
                """)
                .param("county", town.county())
                .param("township", town.township())
                .update();
        assertThat(search.find(dispatcher.scope(), "赤眉山", null, 10)).hasSize(2).endsWith(old);
        assertThat(search.find(dispatcher.scope(), "占道", null, 10)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void 回执码和姓名电话末四位_有权限的才按报告人找() throws Exception {
        var receipt = receive("路灯坏了", "何小满", "13812340987");
        var page = "/reports/" + receipt.report();
        for (var words : new String[] {receipt.code(), receipt.number(), "路灯", "0987", "13812340987", "何小满"}) {
            assertThat(found(dispatcher, words)).as(words).contains(page);
            assertThat(found(town.stranger(), words)).as(words).doesNotContain(page);
        }
        var reader =
                town.actor("调度员", UUID.randomUUID(), town.government(), town.township(), EnumSet.of(Right.REPORT_READ));
        assertThat(found(reader, "路灯")).contains(page);
        assertThat(found(reader, "0987")).doesNotContain(page);
        assertThat(found(reader, "何小满")).doesNotContain(page);
    }

    private String found(Actor actor, String words) throws Exception {
        return mvc.perform(get("/search").param("q", words).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Receipt receive(String text, String name, String phone) {
        return reports.receive(
                dispatcher,
                new NewReport(
                        UUID.randomUUID(),
                        null,
                        Channel.HOTLINE,
                        "HL-03",
                        "",
                        text,
                        new Place(town.county(), town.township(), town.village(), "", null, null),
                        null,
                        name,
                        phone,
                        ""));
    }
}
