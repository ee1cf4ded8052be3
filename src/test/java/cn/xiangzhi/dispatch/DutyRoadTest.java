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
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.OrderActs;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A department's duty is not sent down without the head's approval (GOVN-04); who reported is not told to the accused (GOVN-02). */
@XiangzhiTest
class DutyRoadTest {

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PowerRegister powers;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderStore store;

    @Autowired
    private OrderActs acts;

    @Autowired
    private OrderMoves moves;

    @Autowired
    private Papers papers;

    @Autowired
    private List<WorkSource> work;

    @Autowired
    private Today today;

    private MockMvc mvc;
    private Town town;
    private Actor dispatcher;
    private Actor head;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
        dispatcher = town.dispatcher();
        head = town.dispatcher();
        Empowered.with(powers, head, town.township(), "XF-CF-009");
    }

    @Test
    void 一项权力也没有登记的乡镇说不准是谁的职责_只提建议_照常派单() {
        town = Town.build(places, staffing);
        dispatcher = town.dispatcher();
        var order = order(town.report("有人占道摆摊"));
        orders.assign(dispatcher, order, town.brigade(), null, today.date());
        assertThat(orders.brief(town.county(), order).orElseThrow().stage()).isEqualTo(OrderStage.ASSIGNED);
    }

    /** Air conditioners hung too low: the catalogue knows a rule of Zhejiang only. */
    @ParameterizedTest(name = "区划代码 {0} 的县：{1}")
    @CsvSource({"338101, GOVN-04", "418101, "})
    void 外省规定的事项说不出本县是谁的职责(String county, @Nullable String code) {
        town = Town.build(places, staffing, county);
        dispatcher = town.dispatcher();
        Empowered.with(powers, dispatcher, town.township(), "XF-CF-009");
        var usual = town.report("空调外机挂得太低");
        var order = order(new NewReport(
                usual.once(),
                null,
                Channel.PUBLIC_PAGE,
                "SX-06009",
                "",
                usual.text(),
                usual.place(),
                null,
                "",
                "",
                ""));
        if (code == null) {
            orders.assign(dispatcher, order, town.brigade(), null, today.date());
            assertThat(orders.brief(county, order).orElseThrow().stage()).isEqualTo(OrderStage.ASSIGNED);
        } else {
            coded(code, () -> orders.assign(dispatcher, order, town.brigade(), null, today.date()));
        }
    }

    @Test
    void 部门的职责不派给乡镇_派给部门可以_裁定由负责人自己负责() throws Exception {
        var order = order(town.report("有人占道摆摊"));
        var again = send(move(order, "ASSIGN").param("organ", town.brigade().toString()));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(body(again)).contains("应由部门履行的职责不得派给基层办理", "城市管理(综合执法)部门", "报负责人批准");
        coded("GOVN-04", () -> orders.assign(dispatcher, order, town.brigade(), null, today.date()));
        var bureau = staffing.found(
                town.actor("县", Ids.next(), town.government(), null, EnumSet.allOf(Right.class)),
                NewOrgan.of(Ids.next(), null, "云溪县交通运输局", OrganKind.COUNTY_DEPARTMENT, null, "云交"));
        orders.assign(dispatcher, order, bureau, null, today.date());
        coded("GOVN-04", () -> join(order));
        orders.giveBack(dispatcher, order, "请镇里先到现场", today.date());
        moves.apply(
                head,
                store.find(town.county(), order).orElseThrow(),
                OrderMove.RULE,
                Given.ruling("镇里先去看", "三定规定", town.brigade()),
                today.date());
        join(order);
        assertThat(orders.brief(town.county(), order).orElseThrow().stage()).isEqualTo(OrderStage.ASSIGNED);
    }

    @Test
    void 申请例外_负责人批准后才派_谁批的什么时候为什么都在派单上_退回后重新批准() throws Exception {
        var order = order(town.report("有人占道摆摊"));
        assertThat(page(order)).contains("申请批准例外");
        assertThat(send(move(order, "REQUEST_EXCEPTION").param("words", " ")).getStatus())
                .isEqualTo(400);
        done(order, dispatcher, "REQUEST_EXCEPTION", "县局明天才到，请执法队先疏导");
        assertThat(waiting(head)).anySatisfy(item -> {
            assertThat(item.title()).contains("有人占道摆摊");
            assertThat(item.detail()).contains("县局明天才到");
        });
        assertThat(page(order)).contains("待负责人答复", "不批准例外");
        assertThat(body(send(move(order, "APPROVE_EXCEPTION").param("words", "自己批"))))
                .contains("不能自己批准");
        done(order, head, "REFUSE_EXCEPTION", "先联系县局");
        assertThat(waiting(head)).isEmpty();
        coded("GOVN-04", () -> orders.assign(dispatcher, order, town.brigade(), null, today.date()));
        done(order, dispatcher, "REQUEST_EXCEPTION", "县局来不了");
        done(order, head, "APPROVE_EXCEPTION", "只疏导，不处罚");
        coded(null, () -> moves.make(head, order, version(order), OrderMove.APPROVE_EXCEPTION, Given.words("再批一次")));
        orders.assign(dispatcher, order, town.brigade(), null, today.date());
        assertThat(page(order)).contains("部门职责的例外", "指挥员（岗位）", "批准：只疏导，不处罚");
        assertThat(acts.of(town.county(), order).getLast().words()).contains("（例外：指挥员（岗位）", "只疏导，不处罚");
        orders.giveBack(town.officer(), order, "县局已经到了", today.date());
        coded("GOVN-04", () -> orders.assign(dispatcher, order, town.government(), null, today.date()));
    }

    @Test
    void 移送函里反映人的姓名电话自动略去_移送给被反映的一方_自己写的话里也不得有() {
        var told = town.report("我叫何小满，13608990001，河里有人采砂");
        var order = order(new NewReport(
                told.once(),
                null,
                told.channel(),
                told.category(),
                "",
                told.text(),
                told.place(),
                null,
                "何小满",
                "13608990001",
                ""));
        coded(
                "GOVN-02",
                () -> moves.make(dispatcher, order, version(order), OrderMove.TRANSFER, transfer("何小满反映你局", true)));
        moves.make(dispatcher, order, version(order), OrderMove.TRANSFER, transfer("群众反映你局", true));
        var letter = papers.of(town.county(), "order", order).getFirst();
        assertThat(papers.open(dispatcher, letter.id()).html())
                .contains("河里有人采砂", "反映人信息略", "群众反映你局")
                .doesNotContain("何小满", "13608990001");
    }

    private static Given transfer(String words, boolean toAccused) {
        return new Given(Ids.next(), words, null, List.of(), null, "云溪县水利局", "0555-1234567", "", null, toAccused);
    }

    private void join(UUID order) {
        var given = new Given(Ids.next(), "", null, List.of(town.government()), null, "", "");
        moves.apply(dispatcher, store.find(town.county(), order).orElseThrow(), OrderMove.JOIN, given, today.date());
    }

    private UUID order(NewReport report) {
        return orders.ofReport(
                        town.county(), reports.receive(dispatcher, report).report())
                .orElseThrow();
    }

    private List<WorkItem> waiting(Actor actor) {
        return work.stream()
                .flatMap(source -> source.waitingFor(actor, 50).stream())
                .filter(item -> item.kind().equals("待批准的例外"))
                .toList();
    }

    private static void coded(@Nullable String code, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private long version(UUID order) {
        return store.find(town.county(), order).orElseThrow().version();
    }

    private void done(UUID order, Actor actor, String move, String words) throws Exception {
        var answer = mvc.perform(move(order, move)
                        .param("words", words)
                        .with(As.actor(actor))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/orders/" + order);
    }

    private AbstractMockHttpServletRequestBuilder<?> move(UUID order, String move) {
        return post("/orders/" + order + "/moves/" + move)
                .param("once", Ids.next().toString())
                .param("version", Long.toString(version(order)));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(As.actor(dispatcher)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(UUID order) throws Exception {
        return body(mvc.perform(get("/orders/" + order).with(As.actor(dispatcher)))
                .andReturn()
                .getResponse());
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
