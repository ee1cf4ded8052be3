package cn.xiangzhi.intake.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.dispatch.Orders;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.PublishedReports;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Made public by a person, read by everybody, merged and split, over a real store. */
@XiangzhiTest
class PublicReportsTest {

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Reports reports;

    @Autowired
    private Orders orders;

    @Autowired
    private Attachments attachments;

    @Autowired
    private PublishedReports published;

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
    void 不审查不公开_放行的才看得到_撤下就没有() throws Exception {
        var receipt = receive("村民王建国在门口占道，电话13812345678", 30.012345);
        var id = receipt.report();
        assertThat(send(get("/public/reports/" + id)).getStatus()).isEqualTo(404);
        assertThat(page(get("/reports/publication").with(As.actor(dispatcher)))).contains("占道");
        assertThat(page(get("/reports/" + id + "/publication").with(As.actor(dispatcher))))
                .contains("王某某", "（电话略）", "手机号：13812345678");
        var refused = send(clear(id, -1, "王建国的摊子", "电话13812345678", false));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("还有像个人信息的内容", "没有公开");
        assertThat(send(clear(id, -1, "门口占道", "有人在门口占道", false)).getStatus()).isEqualTo(302);
        assertThat(send(clear(id, -1, "覆盖", "别人的旧页面", false)).getStatus()).isEqualTo(409);
        var one = published.find(id).orElseThrow();
        assertThat(one.text()).isEqualTo("有人在门口占道");
        assertThat(one.latitude()).isEqualTo(30.012);
        for (var path : List.of(
                "/public/reports?township=" + town.township(),
                "/public/reports/" + id,
                "/public/reports.json?township=" + town.township(),
                "/public/reports.rss?township=" + town.township(),
                "/public/reports/points?bbox=109,29,111,31&zoom=18&township=" + town.township())) {
            assertThat(page(get(path))).as(path).contains("门口占道").doesNotContain("王建国", "13812345678");
        }
        assertThat(page(get("/public/reports/map"))).contains("/public/reports/points");
        assertThat(send(post("/reports/" + id + "/publication")
                                .param("version", "0")
                                .param("decision", "back")
                                .param("why", "当事人要求撤下")
                                .with(csrf())
                                .with(As.actor(dispatcher)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(get("/public/reports/" + id)).getStatus()).isEqualTo(404);
        assertThat(page(get("/public/reports.json?township=" + town.township())))
                .doesNotContain("门口占道");
        assertThat(page(get("/reports/publication?which=withdrawn").with(As.actor(dispatcher))))
                .contains("占道");
    }

    @Test
    void 条件写错的说清楚_给程序的用JSON说() throws Exception {
        for (var path : List.of(
                "/public/reports.json?state=fixed",
                "/public/reports.json?after=x",
                "/public/reports.rss?state=fixed")) {
            var answer = send(get(path));
            assertThat(answer.getStatus()).as(path).isEqualTo(400);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("remedy");
        }
        assertThat(send(get("/public/reports?state=fixed")).getStatus()).isEqualTo(400);
        assertThat(send(get("/public/reports/statistics?county=nowhere")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void 照片放行的是副本_撤下就打不开_原件不动() throws Exception {
        var receipt = receive("占道", 30.01);
        var original = attachments.keep(
                town.county(), Reports.MATTER, receipt.report(), "现场.jpg", new ByteArrayInputStream(jpeg()), "报告人");
        send(clear(receipt.report(), -1, "占道", "有人占道", false));
        assertThat(published.find(receipt.report()).orElseThrow().photos()).isEmpty();
        assertThat(send(get("/public/reports/photos/" + original.id())).getStatus())
                .isEqualTo(404);
        var path = "/reports/" + receipt.report() + "/publication/photos/";
        assertThat(page(get(path + original.id()).with(As.actor(dispatcher)))).contains("按住拖动");
        var publisher = town.actor(
                "公示审查员", UUID.randomUUID(), town.government(), town.township(), EnumSet.of(Right.REPORT_PUBLISH));
        assertThat(send(get("/attachments/" + original.id()).with(As.actor(publisher)))
                        .getStatus())
                .as("只管公示的人也要看得到原件，才能遮挡")
                .isEqualTo(200);
        var covered = new MockMultipartFile("copy", "covered.jpg", "image/jpeg", jpeg());
        var kept =
                send(multipart(path + original.id()).file(covered).with(csrf()).with(As.actor(dispatcher)));
        assertThat(kept.getStatus()).isEqualTo(302);
        var photo = published.find(receipt.report()).orElseThrow().photos().getFirst();
        assertThat(photo).isNotEqualTo(original.id());
        assertThat(send(get("/public/reports/photos/" + photo)).getContentType())
                .isEqualTo("image/jpeg");
        assertThat(send(get("/public/reports/photos/" + photo).param("small", "true"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(attachments.of(town.county(), Reports.MATTER, receipt.report()))
                .singleElement()
                .satisfies(one -> assertThat(one.digest()).isEqualTo(original.digest()));
        send(post(path + photo + "/withdraw").with(csrf()).with(As.actor(dispatcher)));
        assertThat(send(get("/public/reports/photos/" + photo)).getStatus()).isEqualTo(404);
    }

    @Test
    void 外镇的不能审查_没有权限的进不去() throws Exception {
        var id = receive("占道", 30.01).report();
        assertThat(send(get("/reports/" + id + "/publication").with(As.actor(town.stranger())))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/reports/publication").with(As.actor(town.officer())))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void 人口未知不计算_登记后每千人两位小数() throws Exception {
        receive("占道", 30.01);
        assertThat(ReportFigures.perThousand(7, null)).isNull();
        assertThat(ReportFigures.perThousand(7, 32_100)).isEqualByComparingTo("0.22");
        assertThat(page(get("/public/reports/statistics").param("county", town.county())))
                .contains("人口数未知，不计算", "怎么算的");
        assertThat(send(post("/reports/residents")
                                .param("township", town.township())
                                .param("residents", "4000")
                                .param("year", "2020")
                                .param("source", "第七次全国人口普查公报")
                                .with(csrf())
                                .with(As.actor(dispatcher)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/public/reports/statistics").param("county", town.county())))
                .contains("第七次全国人口普查公报（2020年）", "0.25");
        assertThat(page(get("/reports/residents").with(As.actor(dispatcher)))).contains("第七次全国人口普查公报");
    }

    @Test
    void 并案后各凭各的回执看到同一件事_误并的拆出恢复() throws Exception {
        var lead = receive("老粮站占道", 30.010);
        var second = receive("粮站门口摆摊", 30.0105);
        var third = receive("东头另一处摆摊", 30.011);
        assertThat(page(get("/reports/alike").with(As.actor(dispatcher)))).contains("3 份报告");
        var ids = lead.report() + "," + second.report() + "," + third.report();
        assertThat(page(get("/reports/compare").param("ids", ids).with(As.actor(dispatcher))))
                .contains("老粮站占道", "粮站门口摆摊", "离第一份约", "并入主报告");
        for (var again = 0; again < 2; again++) {
            var merged = send(post("/reports/compare")
                    .param("ids", ids)
                    .param("lead", lead.report().toString())
                    .param("chosen", second.report().toString(), third.report().toString())
                    .with(csrf())
                    .with(As.actor(dispatcher)));
            assertThat(merged.getRedirectedUrl()).isEqualTo("/reports/" + lead.report());
        }
        assertThat(page(get("/reports/" + lead.report()).with(As.actor(dispatcher))))
                .contains("并入的报告", "2 人");
        reports.answer(dispatcher, lead.report(), "已劝离", LocalDate.of(2026, 11, 20));
        assertThat(page(get("/public/track").param("code", second.code())))
                .contains("已劝离", "与编号 " + lead.number() + " 反映的是同一件事", "粮站门口摆摊");
        var version = page(get("/reports/" + third.report() + "/split").with(As.actor(dispatcher)))
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var split = send(post("/reports/" + third.report() + "/split")
                .param("version", version)
                .param("words", "是东头另一家")
                .with(csrf())
                .with(As.actor(dispatcher)));
        assertThat(split.getRedirectedUrl()).isEqualTo("/reports/" + third.report());
        assertThat(reports.brief(town.county(), third.report()).orElseThrow().stage())
                .isEqualTo(ReportStage.ACCEPTED);
        var order = orders.ofReport(town.county(), third.report()).orElseThrow();
        assertThat(page(get("/orders/" + order).with(As.actor(dispatcher)))).contains("待派单", "恢复待派");
        assertThat(page(get("/public/track").param("code", third.code())))
                .contains("单独办理", "东头另一处摆摊")
                .doesNotContain("aria-label=\"答复\"");
        assertThat(page(get("/reports/" + lead.report()).with(As.actor(dispatcher))))
                .contains("1 人");
    }

    private RequestBuilder clear(UUID id, long version, String title, String text, boolean sure) {
        return post("/reports/" + id + "/publication")
                .param("version", Long.toString(version))
                .param("title", title)
                .param("text", text)
                .param("place", "老粮站")
                .param("answer", "")
                .param("point", "true")
                .param("sure", Boolean.toString(sure))
                .with(csrf())
                .with(As.actor(dispatcher));
    }

    private Receipt receive(String text, double latitude) {
        return reports.receive(
                dispatcher,
                new NewReport(
                        UUID.randomUUID(),
                        null,
                        Channel.PUBLIC_PAGE,
                        "HL-03",
                        "",
                        text,
                        new Place(town.county(), town.township(), town.village(), "老粮站", latitude, 110.01),
                        null,
                        "",
                        "",
                        ""));
    }

    private static byte[] jpeg() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(RequestBuilder request) throws Exception {
        var response = send(request);
        var body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(200);
        return body;
    }
}
