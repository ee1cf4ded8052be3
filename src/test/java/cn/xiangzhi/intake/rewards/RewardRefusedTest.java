package cn.xiangzhi.intake.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.RewardGround;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reward is refused for: a scheme written wrongly or not yet in force, a patrol's own find, nothing declared. */
@XiangzhiTest
class RewardRefusedTest extends RewardSteps {

    @Test
    void 办法的日期和数字乱写_不收_填过的都还在() throws Exception {
        var answer = send(
                head,
                "/rewards/schemes/new",
                Map.of(
                        "name", "写错日期的办法",
                        "source", "青政〔2026〕4号",
                        "from", "0000-00-00",
                        "claimDays", "-99999999999999",
                        "levelName", "写错种类的一级",
                        "levelKind", "乱写",
                        "levelFigure", "1e999999"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("有日期或数字写法不对", "写错日期的办法", "写错种类的一级", "1e999999");
    }

    @Test
    void 巡查发现的不奖_没核对的不奖_办法没施行的不奖_外乡镇看不到() throws Exception {
        var plain = town.report("巡查看到");
        var patrol = reports.receive(
                town.dispatcher(),
                new NewReport(
                        plain.once(),
                        null,
                        Channel.PATROL,
                        plain.category(),
                        "",
                        plain.text(),
                        plain.place(),
                        null,
                        "",
                        "",
                        ""));
        rewards.closed(new RewardGround(
                town.county(), town.township(), patrol.report(), caseId, "2号", "占道", BigDecimal.TEN, today.date()));
        var form = Map.of(
                "ground", patrol.report() + "/" + caseId, "level", scheme() + "/0", "reason", "属实", "declared", "true");
        assertThat(send(clerk, "/rewards/new", form).getContentAsString()).contains("巡查发现的");
        var undeclared = Map.of("ground", receipt.report() + "/" + caseId, "level", scheme() + "/0", "reason", "属实");
        assertThat(send(clerk, "/rewards/new", undeclared).getStatus()).isEqualTo(422);
        jdbc.sql("update intake_reward_scheme set from_on = :f where county_code = :c")
                .param("f", today.date().plusDays(1))
                .param("c", town.county())
                .update();
        assertThat(send(clerk, "/rewards/new", proposal()).getContentAsString()).contains("没有施行");
        assertThat(send(town.stranger(), "/rewards/new", proposal()).getStatus())
                .isEqualTo(404);
        assertThat(send(clerk, "/rewards/new", Map.of("ground", "x", "level", "------------------------------------/1"))
                        .getStatus())
                .isEqualTo(400);
    }
}
