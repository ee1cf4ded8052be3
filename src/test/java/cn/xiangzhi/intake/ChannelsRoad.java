package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A county whose reports come in by every channel, shared by the tests of questions, hotline orders and petitions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChannelsRoad {

    final String county;

    ChannelsRoad(String county) {
        this.county = county;
    }

    @Autowired
    PlaceRegister places;

    @Autowired
    Staffing staffing;

    @Autowired
    Questions questions;

    @Autowired
    StandardTimes times;

    @Autowired
    Reports reports;

    @Autowired
    Orders orders;

    @Autowired
    Terms terms;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    MockMvc mvc;
    Town town;
    Actor admin;
    Actor dispatcher;

    @BeforeAll
    void 开县(@Autowired WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing, county);
        admin = town.actor("管理员", UUID.randomUUID(), town.government(), null, EnumSet.allOf(Right.class));
        dispatcher = town.dispatcher();
    }

    void assign(UUID order) throws Exception {
        assertThat(send(post("/orders/" + order + "/moves/ASSIGN")
                                .param("version", "0")
                                .param("once", UUID.randomUUID().toString())
                                .param("organ", town.brigade().toString())
                                .with(csrf())
                                .with(As.actor(dispatcher)))
                        .getStatus())
                .isEqualTo(302);
    }

    NewReport report(String text, String category, Channel channel) {
        return new NewReport(
                UUID.randomUUID(),
                null,
                channel,
                category,
                "",
                text,
                town.report(text).place(),
                null,
                "",
                "",
                "");
    }

    MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    String page(RequestBuilder request) throws Exception {
        return page(200, request);
    }

    /** The form again, since something in it is wrong. */
    String again(RequestBuilder request) throws Exception {
        return page(400, request);
    }

    private String page(int status, RequestBuilder request) throws Exception {
        var response = send(request);
        var body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return body;
    }

    UUID ask(String category, String label, String kind, boolean required, String choices) throws Exception {
        var id = Ids.next();
        var answer = send(question(category, label, kind, required, choices)
                .param("once", id.toString())
                .with(As.actor(admin)));
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        return id;
    }

    AbstractMockHttpServletRequestBuilder<?> question(
            String category, String label, String kind, boolean required, String choices) {
        return post("/categories/" + category + "/questions")
                .with(csrf())
                .param("label", label)
                .param("kind", kind)
                .param("required", String.valueOf(required))
                .param("choices", choices)
                .param(
                        "position",
                        String.valueOf(10
                                + questions
                                        .of(county, town.township(), category)
                                        .size()))
                .param("validFrom", today.date().minusDays(3).toString());
    }
}
