package cn.xiangzhi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The office's own questions and times, the same on every channel (F2 F8). */
@XiangzhiTest
class CategoryQuestionsTest extends ChannelsRoad {

    private static final String CATEGORY = "HL-02";

    CategoryQuestionsTest() {
        super("930001");
    }

    @Test
    void 每个渠道都要答附加问题_热线工单不因没问到而退_记下还要补问什么() throws Exception {
        var category = "HL-17";
        ask(category, "几号楼", "NUMBER", true, "");
        ask(category, "哪一种", "CHOICE", false, "漏水\n断电");
        var asked = questions.of(county, town.township(), category);
        var bare = report("楼道漏水", category, Channel.PATROL);
        assertThatThrownBy(() -> reports.receive(dispatcher, bare)).hasMessageContaining("请回答“几号楼”");
        var wrong = answered(bare, asked, "十二", "漏水");
        assertThatThrownBy(() -> reports.receive(dispatcher, wrong)).hasMessageContaining("请填写数字");
        var odd = answered(bare, asked, "12", "爆炸");
        assertThatThrownBy(() -> reports.receive(dispatcher, odd)).hasMessageContaining("请从选项中选一个");
        var stranger = new Answer(Ids.next(), "Q99", "别的问题", QuestionKind.TEXT, "答");
        assertThatThrownBy(() -> reports.receive(dispatcher, bare.with(Along.answers(List.of(stranger)))))
                .hasMessageContaining("“别的问题”现在不问");
        var good = answered(bare, asked, "12", "漏水");
        var receipt = reports.receive(dispatcher, good);
        assertThat(questions.answered(county, receipt.report()))
                .extracting(Answer::value)
                .containsExactly("12", "漏水");
        ask(category, "后来加问的", "TEXT", true, "");
        assertThat(reports.receive(dispatcher, good)).as("以前收下的照样答复").isEqualTo(receipt);
        var hotline = report("楼道断电", category, Channel.HOTLINE)
                .with(new Along(
                        List.of(),
                        List.of(),
                        new Along.Outside(Along.Source.HOTLINE, "RX-ASK-1", null, "", null),
                        null));
        var taken = reports.receive(dispatcher, hotline);
        assertThat(page(get("/reports/" + taken.report()).with(As.actor(dispatcher))))
                .contains("还要向报告人补问：几号楼、后来加问的");
    }

    private static NewReport answered(NewReport report, List<Question> asked, String number, String kind) {
        var answers = List.of(
                new Answer(
                        asked.getFirst().id(),
                        asked.getFirst().code(),
                        asked.getFirst().label(),
                        QuestionKind.NUMBER,
                        number),
                new Answer(
                        asked.getLast().id(),
                        asked.getLast().code(),
                        asked.getLast().label(),
                        QuestionKind.CHOICE,
                        kind));
        return report.with(Along.answers(answers));
    }

    @Test
    void 提问加上就问_不答不收_答了随报告和派单走_改了旧回答不变() throws Exception {
        var category = "HL-12";
        var required = ask(category, "小区名称", "TEXT", true, "");
        ask(category, "属于哪一种", "CHOICE", false, "停水\n电梯\n收费");
        ask(category, "现场照片", "PHOTO", false, "");
        var first = again(filled(category));
        assertThat(first).contains("这一类事还要问几句", "小区名称", "电梯", "请回答下面的问题").doesNotContain("请回答“小区名称”");
        assertThat(again(filled(category).param("asked", category))).contains("请回答“小区名称”");
        assertThat(again(filled(category)
                        .param("asked", category)
                        .param("answer.Q1", "阳光花园")
                        .param("answer.Q2", "乱写")))
                .contains("请从选项中选一个", "阳光花园");
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        var done = send(
                ((org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder) filled(category))
                        .file(new MockMultipartFile("photo.Q3", "a.jpg", "image/jpeg", picture.toByteArray()))
                        .param("asked", category)
                        .param("sure", "true")
                        .param("answer.Q1", "阳光花园")
                        .param("answer.Q2", "电梯"));
        assertThat(done.getRedirectedUrl()).startsWith("/public/report/done?code=");
        var report = newest(category);
        var order = orders.ofReport(county, report).orElseThrow();
        change(required, "小区叫什么", 0);
        for (var path : List.of("/reports/" + report, "/orders/" + order)) {
            assertThat(page(get(path).with(As.actor(dispatcher))))
                    .as(path)
                    .contains("小区名称", "阳光花园", "属于哪一种", "电梯", "照片1")
                    .doesNotContain("小区叫什么");
        }
        assertThat(page(get("/public/report/questions")
                        .param("county", county)
                        .param("category", category)
                        .param("where", town.village())))
                .contains("小区叫什么");
        assertThat(send(post("/categories/questions/" + required)
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("version", "0")
                                .param("label", "后来的人")
                                .param("kind", "TEXT")
                                .param("position", "10")
                                .param("validFrom", today.date().toString()))
                        .getStatus())
                .as("别人已改过的不覆盖")
                .isEqualTo(409);
    }

