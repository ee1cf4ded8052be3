package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.Proposals;
import cn.xiangzhi.dispatch.routing.TrialDesk;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules of dispatch are tried before they are used, and a proposal says because of what (S8). */
@XiangzhiTest
class RuleTrialTest extends BoardSteps {

    @Autowired
    private OrderStore store;

    @Autowired
    private Proposals proposals;

    @Autowired
    private TrialDesk trials;

    @Test
    void 规则先试算后启用_重派的结果就是启用后的建议_写明因为什么() throws Exception {
        var sent = order("早先派给政府的");
        orders.assign(dispatcher, sent, town.government(), null, today.date());
        var waiting = order("还没派的");
        var book = written("集镇占道", town.brigade());
        var version = version("dispatch_rule_book", book);
        assertThat(send("/routing/" + book + "/activate", "version", version).getStatus())
                .as("没有试算不能启用")
                .isEqualTo(422);
        var trial = Ids.next();
        trials.carryOut(dispatcher, book, trial, today.date().minusDays(30), today.date());
        var result = page("/routing/trials/" + trial);
        assertThat(result).contains("会派到别处", "早先派给政府的").doesNotContain("还没派的");
        assertThat(jdbc.sql("select reports, decided, elsewhere from dispatch_trial where id = :id")
                        .param("id", trial)
                        .query()
                        .singleRow()
                        .values())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("2", "2", "1");
        assertThat(send("/routing/" + book + "/activate", "version", version).getStatus())
                .isEqualTo(302);
        for (var id : List.of(sent, waiting)) {
            var proposal = proposals.of(store.find(town.county(), id).orElseThrow());
            assertThat(proposal.organ()).isEqualTo(town.brigade());
            assertThat(proposal.words()).contains("因为", "类别是“路灯异常”", "第1版第1条“集镇占道”");
        }
        assertThat(page("/orders/" + waiting)).contains("建议派给青石镇综合执法队", "因为");
        orders.assign(dispatcher, waiting, town.government(), null, today.date());
        assertThat(acts.of(town.county(), waiting).getLast().words()).contains("规则建议派给青石镇综合执法队，没有采纳");
        assertThat(send("/routing/" + book + "/rules/" + UUID.randomUUID(), rule("再加一条", town.brigade(), version))
                        .getStatus())
                .as("启用的一版不再改动")
                .isEqualTo(422);
    }

    @Test
    void 后台试算看得到进度_看到结果() throws Exception {
        order("占道");
        var book = written("集镇占道", town.brigade());
        var month = today.date().withDayOfMonth(1).toString();
        var answer = send(
                "/routing/" + book + "/trials",
                "from",
                month,
                "to",
                today.date().toString());
        var address = String.valueOf(answer.getRedirectedUrl());
        var page = page(address);
        for (var n = 0; n < 200 && page.contains("正在试算") || page.contains("等待开始") || page.contains("已重派"); n++) {
            Thread.onSpinWait();
            page = page(address);
        }
        assertThat(page).contains("每条规则", "集镇占道");
        assertThat(page("/routing/" + book)).contains("这一版已经试算过");
    }

    private UUID written(String name, UUID organ) throws Exception {
        var address = send("/routing/drafts", "township", town.township()).getRedirectedUrl();
        var book = UUID.fromString(String.valueOf(address).replace("/routing/", ""));
        var saved = send("/routing/" + book + "/rules/" + UUID.randomUUID(), rule(name, organ, "0"));
        assertThat(saved.getStatus()).isEqualTo(302);
        assertThat(page(String.valueOf(address))).contains(name, "类别是“路灯异常”", "派给青石镇综合执法队");
        return book;
    }

    private String[] rule(String name, UUID organ, String version) {
        return new String[] {
            "version",
            version,
            "name",
            name,
            "categories",
            LAMP,
            "villages",
            town.village(),
            "hours",
            "ANY",
            "lead",
            "ORGAN",
            "organ",
            organ.toString(),
            "urgency",
            "URGENT"
        };
    }
}
