package cn.xiangzhi.intake.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.calendar.DayHasPassed;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reward from the closed case to the payment, by different persons, with the reporter known to two of them only. */
@XiangzhiTest
class RewardRoadTest extends RewardSteps {

    @Test
    void 从提出到发放_步步换人_收款人须两人同意才看一次() throws Exception {
        var id = propose();
        assertThat(page(clerk, "/rewards/" + id))
                .contains("500.00元", "不足500", "待复核")
                .doesNotContain("13800001111");
        assertThat(send(clerk, "/rewards/" + id + "/review", Map.of("version", "0", "words", "同意"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(second, "/rewards/" + id + "/review", Map.of("version", "0", "words", "属实"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(approve(id, "李知一", "李知一").getStatus()).isEqualTo(422);
        assertThat(approve(id, "李知一", "没这人").getStatus()).isEqualTo(400);
        assertThat(approve(id, "李知一", "周知二").getStatus()).isEqualTo(302);
        var code = code();
        assertThat(page(head, "/public/track?code=" + receipt.code())).contains("可以领取举报奖励");
        assertThat(claim("WRONG-CODE", true).getStatus()).isEqualTo(400);
        assertThat(claim(code, false).getStatus()).isEqualTo(422);
        assertThat(claim(code, true).getStatus()).isEqualTo(302);
        assertThat(claim(code, true).getStatus()).isEqualTo(302);
        assertThat(page(keeperOne, "/rewards/" + id)).contains("待发放", "王**").doesNotContain("王小明", "6222 0000");
        var share = "/rewards/" + id + "/shares/" + share();
        var pay = Map.of("version", "2", "on", today.date().toString(), "voucher", "记-12");
        assertThat(send(keeperTwo, share + "/pay", pay).getContentAsString()).contains("还没有经两人同意");
        assertThat(send(clerk, share + "/ask", Map.of("why", "想看看")).getStatus())
                .isEqualTo(422);
        assertThat(send(keeperOne, share + "/ask", Map.of("why", "办理转账")).getStatus())
                .isEqualTo(302);
        var opening = Map.of("opening", opening());
        assertThat(send(keeperOne, share + "/agree", opening).getStatus()).isEqualTo(422);
        assertThat(send(keeperOne, share + "/open", opening).getStatus()).isEqualTo(422);
        assertThat(send(keeperTwo, share + "/agree", opening).getStatus()).isEqualTo(302);
        assertThat(send(keeperTwo, share + "/open", opening).getStatus()).isEqualTo(422);
        assertThat(send(keeperOne, share + "/open", opening).getContentAsString())
                .contains("王小明", "6222 0000");
        assertThat(send(keeperOne, share + "/open", opening).getStatus()).isEqualTo(422);
        assertThat(send(clerk, share + "/pay", pay).getStatus()).isEqualTo(403);
        assertThat(send(keeperTwo, share + "/pay", pay).getStatus()).isEqualTo(302);
        assertThat(send(keeperTwo, share + "/pay", pay).getStatus()).isEqualTo(422);
        assertThat(page(clerk, "/rewards/" + id))
                .contains("已发放", "记-12", "查看收款人")
                .doesNotContain("王小明");
        assertThat(send(keeperOne, "/rewards/new", proposal()).getStatus()).isEqualTo(422);
    }

    @Test
    void 领奖码错五次停用_知悉人核对回执后重发() throws Exception {
        var id = approved();
        for (var i = 0; i < 5; i++) {
            assertThat(claim("AAAA-AAAA", true).getStatus()).isEqualTo(400);
        }
        assertThat(claim(code(), true).getContentAsString()).contains("已停用");
        var share = "/rewards/" + id + "/shares/" + share();
        assertThat(send(second, share + "/code", Map.of("why", "来访")).getStatus())
                .isEqualTo(422);
        var answer = mvc.perform(
                        post(share + "/code").param("why", "持回执到场").with(csrf()).with(As.actor(keeperTwo)))
                .andReturn();
        var fresh = String.valueOf(answer.getFlashMap().get("code"));
        assertThat(fresh).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(claim(fresh.toLowerCase(), true).getStatus()).isEqualTo(302);
    }

    @Test
    void 过期不领的作废() throws Exception {
        var id = approved();
        var until = jdbc.sql("select claim_until from intake_reward_share where county_code = :c")
                .param("c", town.county())
                .query(LocalDate.class)
                .single();
        assertThat(until).isAfterOrEqualTo(today.date().plusDays(60));
        today.at(today.now().plusDays(90), () -> events.publishEvent(new DayHasPassed(until.minusDays(1))));
        assertThat(page(head, "/rewards/" + id)).contains("待领取");
        today.at(today.now().plusDays(90), () -> events.publishEvent(new DayHasPassed(until)));
        assertThat(page(head, "/rewards/" + id)).contains("逾期未领");
        assertThat(claim(code(), true).getStatus()).isEqualTo(422);
    }

    private String approved() {
        var id = propose();
        send(second, "/rewards/" + id + "/review", Map.of("version", "0", "words", "属实"));
        assertThat(approve(id, "李知一", "周知二").getStatus()).isEqualTo(302);
        return id;
    }

    private String opening() {
        return one("select id from intake_reward_opening where county_code = :c");
    }
}
