package cn.xiangzhi.inspection.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.InspectionTown;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A tour, its findings good and bad, the ledger, the board with a contest, three talks, a bulletin (S20 F69). */
@XiangzhiTest
@AutoConfigureMockMvc
class SupervisionRoadTest {

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

    @Test
    void 督查_台账_曝光和异议_三级约谈_通报() throws Exception {
        town = new InspectionTown(context, mvc, "370501");
        var day = today.date().toString();
        var tour = Ids.next();
        assertThat(town.send(town.head, "/supervision/tours", planned(tour, town.head.person(), town.head.person()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .as("一个人不成督查组")
                .contains("督查组只有组长一人");
        assertThat(town.send(town.head, "/supervision/tours", planned(tour, town.head.person(), UUID.randomUUID()))
                        .getStatus())
                .as("名册外的人")
                .isEqualTo(400);
        town.sent(town.head, "/supervision/tours", planned(tour, town.head.person(), town.second));
        assertThat(text(town.page(town.head, "/supervision/tours/" + tour))).contains("何镇长（组长）", "林检（组员）");
        assertThat(text(town.page(town.head, "/supervision/tours?kind=SECRET"))).contains("前街", "已安排", "导出Excel");
        assertThat(text(town.page(unit(), "/supervision/tours")))
                .as("台账里也没有去以前的暗访")
                .contains("还没有安排督查");
        assertThat(text(town.page(town.head, "/supervision"))).contains("还要安排 1 次", "暗访");
        assertThat(text(town.page(unit(), "/supervision"))).as("暗访去以前，被查的单位看不到").contains("还要安排 1 次", "还没有安排督查");
        assertThat(town.status(unit(), "/supervision/tours/" + tour)).isEqualTo(404);
        assertThat(town.send(town.head, "/supervision/tours/" + tour + "/done", "version", "0", "words", "走了一圈")
                        .getStatus())
                .as("没有登记情况不算完成")
                .isEqualTo(400);
        for (var good : new boolean[] {true, false}) {
            var bare = town.send(town.head, "/supervision/findings", finding(tour, good, "没有照片的"));
            assertThat(bare.getStatus()).isEqualTo(400);
            assertThat(bare.getContentAsString(StandardCharsets.UTF_8)).contains("没有照片", "没有照片的");
        }
        town.photographed(town.head, "/supervision/findings", finding(tour, true, "村口绿化维护得好"));
        assertThat(town.send(town.head, "/supervision/findings", without(finding(tour, false, "沟渠有垃圾"), "foundOn"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(town.sendPhoto(town.head, "/supervision/findings", without(finding(tour, false, "沟渠有垃圾"), "due"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("每个问题都要有责任人、期限");
        town.photographed(town.head, "/supervision/findings", finding(tour, false, "沟渠有垃圾"));
        town.sent(town.head, "/supervision/tours/" + tour + "/done", "version", "0", "words", "总体较好");
        var first = id("沟渠有垃圾");
        assertThat(text(town.page(town.head, "/supervision/findings?state=OPEN")))
                .contains("沟渠有垃圾", "李主任");

        var unit = unit();
        assertThat(town.send(unit, "/supervision/findings/" + first + "/proof", "version", "0", "words", "已清理")
                        .getStatus())
                .as("没有整改后的照片")
                .isEqualTo(400);
        town.photographed(unit, "/supervision/findings/" + first + "/proof", "version", "0", "words", "已清理");
        assertThat(text(town.page(town.head, "/"))).contains("整改待复核");
        town.sent(
                town.head,
                "/supervision/findings/" + first + "/check",
                "version",
                "1",
                "fine",
                "false",
                "words",
                "桥下还有");
        assertThat(text(town.page(unit, "/"))).contains("督查问题待整改");
        town.photographed(unit, "/supervision/findings/" + first + "/proof", "version", "2", "words", "桥下也清了");
        town.sent(
                town.head,
                "/supervision/findings/" + first + "/check",
                "version",
                "3",
                "fine",
                "true",
                "words",
                "现场看过");
        assertThat(text(town.page(town.head, "/supervision/findings?state=CLOSED")))
                .contains("沟渠有垃圾", "已销号");

        for (var words : new String[] {"第一处", "第二处", "第三处", "冤枉的一处"}) {
            town.photographed(town.head, "/supervision/findings", finding(null, false, words));
            town.sent(
                    town.head,
                    "/supervision/findings/" + id(words) + "/name",
                    "version",
                    "0",
                    "reason",
                    "屡次提醒不改",
                    "until",
                    today.date().plusDays(30).toString());
        }
        assertThat(text(town.open("/public/naming?township=" + town.code)))
                .contains("第一处", "冤枉的一处", "屡次提醒不改")
                .doesNotContain("李主任");
        var wronged = id("冤枉的一处");
        town.sent(unit, "/supervision/findings/" + wronged + "/contest", "version", "1", "words", "不在本村地界");
        assertThat(town.send(
                                town.head,
                                "/supervision/findings/" + wronged + "/answer",
                                "version",
                                "2",
                                "kept",
                                "false",
                                "words",
                                "核实不属该村")
                        .getStatus())
                .as("自己决定的曝光不能自己答复异议")
                .isEqualTo(422);
        var other = town.actor(town.second, "纪检书记", EnumSet.allOf(Right.class));
        town.sent(
                other,
                "/supervision/findings/" + wronged + "/answer",
                "version",
                "2",
                "kept",
                "false",
                "words",
                "核实不属该村");
        assertThat(text(town.open("/public/naming?township=" + town.code))).doesNotContain("冤枉的一处");

        var due = text(town.page(town.head, "/supervision/talks"));
        assertThat(due).contains("待约谈 3 件", "第 1 次曝光，包联领导约谈", "第 2 次曝光，纪检书记约谈", "第 3 次曝光，主要领导约谈并通报");
        var talk = Ids.next();
        var meet = today.now().plusDays(2).toLocalDateTime().withNano(0).toString();
        for (var n = 0; n < 2; n++) {
            assertThat(town.sent(
                            town.head,
                            "/supervision/talks",
                            "once",
                            talk.toString(),
                            "finding",
                            id("第三处").toString(),
                            "meet",
                            meet,
                            "place",
                            "三楼会议室",
                            "talker",
                            "书记、镇长"))
                    .isEqualTo("/supervision/talks/" + talk);
        }
        assertThat(town.send(
                                town.head,
                                "/supervision/talks/" + talk + "/held",
                                "version",
                                "0",
                                "record",
                                "谈了三处",
                                "commitment",
                                "十日内改完")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("第三级约谈没有通报", "不对单位和个人罚款");
        town.sent(
                town.head,
                "/supervision/talks/" + talk + "/held",
                "version",
                "0",
                "record",
                "谈了三处",
                "commitment",
                "十日内改完",
                "notice",
                "对前街村予以通报");
        assertThat(town.send(town.head, "/supervision/talks/" + talk + "/close", "version", "1", "proof", " ")
                        .getStatus())
                .isEqualTo(400);
        town.sent(town.head, "/supervision/talks/" + talk + "/close", "version", "1", "proof", "三处均复核销号");
        assertThat(text(town.page(town.head, "/supervision/talks?state=CLOSED")))
                .contains("待约谈 2 件", "主要领导约谈并通报", "已销号", "十日内改完", "导出Excel");
        for (var list : new String[] {"talks", "tours", "findings"}) {
            assertThat(town.status(town.head, "/supervision/" + list + "?format=xlsx"))
                    .as(list)
                    .isEqualTo(200);
        }

        var bulletin = Ids.next();
        town.sent(
                town.head,
                "/supervision/bulletins",
                "once",
                bulletin.toString(),
                "township",
                town.code,
                "from",
                day,
                "until",
                day);
        assertThat(text(town.page(town.head, "/supervision/bulletins/" + bulletin)))
                .contains("第1期", "督查1次，其中明查0次，暗访1次；发现问题5个，已销号1个", "村口绿化维护得好", "沟渠有垃圾（");
        for (var path : new String[] {"tours/" + tour, "findings/" + first, "talks/" + talk, "bulletins/" + bulletin}) {
            assertThat(town.status(town.elsewhere(), "/supervision/" + path))
                    .as(path)
                    .isEqualTo(404);
        }
        var outsider = town.actor(town.auxiliary, "旁人", EnumSet.of(Right.SUPERVISE_READ));
        assertThat(town.send(
                                new Actor(
                                        outsider.account(),
                                        outsider.person(),
                                        outsider.name(),
                                        new UUID(0, 1),
                                        "",
                                        "",
                                        outsider.scope(),
                                        outsider.rights()),
                                "/supervision/findings/" + id("第一处") + "/proof",
                                "version",
                                "1",
                                "words",
                                "替人报送")
                        .getStatus())
                .as("别的单位不能替人报送")
                .isEqualTo(403);
    }

    /** Somebody of the unit itself, with no right of supervision. */
    private Actor unit() {
        return town.actor(town.officer.person(), "村主任", EnumSet.of(Right.SUPERVISE_READ));
    }

    private String[] planned(UUID tour, UUID leader, UUID member) {
        return new String[] {
            "once",
            tour.toString(),
            "township",
            town.code,
            "kind",
            "SECRET",
            "on",
            today.date().toString(),
            "leader",
            leader.toString(),
            "members",
            member.toString(),
            "route",
            "前街"
        };
    }

    private String[] finding(@org.jspecify.annotations.Nullable UUID tour, boolean good, String words) {
        return new String[] {
            "once",
            Ids.next().toString(),
            "township",
            town.code,
            "tour",
            tour == null ? "" : tour.toString(),
            "source",
            tour == null ? "HOTLINE" : "TOUR",
            "good",
            "" + good,
            "unit",
            town.government.toString(),
            "place",
            "前街村",
            "words",
            words,
            "foundOn",
            today.date().toString(),
            "owner",
            "李主任",
            "due",
            today.date().plusDays(5).toString()
        };
    }

    private static String[] without(String[] pairs, String name) {
        var copy = pairs.clone();
        for (var at = 0; at < copy.length; at += 2) {
            if (copy[at].equals(name)) {
                copy[at + 1] = "";
            }
        }
        return copy;
    }

    private UUID id(String words) {
        return jdbc.sql("select id from inspection_finding where county_code = :county and words = :words")
                .param("county", town.county)
                .param("words", words)
                .query(UUID.class)
                .single();
    }

    private static String text(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
