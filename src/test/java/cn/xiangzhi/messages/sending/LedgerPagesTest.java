package cn.xiangzhi.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.messages.Receiver;
import cn.xiangzhi.messages.Way;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the ledger shows at the desk: alarms until they are dealt with, numbers masked until opened with a reason. */
@XiangzhiTest
class LedgerPagesTest extends CourierRoad {

    @Test
    void 一直送不出成死信_管理员工作台有告警_后面的照送_写明处置才销() throws Exception {
        at(NOON, () -> messages.send(text("a", "13800000001", true)));
        gateway.answers(500, "号码 13800000001 失败");
        for (var hours = 0; hours < 24; hours++) {
            at(NOON.plusHours(hours), () -> courier.all(county));
        }
        assertThat(states()).containsExactly("DEAD");
        assertThat(gateway.got()).hasSize(Backoff.attempts(Way.SMS));
        assertThat(outcomes()).hasSize(Backoff.attempts(Way.SMS)).containsOnly("FAILED");
        assertThat(desk(admin)).anyMatch(title -> title.contains("短信送不出") && title.contains("138****0001"));
        assertThat(desk(actor(county + "102"))).noneMatch(title -> title.contains("短信送不出"));
        gateway.answers(200, "{\"ok\":true}");
        at(NOON.plusDays(1), () -> {
            messages.send(text("b", "13800000001", false));
            courier.all(county);
        });
        assertThat(sent()).containsExactly("b");
        var mvc = mvc();
        var page =
                mvc.perform(get("/messages").with(As.actor(admin))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("未处置的告警", "送不出").doesNotContain("13800000001");
        var alarm = jdbc.sql("select id from messages_alarm where county_code = :c")
                .param("c", county)
                .query(UUID.class)
                .single();
        var bare = post("/messages/alarms/" + alarm + "/close")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(bare).andReturn().getResponse().getStatus()).isEqualTo(400);
        var said = post("/messages/alarms/" + alarm + "/close")
                .param("words", "网关已修好")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(said).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(desk(admin)).noneMatch(title -> title.contains("短信送不出"));
    }

    @Test
    void 台账和设置各页都打得开_号码和回执码不外露_查看全文留痕() throws Exception {
        at(NOON, () -> {
            messages.send(text("页面", "13800000001", false));
            messages.send(message("站内", new Receiver.Person(admin.person(), "管理员"), false));
        });
        var mvc = mvc();
        var id = jdbc.sql("select id from messages_message where county_code = :c and way = 'SMS'")
                .param("c", county)
                .query(UUID.class)
                .single();
        for (var path : List.of(
                "/messages",
                "/messages/" + id,
                "/messages/statistics",
                "/messages/settings",
                "/messages/wordings",
                "/messages/wordings/REPORT_ACCEPTED",
                "/messages/webhooks",
                "/messages/webhooks/new",
                "/messages/events",
                "/inbox",
                "/api/v1/messages/state")) {
            var answer =
                    mvc.perform(get(path).with(As.actor(admin))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(path).doesNotContain("13800000001");
        }
        assertThat(desk(admin)).contains("您反映的事有了进展");
        var open = post("/messages/" + id + "/open")
                .param("why", "核对号码")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(open).andReturn().getResponse().getContentAsString())
                .contains("13800000001");
        assertThat(mvc.perform(get("/messages/" + id).with(As.actor(admin)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("打开全文", "核对号码")
                .doesNotContain("13800000001");
        var stop = post("/messages/" + id + "/stop")
                .param("version", "0")
                .param("why", "写错了")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(stop).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(mvc.perform(stop).andReturn().getResponse().getStatus()).isEqualTo(422);
        at(NOON, () -> courier.all(county));
        assertThat(gateway.got()).isEmpty();
        var again = post("/messages/" + id + "/again")
                .param("version", "1")
                .param("why", "没写错")
                .with(As.actor(admin))
                .with(csrf());
        assertThat(mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(mvc.perform(again).andReturn().getResponse().getStatus()).isEqualTo(409);
    }
}
