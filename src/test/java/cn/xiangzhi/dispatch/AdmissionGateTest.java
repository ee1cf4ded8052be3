package cn.xiangzhi.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.dispatch.handling.Proposals;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.powers.Empowered;
import cn.xiangzhi.powers.PowerRegister;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** S12, F56: the three lists come in by table, are published, and then decide what is sent to the township. */
@XiangzhiTest
class AdmissionGateTest {

    private static final String HEAD = "乡镇（街道）,清单,序号,事项,依据,牵头单位,乡镇职责,编码\n";
    private static final String BACK = "青石镇,上级收回,1,市容违法行为查处,县政〔2026〕3号,县城市管理局,,HL-03\n";
    private static final String DUTY = "青石镇,基本履职,1,市容环境维护,条例,,巡查劝导,HL-03\n";

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
    private OrderMoves moves;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Today today;

    private MockMvc mvc;
    private Town town;
    private Actor clerk;
    private UUID order;

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
        clerk = town.actor("县级管理员", UUID.randomUUID(), town.government(), null, EnumSet.allOf(Right.class));
        var report = reports.receive(town.dispatcher(), town.report("有人占道摆摊")).report();
        order = orders.ofReport(town.county(), report).orElseThrow();
    }

    @Test
    void 没有公布清单的县_自己有权的照常派单_并写明没有核对() throws Exception {
        Empowered.pavements(powers, clerk, town.township());
        orders.assign(town.dispatcher(), order, town.brigade(), null, today.date());
        assertThat(body(ask("/orders/" + order, town.dispatcher()))).contains("清单核对：青石镇还没有公布履职事项清单");
        assertThat(stage()).isEqualTo(OrderStage.ASSIGNED);
    }

    @Test
    void 登记而未公布的清单不作依据_公布后才管用() throws Exception {
        bring(BACK, "");
        assertThat(proposed()).doesNotContain("上级收回清单");
        send(post("/powers/lists/" + town.township() + "/1/publish")
                .param("publishedOn", today.date().toString()));
        assertThat(proposed()).contains("上级收回清单");
        assertThat(body(mvc.perform(get("/public/lists?township=" + town.township() + "&q=市容"))
                        .andReturn()
                        .getResponse()))
                .contains("市容违法行为查处", "县城市管理局", "上级收回清单");
    }

    @Test
    void 收回的事项_手工派单_程序派单_协办都不行_拒绝写明哪一项和怎么办() throws Exception {
        bring(BACK, today.date().toString());
        var again = send(post("/orders/" + order + "/moves/ASSIGN")
                .param("once", Ids.next().toString())
                .param("version", "0")
                .param("words", "请处理")
                .param("organ", town.brigade().toString()));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(body(again)).contains("上级收回清单第1项“市容违法行为查处”", "县城市管理局", "临时任务", "怎么办");
        assertThatThrownBy(() -> orders.assign(clerk, order, town.brigade(), null, today.date()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("GOVN-04"));
        var joined = new Given(Ids.next(), "", null, List.of(town.brigade()), null, "", "");
        assertThatThrownBy(
                        () -> moves.apply(clerk, store.get(clerk.scope(), order), OrderMove.JOIN, joined, today.date()))
                .isInstanceOf(Refused.class);
        assertThat(stage()).isEqualTo(OrderStage.WAITING);
        var proposal = proposals.of(store.get(clerk.scope(), order));
        assertThat(proposal.holder()).isEqualTo("县城市管理局");
        assertThat(proposal.organ()).isNull();
    }

    @Test
    void 临时任务三样齐全才登记_登记后据此派单() throws Exception {
        bring(BACK, today.date().toString());
        var refused = send(task("").param("once", Ids.next().toString()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("没有把经费一起交下来", "市容整治月", "怎么办");
        var once = Ids.next().toString();
        assertThat(send(task("3万元").param("once", once)).getStatus()).isEqualTo(302);
        assertThat(send(task("3万元").param("once", once)).getStatus()).isEqualTo(302);
        var page = body(ask("/powers/tasks", clerk));
        assertThat(page.split("市容整治月", -1)).hasSize(2);
        orders.assign(clerk, order, town.brigade(), null, today.date());
        assertThat(stage()).isEqualTo(OrderStage.ASSIGNED);
        assertThat(body(ask("/orders/" + order, town.dispatcher()))).contains("清单核对：临时任务“市容整治月”", "分管副县长批准");
        var id = Pattern.compile("/powers/tasks/([0-9a-f-]{36})/end").matcher(page);
        assertThat(id.find()).isTrue();
        assertThat(send(post("/powers/tasks/" + id.group(1) + "/end")
                                .param("version", "0")
                                .param("reason", "整治结束"))
                        .getStatus())
                .isEqualTo(302);
        var report = reports.receive(town.dispatcher(), town.report("又有人占道摆摊")).report();
        var next = orders.ofReport(town.county(), report).orElseThrow();
        assertThatThrownBy(() -> orders.assign(clerk, next, town.brigade(), null, today.date()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void 新版清单先看差别_确认才变_重复提交不再成版() throws Exception {
        bring(BACK, today.date().toString());
        var difference = body(upload(HEAD + DUTY));
        assertThat(difference).contains("将成为第2版", "增加 1 行，去掉 1 行", "市容违法行为查处", "市容环境维护");
        assertThat(proposed()).contains("上级收回清单");
        var once = Ids.next().toString();
        confirm(HEAD + DUTY, once, today.date().toString());
        confirm(HEAD + DUTY, once, today.date().toString());
        orders.assign(clerk, order, town.brigade(), null, today.date());
        var page = body(ask("/powers/lists", clerk));
        assertThat(page).contains("第2版", "现行", "已被新版代替").doesNotContain("第3版");
        assertThat(body(ask("/powers/lists?version=1", clerk))).contains("市容违法行为查处");
    }

    @Test
    void 有错的表什么也不登记_施行日不得倒退_只有县级能编() throws Exception {
        var wrong = upload(HEAD + "白河乡,基本履职,1,市容,,,,HL-03\n");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(body(wrong)).contains("本县没有“白河乡”", "没有导入任何内容");
        bring(BACK, today.date().toString());
        var back = send(post("/powers/lists")
                .param("content", HEAD + DUTY)
                .param("once", Ids.next().toString())
                .param("document", "清单")
                .param("from", today.date().minusDays(1).toString()));
        assertThat(back.getStatus()).isEqualTo(400);
        assertThat(body(back)).contains("施行日期比它早");
        var town = mvc.perform(get("/powers/lists/import").with(As.actor(this.town.dispatcher())))
                .andReturn()
                .getResponse();
        assertThat(town.getStatus()).isEqualTo(422);
        assertThat(body(town)).contains("由县级办理");
    }

    private AbstractMockHttpServletRequestBuilder<?> task(String money) {
        return post("/powers/tasks")
                .param("township", town.township())
                .param("matter", "市容整治月")
                .param("codes", "HL-03")
                .param("people", "派驻2人")
                .param("money", money)
                .param("authority", "劝导、登记")
                .param("from", today.date().toString())
                .param("to", today.date().plusDays(30).toString())
                .param("approvedBy", "分管副县长")
                .param("approval", "县办批〔2026〕1号");
    }

    private void bring(String rows, String publishedOn) throws Exception {
        assertThat(body(upload(HEAD + rows))).contains("现在还没有登记任何内容");
        confirm(HEAD + rows, Ids.next().toString(), publishedOn);
    }

    private void confirm(String content, String once, String publishedOn) throws Exception {
        assertThat(send(post("/powers/lists")
                                .param("content", content)
                                .param("once", once)
                                .param("document", "青石镇履职事项清单")
                                .param("number", "县办〔2026〕8号")
                                .param("from", today.date().toString())
                                .param("publishedOn", publishedOn))
                        .getStatus())
                .isEqualTo(302);
    }

    private MockHttpServletResponse upload(String csv) throws Exception {
        return send(multipart("/powers/lists/import")
                .file(new MockMultipartFile("file", "清单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))));
    }

    private String proposed() {
        return proposals.of(store.get(clerk.scope(), order)).words();
    }

    private OrderStage stage() {
        return store.get(clerk.scope(), order).stage();
    }

    private MockHttpServletResponse ask(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(As.actor(clerk)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
