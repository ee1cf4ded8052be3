package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.calendar.RunningTerm;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Petitions: those that ask for enforcement are handled as a duty, the others by their own term (F14, §6). */
@XiangzhiTest
class PetitionChannelTest extends ChannelsRoad {

    PetitionChannelTest() {
        super("930002");
    }

    @Test
    void 请求查处的信访件按履行职责办_十五日内书面告知_两个月内答复_不能直接答复() throws Exception {
        var number = "XF-" + UUID.randomUUID().toString().substring(0, 8);
        var made = send(petition(number, "ENFORCEMENT"));
        assertThat(made.getRedirectedUrl()).startsWith("/reports/");
        var report = UUID.fromString(made.getRedirectedUrl().substring(9));
        assertThat(terms.of(county, report))
                .extracting(RunningTerm::termId)
                .containsExactlyInAnyOrder("petition.inform", "petition.duty");
        assertThat(terms.of(county, report))
                .filteredOn(term -> term.termId().equals("petition.duty"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.due()).isEqualTo(today.date().plusMonths(2));
                    assertThat(term.basis()).contains("信访工作条例31(5)", "行政诉讼法47");
                });
        assertThat(page(get("/reports/" + report).with(As.actor(dispatcher))))
                .contains(number, "按履行法定职责程序办理", "登记书面告知", "不能以信访答复了结");
        assertThat(send(post("/reports/" + report + "/answer")
                                .with(csrf())
                                .with(As.actor(dispatcher))
                                .param("version", "0")
                                .param("words", "不予处理"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(page(get("/").with(As.actor(dispatcher)))).contains("信访件待书面告知");
        for (var i = 0; i < 2; i++) {
            assertThat(send(post("/reports/" + report + "/tell")
                                    .with(csrf())
                                    .with(As.actor(dispatcher))
                                    .param("on", today.date().toString())
                                    .param("words", "邮寄告知书"))
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(terms.of(county, report))
                .filteredOn(term -> term.ended() == null)
                .extracting(RunningTerm::termId)
                .containsExactly("petition.duty");
        assertThat(send(petition(number, "ENFORCEMENT")).getContentAsString(StandardCharsets.UTF_8))
                .contains("已经登记过");
        var order = orders.ofReport(county, report).orElseThrow();
        assign(order);
        reports.answer(dispatcher, report, "已立案查处", today.date());
        assertThat(terms.of(county, report))
                .filteredOn(term -> term.termId().startsWith("petition."))
                .hasSize(2)
                .allSatisfy(term -> assertThat(term.ended()).isNotNull());
    }

    @Test
    void 一般信访件六十日_没有编号和要求的不收() throws Exception {
        assertThat(send(petition("", "CLAIM")).getStatus()).isEqualTo(400);
        var made = send(petition("XF-2", "CLAIM"));
        var report = UUID.fromString(made.getRedirectedUrl().substring(9));
        assertThat(terms.of(county, report))
                .extracting(RunningTerm::termId)
                .containsExactlyInAnyOrder("petition.inform", "petition.decide");
    }

    @Test
    void 来访的写明来了几个人_代表超过五人的不登记() throws Exception {
        assertThat(send(visit("")).getContentAsString(StandardCharsets.UTF_8)).contains("没有写来了几个人");
        var many = send(visit("6"));
        assertThat(many.getStatus()).isEqualTo(422);
        assertThat(many.getContentAsString(StandardCharsets.UTF_8)).contains("信访代表超过五人", "请推选不超过五名代表");
        var report = send(visit("5")).getRedirectedUrl();
        assertThat(mvc.perform(get(report).with(As.actor(dispatcher)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("来了 5 人");
        assertThat(send(petition("XF-9", "CLAIM").param("representatives", "7")).getStatus())
                .isEqualTo(422);
    }

    private AbstractMockHttpServletRequestBuilder<?> visit(String people) {
        return multipart("/reports/new")
                .param("channel", "VISIT")
                .param("text", "村里的路灯坏了")
                .param("where", town.village())
                .param("category", "HL-01")
                .param("representatives", people)
                .param("sure", "true")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(As.actor(dispatcher));
    }

    private AbstractMockHttpServletRequestBuilder<?> petition(String number, String asks) {
        return multipart("/reports/new")
                .param("channel", "PETITION")
                .param("text", "请求查处邻居违建")
                .param("where", town.village())
                .param("category", "HL-06")
                .param("outsideNumber", number)
                .param("asks", asks)
                .param("sure", "true")
                .param("once", UUID.randomUUID().toString())
                .with(csrf())
                .with(As.actor(dispatcher));
    }
}
