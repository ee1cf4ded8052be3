package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A township at the dispatcher's board: matters that wait, pages read and forms sent as the dispatcher. */
abstract class BoardSteps {

    static final String LAMP = "SX-01037";

    @Autowired
    PlaceRegister places;

    @Autowired
    Staffing staffing;

    @Autowired
    Reports reports;

    @Autowired
    Orders orders;

    @Autowired
    OrderActs acts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Today today;

    MockMvc mvc;
    Town town;
    Actor dispatcher;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
        dispatcher = town.dispatcher();
    }

    /** A matter no power is needed for, so that the township may take it up without a list. */
    UUID order(String text) {
        return of(text, town.report(text).place());
    }

    UUID of(String text, Place place) {
        var channel = town.report(text).channel();
        var handed = new NewReport(UUID.randomUUID(), null, channel, LAMP, "", text, place, null, "", "", "");
        return orders.ofReport(
                        town.county(), reports.receive(dispatcher, handed).report())
                .orElseThrow();
    }

    String version(String table, UUID id) {
        return jdbc.sql("select version from " + table + " where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", id)
                .query(Long.class)
                .single()
                .toString();
    }

    String page(String address) throws Exception {
        var answer = mvc.perform(get(java.net.URI.create(address)).with(As.actor(dispatcher)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return body(answer);
    }

    MockHttpServletResponse send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder post =
                post(address).with(As.actor(dispatcher)).with(csrf());
        for (var n = 0; n < fields.length; n += 2) {
            post.param(fields[n], fields[n + 1]);
        }
        return mvc.perform(post).andReturn().getResponse();
    }

    static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
