package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dispatcher's board through its pages: several at once, the map, one place again and again. */
@XiangzhiTest
class BoardTest extends BoardSteps {

    @Test
    void 成批派单每件各自成败_写明原因_重复提交不再派() throws Exception {
        var first = order("第一件");
        var second = order("第二件");
        var stale = order("别人刚改过的");
        orders.assign(dispatcher, stale, town.government(), null, today.date());
        var form = page("/orders/bulk?do=ASSIGN&pick=" + first + ":0&pick=" + stale + ":0");
        assertThat(form).contains("第一件", "已被他人更新");
        var once = UUID.randomUUID().toString();
        var picks = new ArrayList<String>();
        for (var id : List.of(first, second, stale)) {
            picks.addAll(List.of("pick", id + ":0"));
        }
        picks.addAll(List.of("do", "ASSIGN", "organ", town.brigade().toString(), "once", once));
        for (var n = 0; n < 2; n++) {
            var result = body(send("/orders/bulk", picks.toArray(String[]::new)));
            assertThat(result).contains("3 件中办成 2 件，没有办成 1 件", "已被他人更新");
        }
        assertThat(acts.of(town.county(), first))
                .extracting("move")
                .containsExactly(OrderMove.RECEIVE, OrderMove.ASSIGN);
        assertThat(stage(second)).isEqualTo(OrderStage.ASSIGNED);
        var foreign = mvc.perform(
                        get("/orders/bulk?do=URGE&pick=" + first + ":1").with(As.actor(town.stranger())))
                .andReturn()
                .getResponse();
        assertThat(body(foreign)).doesNotContain("第一件");
    }

    @Test
    void 地图与列表用同样的条件_只给范围内的未办结() throws Exception {
        var near = order("图上的一件");
        order("另一件");
        var box = "bbox=109.9,29.9,110.1,30.1&zoom=12";
        assertThat(page("/orders/points?" + box)).contains("\"count\":2");
        assertThat(page("/orders/points?" + box + "&stage=ASSIGNED")).contains("\"total\":0");
        assertThat(page("/orders/points?bbox=10,10,11,11&zoom=12")).contains("\"total\":0");
        orders.assign(dispatcher, near, town.brigade(), null, today.date());
        assertThat(page("/orders/points?" + box + "&stage=ASSIGNED")).contains("图上的一件", "/orders/" + near);
        var stranger = mvc.perform(get("/orders/points?" + box).with(As.actor(town.stranger())))
                .andReturn()
                .getResponse();
        assertThat(body(stranger)).contains("\"total\":0");
        assertThat(page("/orders")).contains("data-xz-points", "name=\"pick\"", "按建议派单", "data-dp-keys");
    }

    @Test
    void 同一地点反复出现_立为督办的派单_再点不重复立() throws Exception {
        for (var n = 0; n < 3; n++) {
            order("老粮站占道" + n);
        }
        elsewhere("别处的占道");
        var list = page("/orders/repeated");
        assertThat(list).contains("老粮站门口", "3 次", "立为督办派单");
        var spot =
                jdbc.sql("""
                        select category || '|' || round(latitude::numeric, 3) || '|' || round(longitude::numeric, 3)
                          from dispatch_order where county_code = :county and title like '老粮站%' limit 1
                        """).param("county", town.county()).query(String.class).single();
        assertThat(page("/orders/repeated?township=" + town.township() + "&spot=" + spot.replace("|", "%7C")))
                .contains("老粮站占道0", "老粮站占道2")
                .doesNotContain("别处的占道");
        var first = send("/orders/repeated", "township", town.township(), "spot", spot);
        assertThat(first.getStatus()).isEqualTo(302);
        var again = send("/orders/repeated", "township", town.township(), "spot", spot);
        assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(page(String.valueOf(first.getRedirectedUrl()))).contains("反复出现：路灯异常", "督2");
        assertThat(page("/orders/supervisions")).contains("反复出现：路灯异常", "待答复");
    }

    private void elsewhere(String text) {
        of(text, new Place(town.county(), town.township(), town.village(), "桥头", 30.05, 110.05));
    }

    private OrderStage stage(UUID order) {
        return orders.brief(town.county(), order).orElseThrow().stage();
    }
}
