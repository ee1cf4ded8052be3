package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.Proposals;
import cn.xiangzhi.dispatch.routing.TrialDesk;
import cn.xiangzhi.dispatch.watch.DailyRound;
import cn.xiangzhi.dispatch.watch.Rounds;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The dispatcher's board through its pages: rules tried before use, several at once, map, what is watched. */
@XiangzhiTest
class BoardTest {

    private static final String LAMP = "SX-01037";

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderStore store;

    @Autowired
    private OrderActs acts;

    @Autowired
    private Proposals proposals;

    @Autowired
    private TrialDesk trials;

    @Autowired
    private DailyRound round;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

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
    void 到期逐级升级_同一天再看不重复_没有接收的提醒() {
        var late = order("要逾期的");
        orders.assign(dispatcher, late, town.brigade(), today.date(), today.date());
        round.go(town.county(), today.date());
        assertThat(steps(late)).containsExactly("AMBER");
        round.go(town.county(), today.date().plusDays(1));
        assertThat(steps(late)).contains("AMBER", "RED_UNIT").doesNotContain("RED_TOWNSHIP");
        for (var n = 0; n < 2; n++) {
            round.go(town.county(), today.date().plusDays(30));
        }
        assertThat(steps(late))
                .containsExactlyInAnyOrder("AMBER", "RED_UNIT", "RED_TOWNSHIP", "UNTAKEN", "UNTAKEN_LEADER");
    }

    @Test
    void 每小时核对一次_同一小时只做一次_看得到最近一次_没做成的写明() throws Exception {
        var late = order("这一小时逾期的");
        orders.assign(dispatcher, late, town.brigade(), today.date(), today.date());
        assertThat(page("/orders/escalations")).contains("还没有核对过");
        var times = new AtomicInteger();
        // five hours of one day, whatever the hour is now
        var hour = today.date().atTime(9, 0).atZone(Today.BEIJING).toOffsetDateTime();
        today.at(
                hour.plusMinutes(2),
                () -> rounds.once(town.county(), () -> {
                    times.incrementAndGet();
                    return round.go(town.county(), today.date());
                }));
        today.at(hour.plusMinutes(40), () -> rounds.once(town.county(), times::incrementAndGet));
        assertThat(times).hasValue(1);
        assertThat(pageAt(hour.plusMinutes(41), "/orders/escalations"))
                .contains("新报出 1 件")
                .doesNotContain("role=\"alert\"");
        assertThat(pageAt(hour.plusHours(4), "/orders/escalations")).contains("已经超过两小时");
        assertThatThrownBy(() -> today.at(
                        hour.plusHours(5),
                        () -> rounds.once(town.county(), () -> {
                            throw new IllegalStateException("坏了");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pageAt(hour.plusHours(5), "/orders/stuck")).contains("没有做成");
        today.at(hour.plusHours(5).plusMinutes(11), () -> rounds.once(town.county(), times::incrementAndGet));
        assertThat(times).as("没做成的过十分钟再做").hasValue(2);
    }

    @Test
    void 没有人能推动的每天找出来_解决了就移出() throws Exception {
        var order = order("没人管的");
        round.go(town.county(), today.date());
        assertThat(reason(order)).as("没有人持有派单权限").isEqualTo("NO_DISPATCHER");
        assertThat(page("/orders/stuck")).contains("没人管的", "没有在岗的人持有“指挥派单”权限");
        assertThat(page("/orders/" + order)).contains("这份派单没有人能推动");
        orders.assign(dispatcher, order, town.brigade(), null, today.date());
        round.go(town.county(), today.date());
        assertThat(reason(order)).isEqualTo("UNIT_EMPTY");
        orders.take(town.officer(), order, today.date());
        orders.done(town.officer(), order, "办好了", today.date());
        round.go(town.county(), today.date());
        assertThat(reason(order)).isEqualTo("NO_CHECKER");
        orders.check(dispatcher, order, "已办好。", today.date());
        round.go(town.county(), today.date());
        assertThat(jdbc.sql("select count(*) from dispatch_stuck where order_id = :id")
                        .param("id", order)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void 移交出去的看到接手为止_超出职权的不计入考核() throws Exception {
        var moved = order("河里采砂");
        orders.transfer(dispatcher, moved, "县水利局", "0555-1234567", "不归本镇管", today.date());
        assertThat(page("/orders/handed")).contains("河里采砂", "县水利局", "还没有接手");
        assertThat(excluded(moved)).as("移送本身不等于超出职权").isFalse();
        send("/orders/" + moved + "/moves/TAKE_OVER", "version", version("dispatch_order", moved), "words", "对方已立案");
        assertThat(excluded(moved)).isTrue();
        assertThat(page("/orders/handed?taken=no")).doesNotContain("河里采砂");
        assertThat(page("/orders/handed?taken=yes")).contains("河里采砂");
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

    /** A matter no power is needed for, so that the township may take it up without a list. */
    private UUID order(String text) {
        return of(text, town.report(text).place());
    }

    private void elsewhere(String text) {
        of(text, new Place(town.county(), town.township(), town.village(), "桥头", 30.05, 110.05));
    }

    private UUID of(String text, Place place) {
        var channel = town.report(text).channel();
        var handed = new NewReport(UUID.randomUUID(), null, channel, LAMP, "", text, place, null, "", "", "");
        return orders.ofReport(
                        town.county(), reports.receive(dispatcher, handed).report())
                .orElseThrow();
    }

    private OrderStage stage(UUID order) {
        return orders.brief(town.county(), order).orElseThrow().stage();
    }

    private List<String> steps(UUID order) {
        return jdbc.sql("select step from dispatch_escalation where county_code = :county and order_id = :id")
                .param("county", town.county())
                .param("id", order)
                .query(String.class)
                .list();
    }

    private String reason(UUID order) {
        return jdbc.sql("select reason from dispatch_stuck where county_code = :county and order_id = :id")
                .param("county", town.county())
                .param("id", order)
                .query(String.class)
                .single();
    }

    private boolean excluded(UUID order) {
        return jdbc.sql("select excluded from v_dispatch_order where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", order)
                .query(Boolean.class)
                .single();
    }

    private String version(String table, UUID id) {
        return jdbc.sql("select version from " + table + " where county_code = :county and id = :id")
                .param("county", town.county())
                .param("id", id)
                .query(Long.class)
                .single()
                .toString();
    }

    private String page(String address) throws Exception {
        var answer = mvc.perform(get(java.net.URI.create(address)).with(As.actor(dispatcher)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return body(answer);
    }

    private String pageAt(OffsetDateTime moment, String path) {
        return today.asOf(moment, () -> {
            try {
                return page(path);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private MockHttpServletResponse send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder post =
                post(address).with(As.actor(dispatcher)).with(csrf());
        for (var n = 0; n < fields.length; n += 2) {
            post.param(fields[n], fields[n + 1]);
        }
        return mvc.perform(post).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