    @Test
    void 乡镇加的只问本乡镇_县里的乡镇改不了_停用的不问() throws Exception {
        var clerk =
                town.actor("镇管理员", UUID.randomUUID(), town.government(), town.township(), EnumSet.allOf(Right.class));
        var asked = ask("HL-13", "车牌号", "TEXT", false, "");
        send(question("HL-13", "本镇哪个停车场", "TEXT", false, "").with(As.actor(clerk)));
        assertThat(questions.of(county, town.township(), "HL-13"))
                .extracting(Question::label)
                .containsExactly("车牌号", "本镇哪个停车场");
        assertThat(questions.of(county, town.other(), "HL-13"))
                .extracting(Question::label)
                .containsExactly("车牌号");
        assertThat(questions.of(county, null, "HL-13"))
                .extracting(Question::label)
                .containsExactly("车牌号");
        assertThat(send(get("/categories/questions/" + asked).with(As.actor(clerk)))
                        .getStatus())
                .isEqualTo(404);
        send(post("/categories/questions/" + asked)
                .with(csrf())
                .with(As.actor(admin))
                .param("version", "0")
                .param("label", "车牌号")
                .param("kind", "TEXT")
                .param("position", "10")
                .param("validFrom", today.date().minusDays(3).toString())
                .param("validTo", today.date().minusDays(1).toString()));
        assertThat(questions.of(county, town.other(), "HL-13")).isEmpty();
    }

    @Test
    void 自定时限写明来源_派单按它_法定的不能更长() throws Exception {
        assertThat(send(time(CATEGORY, 0, "9", "DAY", "")).getStatus()).isEqualTo(400);
        assertThat(send(time(CATEGORY, 0, "9", "DAY", "青政办〔2026〕3号")).getStatus())
                .isEqualTo(302);
        assertThat(times.of(county, town.township(), CATEGORY)).satisfies(time -> {
            assertThat(time.counted()).isEqualTo("9日");
            assertThat(time.own()).isTrue();
        });
        var report = reports.receive(dispatcher, report("楼道堵了", CATEGORY, Channel.PUBLIC_PAGE))
                .report();
        var order = orders.ofReport(county, report).orElseThrow();
        assign(order);
        assertThat(terms.of(county, order))
                .filteredOn(term -> term.ended() == null)
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.basis()).contains("青政办〔2026〕3号");
                    assertThat(term.due()).isEqualTo(today.date().plusDays(9));
                });
        var lawful = send(time("MD-03", 0, "90", "DAY", "自定"));
        assertThat(lawful.getStatus()).isEqualTo(422);
        assertThat(lawful.getContentAsString(StandardCharsets.UTF_8)).contains("信访工作条例34条");
        assertThat(send(time("MD-03", 0, "45", "DAY", "自定")).getStatus()).isEqualTo(302);
        assertThat(send(time("MD-03", 0, "40", "DAY", "自定")).getStatus())
                .as("版本旧了")
                .isEqualTo(409);
        assertThat(page(get("/categories/MD-03").with(As.actor(admin)))).contains("45日", "法定时限");
        assertThat(page(get("/categories").param("q", "生活困难").with(As.actor(admin))))
                .contains("青政办〔2026〕3号");
    }

    @Test
    void 对公众停用的_网页不提供也不收_工作人员照样登记() throws Exception {
        assertThat(send(post("/categories/HL-14/hidden")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("hidden", "true"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/public/report").param("county", county))).doesNotContain("value=\"HL-14\"");
        assertThat(send(filled("HL-14")).getStatus()).isEqualTo(400);
        assertThat(reports.receive(dispatcher, report("狗", "HL-14", Channel.VISIT))
                        .number())
                .isNotBlank();
        assertThat(send(post("/categories/groups")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("group", "宣传广告")
                                .param("hidden", "true"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/public/report").param("county", county))).doesNotContain("label=\"宣传广告\"");
        assertThat(send(post("/categories/XZ-001/hidden")
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("hidden", "true"))
                        .getStatus())
                .isEqualTo(400);
    }

    private void change(UUID question, String label, int version) throws Exception {
        assertThat(send(post("/categories/questions/" + question)
                                .with(csrf())
                                .with(As.actor(admin))
                                .param("version", String.valueOf(version))
                                .param("label", label)
                                .param("kind", "TEXT")
                                .param("required", "true")
                                .param("position", "10")
                                .param("validFrom", today.date().minusDays(3).toString()))
                        .getStatus())
                .isEqualTo(302);
    }

    private RequestBuilder time(String category, int version, String amount, String unit, String source) {
        return post("/categories/" + category + "/time")
                .with(csrf())
                .with(As.actor(admin))
                .param("version", String.valueOf(version))
                .param("amount", amount)
                .param("unit", unit)
                .param("source", source);
    }

    private UUID newest(String category) {
        return jdbc.sql(
                        "select id from intake_report where county_code = :county and category = :category order by id desc limit 1")
                .param("county", county)
                .param("category", category)
                .query(UUID.class)
                .single();
    }

    private AbstractMockHttpServletRequestBuilder<?> filled(String category) {
        return multipart("/public/report")
                .param("county", county)
                .param("once", UUID.randomUUID().toString())
                .param("category", category)
                .param("text", "电梯坏了")
                .param("where", town.village())
                .with(csrf());
    }
}
