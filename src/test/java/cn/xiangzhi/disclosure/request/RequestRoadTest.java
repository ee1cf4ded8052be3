package cn.xiangzhi.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.disclosure.rules.InformationRights.Reply;
import cn.xiangzhi.disclosure.rules.InformationRights.Request;
import cn.xiangzhi.disclosure.rules.InformationTerms;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.ThreeForms;
import cn.xiangzhi.powers.HandedCounty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Requests for government information: registered, made clear once, a third party heard, more time once, answered with reasons (GIR 29 to 39). */
@XiangzhiTest
@AutoConfigureMockMvc
class RequestRoadTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RequestDelays delays;

    @Autowired
    private RequestAnswers answers;

    @Autowired
    private RequestStore requests;

    @Autowired
    private RequestList list;

    @Autowired
    private Terms terms;

    @Autowired
    private Workdays days;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private HandedCounty c;
    private Actor publisher;
    private Actor head;

    @BeforeEach
    void county() {
        c = HandedCounty.of(context, "4805%02d".formatted(COUNTIES.incrementAndGet()), today.date());
        publisher = with(Right.DISCLOSURE_READ, Right.DISCLOSURE_PUBLISH);
        head = with(Right.DISCLOSURE_READ, Right.CASE_APPROVE);
    }

    @Test
    @ThreeForms({PaperKind.INFORMATION_NOTICE, PaperKind.INFORMATION_ANSWER})
    void 二十个工作日内答复_不明确的一次告知补正_补正后重新计算() {
        var id = receive();
        assertThat(due(id, "info.answer")).isEqualTo("2026-03-30");
        assertThat(due(id, "info.clarify")).isEqualTo("2026-03-11");
        on("2026-03-11", () -> desk.clarify(publisher, id, 0, "请写明年度", LocalDate.of(2026, 3, 20)));
        assertThat(running(id)).containsExactly("info.completion");
        on("2026-03-16", () -> desk.complete(publisher, id, 1, "2025年度", null));
        assertThat(due(id, "info.answer")).isEqualTo("2026-04-14");
        on("2026-03-16", () -> refused("已经告知过", () -> desk.clarify(publisher, id, 2, "再补", LocalDate.of(2026, 3, 30))));
        on(
                "2026-03-17",
                () -> assertThat(answer(id, 2, facts(), "", "随附2025年度道路硬化账目")).isEqualTo(Reply.DISCLOSE));
        assertThat(one(id).stage()).isEqualTo(RequestStage.ANSWERED);
        assertThat(one(id).paperNumber()).contains("公开复〔2026〕");
        assertThat(running(id)).isEmpty();
        assertThat(paper("INFORMATION_ANSWER")).contains("赵长河", "可以自收到之日起六十日内", "六个月内");
    }

    @Test
    void 超过七个工作日才要求补正的不行_补正期限没有过不能视为放弃() {
        var id = receive();
        on(
                "2026-03-12",
                () -> refused("期限已过", () -> desk.clarify(publisher, id, 0, "请写明年度", LocalDate.of(2026, 3, 20))));
        on("2026-03-03", () -> refused("合理的补正期限", () -> desk.clarify(publisher, id, 0, "请写明年度", null)));
        on("2026-03-03", () -> desk.clarify(publisher, id, 0, "请写明年度", LocalDate.of(2026, 3, 10)));
        on("2026-03-10", () -> refused("还没有届满", () -> desk.giveUp(publisher, id, 1)));
        on("2026-03-11", () -> desk.giveUp(publisher, id, 1));
        assertThat(one(id).stage()).isEqualTo(RequestStage.GIVEN_UP);
        assertThat(running(id)).isEmpty();
    }

    @Test
    void 征求第三方意见的时间不计算_逾期没有提出的依法决定() {
        var id = receive();
        on("2026-03-03", () -> delays.consult(publisher, id, 0, "清源建材有限公司 13900000002", "供货合同的价格", null));
        assertThat(due(id, "info.thirdparty")).isEqualTo("2026-03-24");
        on(
                "2026-03-24",
                () -> refused("还没有届满", () -> delays.opine(publisher, id, 1, ThirdPartyOpinion.SILENT, "", null)));
        on("2026-03-25", () -> delays.opine(publisher, id, 1, ThirdPartyOpinion.SILENT, "", null));
        var rule = new InformationTerms.Running(RECEIVED, null, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 24), 0);
        assertThat(due(id, "info.answer"))
                .isEqualTo(rule.until(days.calendar()).answer())
                .isEqualTo("2026-04-21");
    }

    @Test
    void 损害第三方权益的先征求意见_反对的不公开_为公共利益公开的先告知第三方() {
        var id = receive();
        var harm = facts("thirdPartyHarm");
        var forPublic = facts("thirdPartyHarm", "publicInterest");
        on("2026-03-03", () -> refused("没有书面征求其意见", () -> answer(id, 0, harm, "商业秘密", "不予公开")));
        on("2026-03-03", () -> delays.consult(publisher, id, 0, "清源建材有限公司", "供货合同的价格", null));
        on("2026-03-10", () -> delays.opine(publisher, id, 1, ThirdPartyOpinion.OBJECTS, "属于商业秘密", null));
        on("2026-03-11", () -> refused("书面告知第三方", () -> answer(id, 2, forPublic, "", "公开合同")));
        on(
                "2026-03-11",
                () -> assertThat(answer(id, 2, harm, "供货价格是商业秘密，第三方不同意公开", "不予公开"))
                        .isEqualTo(Reply.REFUSE));
        assertThat(paper("INFORMATION_ANSWER")).contains("先向", "申请行政复议", "供货价格是商业秘密");
        var other = receive();
        on("2026-03-03", () -> delays.consult(publisher, other, 0, "清源建材有限公司", "检测报告", null));
        on("2026-03-10", () -> delays.opine(publisher, other, 1, ThirdPartyOpinion.OBJECTS, "影响声誉", null));
        on(
                "2026-03-11",
                () -> assertThat(answers.answer(
                                publisher,
                                other,
                                2,
                                new RequestAnswers.Given(forPublic, false, true, "关系公共安全", "公开检测报告")))
                        .isEqualTo(Reply.DISCLOSE));
    }

    @Test
    void 不予公开必须说明理由_执法案卷可以不公开也可以公开() {
        var id = receive();
        var file = facts("caseFile");
        on("2026-03-03", () -> refused("没有说明理由", () -> answer(id, 0, file, "", "不予公开")));
        on(
                "2026-03-03",
                () -> assertThat(answer(id, 0, file, "属于行政执法案卷信息", "不予公开")).isEqualTo(Reply.MAY_REFUSE));
        var other = receive();
        on(
                "2026-03-03",
                () -> assertThat(answers.answer(
                                publisher, other, 0, new RequestAnswers.Given(file, true, false, "", "随附案卷目录")))
                        .isEqualTo(Reply.DISCLOSE));
    }

    @Test
    void 延长一次至多二十个工作日_由负责人批准_届满之后不能延长() {
        var id = receive();
        on("2026-03-20", () -> {
            assertThatThrownBy(() -> delays.extend(publisher, id, 0, 5, "检索量大")).isInstanceOf(Refused.class);
            refused("最长不超过二十个工作日", () -> delays.extend(head, id, 0, 21, "检索量大"));
            refused("告知申请人", () -> delays.extend(head, id, 0, 20, " "));
            delays.extend(head, id, 0, 20, "检索量大");
            refused("已经延长过", () -> delays.extend(head, id, 1, 1, "再延"));
        });
        assertThat(due(id, "info.answer")).isEqualTo("2026-04-28");
        var late = receive();
        on("2026-03-31", () -> refused("届满之后不能延长", () -> delays.extend(head, late, 0, 5, "检索量大")));
        on("2026-03-31", () -> answer(late, 0, facts("alreadyPublic"), "", "见县政府网站"));
        assertThat(jdbc.sql(
                                "select detail from disclosure_request_act where county_code = :c and request_id = :r and kind like '答复%'")
                        .param("c", c.code())
                        .param("r", late)
                        .query(String.class)
                        .single())
                .contains("逾期答复", "2026-03-30");
    }

    @Test
    void 申请人加密保存_重复提交只登记一次_别的乡镇看不到() {
        var once = Ids.next();
        var given = application();
        desk.receive(publisher, once, given);
        desk.receive(publisher, once, given);
        assertThat(one(once).applicantShown()).isEqualTo("赵**");
        assertThat(jdbc.sql("select x::text from disclosure_request x where county_code = :c")
                        .param("c", c.code())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains("赵长河") || row.contains("13900000001") || row.contains("4108991980"));
        assertThat(list.waitingFor(publisher, 9)).hasSize(1);
        assertThatThrownBy(() -> desk.withdraw(publisher, once, 7, "电话撤回")).isInstanceOf(Refused.class);
        desk.withdraw(publisher, once, 0, "申请人来电撤回");
        assertThat(list.waitingFor(publisher, 9)).isEmpty();
        assertThatThrownBy(() -> desk.receive(
                        publisher,
                        Ids.next(),
                        new RequestDesk.Application(
                                c.town(),
                                "赵长河",
                                true,
                                "1",
                                "1",
                                RequestChannel.POST,
                                "账目",
                                "纸质",
                                today.date().plusDays(1))))
                .hasMessageContaining("在将来");
    }

    @Test
    void 登记册_登记表_办理页都打得开_填漏了退回() throws Exception {
        var id = receive();
        for (var page : List.of("/information-requests", "/information-requests/new", "/information-requests/" + id)) {
            mvc.perform(get(page).with(As.actor(publisher))).andExpect(status().isOk());
        }
        mvc.perform(post("/information-requests")
                        .param("township", c.town())
                        .with(As.actor(publisher))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        var answered = mvc.perform(post("/information-requests/" + id + "/answer")
                        .param("version", "0")
                        .param("found", "notHeld")
                        .param("reason", "检索了2020年以来的档案，没有这项信息")
                        .param("words", "该信息不存在")
                        .with(As.actor(publisher))
                        .with(csrf()))
                .andReturn();
        assertThat(answered.getResponse().getStatus()).isEqualTo(302);
        assertThat(one(id).reply()).isEqualTo(Reply.NOT_HELD);
    }

    private UUID receive() {
        return desk.receive(publisher, Ids.next(), application());
    }

    private RequestDesk.Application application() {
        return new RequestDesk.Application(
                c.town(),
                "赵长河",
                true,
                "410899198001010011",
                "13900000001",
                RequestChannel.IN_PERSON,
                "道路硬化账目",
                "纸质",
                RECEIVED);
    }

    private Reply answer(UUID id, long version, Request facts, String reason, String words) {
        return answers.answer(publisher, id, version, new RequestAnswers.Given(facts, false, false, reason, words));
    }

    private static Request facts(String... names) {
        var named = Set.of(names);
        return new Request(
                named.contains("caseFile"),
                named.contains("alreadyPublic"),
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                named.contains("thirdPartyHarm"),
                false,
                named.contains("publicInterest"),
                false,
                false,
                false);
    }

    private static void refused(String words, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains(words));
    }

    private void on(String day, Runnable step) {
        today.at(OffsetDateTime.parse(day + "T10:00:00+08:00"), step);
    }

    private InformationRequest one(UUID id) {
        return requests.find(publisher.scope(), id).orElseThrow();
    }

    private String due(UUID id, String term) {
        return terms.of(c.code(), id).stream()
                .filter(clock -> clock.termId().equals(term) && clock.ended() == null)
                .map(clock -> clock.due().toString())
                .findFirst()
                .orElse("");
    }

    private List<String> running(UUID id) {
        return terms.of(c.code(), id).stream()
                .filter(clock -> clock.ended() == null)
                .map(RunningTerm::termId)
                .toList();
    }

    private String paper(String kind) {
        return jdbc.sql(
                        "select html from documents_paper where county_code = :county and kind = :kind order by id desc limit 1")
                .param("county", c.code())
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    private Actor with(Right... rights) {
        var who = c.officer();
        return new Actor(
                who.account(),
                who.person(),
                who.name(),
                who.organ(),
                who.organName(),
                who.postTitle(),
                who.scope(),
                Set.of(rights));
    }
}
