package cn.xiangzhi.inspection.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.InspectionTown;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.places.Place;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A route drawn, planned with its reasons, walked; what was seen becomes correction, report, lead; the rest is left and comes again. */
@XiangzhiTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatrolRoadTest {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private InspectionTown town;
    private Actor cadre;

    @BeforeAll
    void 建一个乡镇() {
        town = new InspectionTown(context, mvc, "870101");
        cadre = town.actor(town.auxiliary, "吴协管", EnumSet.of(Right.REPORT_REGISTER));
    }

    @Test
    void 按报告和风险安排_走一点记一点_看到的成为改正报告线索_没走完的留着下次优先() throws Exception {
        var route = Ids.next();
        town.sent(
                town.officer,
                "/patrol/routes",
                "once",
                route.toString(),
                "township",
                town.code,
                "name",
                "东沟路线",
                "purpose",
                "倾倒垃圾",
                "everyDays",
                "14");
        for (var n = 1; n <= 4; n++) {
            point(route, "东沟" + n + "号桥下", 35.4 + n / 100.0, n == 3 ? "HIGH" : "");
        }
        assertThat(town.send(cadre, "/patrol/routes/" + route + "/points", "lookFor", "垃圾", "place", "某处")
                        .getStatus())
                .as("协管员不设点")
                .isEqualTo(403);
        report("东沟1号桥下有垃圾", 35.41);
        report("东沟1号桥下又有垃圾", 35.41);
        var plan = text(town.page(town.officer, "/patrol/routes/" + route + "/plan"));
        assertThat(plan).contains("因为 90 天内附近有 2 件报告", "因为是高风险", "因为还没有看过");
        assertThat(plan).contains("吴协管（辅助人员", "陈查（持证执法人员");

        var walk = walk(route, points(route));
        assertThat(text(town.page(cadre, "/"))).contains("今天的巡查", "东沟路线");
        var page = text(town.page(cadre, "/patrol/walks/" + walk));
        assertThat(page).contains("下一个：东沟1号桥下", "看过 0 / 4 个点位");

        var stops = stops(walk);
        town.sent(cadre, "/patrol/walks/" + walk + "/stops/" + stops.get(0) + "/nothing");
        town.sent(cadre, "/patrol/walks/" + walk + "/stops/" + stops.get(0) + "/nothing");
        var second = Ids.next().toString();
        var without = seen(
                cadre,
                walk,
                stops.get(1),
                false,
                "once",
                second,
                "outcome",
                "CORRECTED",
                "words",
                "占道摆摊",
                "done",
                "收回");
        assertThat(without.getContentAsString(StandardCharsets.UTF_8)).contains("没有照片", "占道摆摊");
        for (var n = 0; n < 2; n++) {
            assertThat(seen(
                                    cadre,
                                    walk,
                                    stops.get(1),
                                    true,
                                    "once",
                                    second,
                                    "outcome",
                                    "CORRECTED",
                                    "words",
                                    "占道摆摊",
                                    "done",
                                    "当场收回")
                            .getRedirectedUrl())
                    .isEqualTo("/patrol/walks/" + walk);
        }
        var third = Ids.next().toString();
        for (var n = 0; n < 2; n++) {
            seen(cadre, walk, stops.get(2), true, "once", third, "outcome", "REPORT", "words", "沟边倾倒建筑垃圾约两车");
        }
        var lead = seen(cadre, walk, stops.get(2), false, "outcome", "LEAD", "words", "看着像违法", "item", "CG-CF-024");
        assertThat(lead.getStatus()).isEqualTo(422);
        assertThat(lead.getContentAsString(StandardCharsets.UTF_8)).contains("转案件线索由执法人员登记", "登记为报告");
        var found = text(town.page(town.officer, "/patrol/walks/" + walk));
        assertThat(found).contains("看过 3 / 4 个点位，发现 2 件", "当场改正", "→ 当场收回", "登记为报告");
        assertThat(jdbc.sql(
                                "select count(*) from inspection_patrol_sighting where county_code = :county and walk_id = :walk")
                        .param("county", town.county)
                        .param("walk", walk)
                        .query(Integer.class)
                        .single())
                .as("两次提交各记一件")
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from intake_report where county_code = :county and channel = 'PATROL'")
                        .param("county", town.county)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThat(town.send(cadre, "/patrol/walks/" + walk + "/leave", "version", "0", "why", " ")
                        .getStatus())
                .as("不写原因不结束")
                .isEqualTo(400);
        assertThat(text(town.page(town.officer, "/patrol"))).contains("没走完");
        town.sent(cadre, "/patrol/walks/" + walk + "/leave", "version", "0", "why", "下大雨");
        assertThat(text(town.page(cadre, "/patrol/walks/" + walk))).contains("没走完就结束：下大雨", "没有走到");
        assertThat(text(town.page(town.officer, "/patrol/routes/" + route + "/plan")))
                .contains("因为上次没有走到", "因为 90 天内巡查发现过 1 次问题");
        assertThat(text(town.page(
                        town.officer, "/patrol/points/" + points(route).get(2))))
                .contains("看到过 1 件", "沟边倾倒建筑垃圾约两车", "因为是高风险");
        assertThat(town.status(town.elsewhere(), "/patrol/walks/" + walk)).isEqualTo(404);
        assertThat(town.status(town.elsewhere(), "/patrol/routes/" + route)).isEqualTo(404);
    }

    @Test
    void 执法人员转线索_案件立为线索_两次提交一件_全部看过自动走完() throws Exception {
        var route = Ids.next();
        town.sent(
                town.officer,
                "/patrol/routes",
                "once",
                route.toString(),
                "township",
                town.code,
                "name",
                "河堤",
                "purpose",
                "违建",
                "everyDays",
                "30");
        point(route, "河堤内侧", 35.6, "");
        var walk = walk(route, points(route));
        var stop = stops(walk).getFirst();
        var once = Ids.next().toString();
        assertThat(seen(town.officer, walk, stop, false, "once", once, "outcome", "LEAD", "words", "新砌围墙约二十米")
                        .getStatus())
                .as("没有写明事项")
                .isEqualTo(400);
        for (var n = 0; n < 2; n++) {
            seen(
                    town.officer,
                    walk,
                    stop,
                    true,
                    "once",
                    once,
                    "outcome",
                    "LEAD",
                    "words",
                    "新砌围墙约二十米",
                    "item",
                    "CG-CF-024",
                    "who",
                    "某建材店");
        }
        assertThat(jdbc.sql(
                                "select count(*) from casework_case where county_code = :county and item_code = 'CG-CF-024'")
                        .param("county", town.county)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(text(town.page(town.officer, "/patrol/walks/" + walk))).contains("已走完", "转案件线索");
        assertThat(town.send(town.officer, "/patrol/walks/" + walk + "/stops/" + stop + "/nothing")
                        .getStatus())
                .as("走完的不再改")
                .isEqualTo(400);
    }

    /** The policy itself: nothing in the tables could tell where somebody was at what time, or count people. */
    @Test
    void 不打卡_不记轨迹_没有人的时间和位置() {
        var columns = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_name in ('inspection_patrol_walk', 'inspection_patrol_stop', 'inspection_patrol_sighting')
                          and (column_name like '%latitude%' or column_name like '%longitude%' or column_name like '%person%')
                        """).query(String.class).list();
        assertThat(columns).isEmpty();
        var moments = jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_name = 'inspection_patrol_stop' and data_type like 'timestamp%'
                        """).query(String.class).list();
        assertThat(moments).as("点位只记哪天看过").isEmpty();
    }

    private void point(UUID route, String place, double latitude, String risk) throws Exception {
        town.sent(
                town.officer,
                "/patrol/routes/" + route + "/points",
                "once",
                Ids.next().toString(),
                "place",
                place,
                "latitude",
                String.valueOf(latitude),
                "longitude",
                "113.4",
                "lookFor",
                "倾倒垃圾",
                "risk",
                risk);
    }

    private void report(String words, double latitude) throws Exception {
        context.getBean(Reports.class)
                .receive(
                        town.officer,
                        new NewReport(
                                Ids.next(),
                                null,
                                Channel.VISIT,
                                Categories.UNDECIDED,
                                words,
                                words,
                                new Place(town.county, town.code, town.village, "东沟", latitude, 113.4),
                                null,
                                "",
                                "",
                                ""));
    }

    private UUID walk(UUID route, List<UUID> points) throws Exception {
        var id = Ids.next();
        var pairs = new ArrayList<>(
                List.of("once", id.toString(), "on", today.date().toString(), "walkers", town.auxiliary.toString()));
        points.forEach(point -> pairs.addAll(List.of("points", point.toString())));
        assertThat(town.sent(town.officer, "/patrol/routes/" + route + "/plan", pairs.toArray(String[]::new)))
                .isEqualTo("/patrol/walks/" + id);
        return id;
    }

    private MockHttpServletResponse seen(Actor actor, UUID walk, UUID stop, boolean photo, String... pairs)
            throws Exception {
        var request = multipart("/patrol/walks/" + walk + "/stops/" + stop);
        if (photo) {
            request.file(new MockMultipartFile("photos", "现场.jpg", "image/jpeg", jpeg()));
        }
        for (var at = 0; at < pairs.length; at += 2) {
            request.param(pairs[at], pairs[at + 1]);
        }
        return mvc.perform(request.with(As.actor(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private List<UUID> points(UUID route) {
        return jdbc.sql("select id from inspection_patrol_point where route_id = :route order by number")
                .param("route", route)
                .query(UUID.class)
                .list();
    }

    private List<UUID> stops(UUID walk) {
        return jdbc.sql("select id from inspection_patrol_stop where walk_id = :walk order by number")
                .param("walk", walk)
                .query(UUID.class)
                .list();
    }

    private static byte[] jpeg() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private static String text(String html) {
        return TAGS.matcher(html).replaceAll("");
    }
}
