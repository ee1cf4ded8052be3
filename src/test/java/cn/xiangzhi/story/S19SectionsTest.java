package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.OrgTown;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.places.grids.Outline;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** S19 at the browser: a village in two sections, one left without somebody and mended; leave and who answers; the public asks. */
@XiangzhiTest
@Tag("browser")
class S19SectionsTest {

    private static final String WHOLE = "30.00,110.00\n30.00,110.02\n30.02,110.02\n30.02,110.00";
    private static final String WEST = "30.00,110.00\n30.00,110.01\n30.02,110.01\n30.02,110.00";
    private static final String EAST = "30.00,110.01\n30.00,110.02\n30.02,110.02\n30.02,110.01";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Today today;

    @Test
    void 一村分两格_没人管的显示出来并补上_请假由代岗人答_群众查得到() {
        var town = new OrgTown(web);
        var village = town.township + "201";
        var organ = town.organ("镇政府", OrganKind.TOWNSHIP_GOVERNMENT);
        var post = town.post(organ, PostKind.ADMINISTRATIVE, "干部", 9);
        var keeper = town.person(post, "管网格", PostKind.ADMINISTRATIVE);
        var leader = town.person(post, "片长甲", PostKind.ADMINISTRATIVE);
        town.person(post, "干部乙", PostKind.ADMINISTRATIVE);
        town.person(post, "代岗丙", PostKind.ADMINISTRATIVE);
        login(town, "wangge" + town.county, keeper, "管网格", DefaultRole.ADMINISTRATOR, organ);
        login(town, "pianzhang" + town.county, leader, "片长甲", DefaultRole.OFFICER, organ);
        places.locate(
                town.clerk(null),
                village,
                new Point(30.01, 110.01),
                Outline.parse(WHOLE).geoJson(),
                0);
        try (var clerk = Visitor.at(port).signIn("wangge" + town.county)) {
            clerk.open("/places/divisions/" + village + "/grids/new")
                    .fill(Map.of("name", "东格", "boundary", WHOLE.replace("110.02", "110.03"), "words", "东半"))
                    .choose("leader", "片长甲");
            check(clerk, "干部乙");
            clerk.press("设立网格").sees("边界未保存", "在东坡村边界以外");
            dragged(clerk);
            clerk.fill(Map.of("name", "西格", "boundary", WEST, "words", "路西"))
                    .press("设立网格")
                    .sees("谁负责", "片长甲", "干部乙");
            clerk.open("/places/outlines").sees("没有盖住", "亩");
            clerk.attach("file", "东坡.geojson", "application/geo+json", east(village))
                    .press("上传并检查")
                    .sees("东坡村东格", "新设网格", "合格")
                    .press("确认导入")
                    .sees("边界已导入：1 处", "没有空隙");
            clerk.open("/places/nobody")
                    .sees("东坡村东格", "没有负责人", "没有包片干部")
                    .picture("s19-nobody")
                    .manual("places-nobody");
            clerk.leaveBy("tr:has-text('东坡村东格'):has-text('没有负责人') a");
            clerk.choose("leader", "管网格").fill("paper", "青政发〔2026〕9号");
            check(clerk, "干部乙");
            clerk.press("保存").sees("责任人已确定", "青政发〔2026〕9号");
            clerk.open("/places/nobody");
            assertThat(clerk.text()).doesNotContain("东坡村东格");
            clerk.open("/places/sections")
                    .sees("东格", "西格", "片长甲")
                    .picture("s19-sections")
                    .manual("places-sections");
            accessible(clerk);
        }
        var asked = "/public/who?county=" + town.county + "&latitude=30.01&longitude=110.005";
        try (var resident = Visitor.onPhone(port)) {
            resident.open(asked).sees("东坡村西格", "片长甲", "干部乙", "坐标落在").fits();
        }
        try (var officer = Visitor.onPhone(port).signIn("pianzhang" + town.county)) {
            var from = today.date().atTime(0, 0);
            officer.open("/absences")
                    .fill(Map.of("from", from.toString(), "to", from.plusDays(3).toString(), "reason", "家中有事"))
                    .press("登记")
                    .sees("没有指定代岗人", "东坡村西格");
            officer.open("/absences")
                    .fill(Map.of("from", from.toString(), "to", from.plusDays(3).toString(), "reason", "家中有事"))
                    .choose("standIn", "代岗丙")
                    .press("登记")
                    .sees("已登记请假", "代岗丙")
                    .fits();
        }
        try (var resident = Visitor.onPhone(port)) {
            resident.open(asked)
                    .sees("代岗丙", "片长甲请假至", "由代岗丙代岗")
                    .fits()
                    .picture("s19-public")
                    .manual("places-public-who");
            accessible(resident);
            resident.open("/public/who?county=" + town.county)
                    .fill("words", "东坡村小学门口")
                    .press("查谁负责")
                    .sees("青石镇");
        }
    }

    /** A corner is dragged, and another one dropped; what is typed afterwards counts. */
    private static void dragged(Visitor clerk) {
        clerk.fill("boundary", WEST);
        var page = clerk.page();
        var corners = page.locator(".xz-corner");
        PlaywrightAssertions.assertThat(corners).hasCount(4);
        corners.last().scrollIntoViewIfNeeded();
        var box = corners.last().boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 30, box.y + box.height / 2 + 20, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        PlaywrightAssertions.assertThat(corners).hasCount(4);
        assertThat(clerk.value("boundary").split("\n"))
                .hasSize(4)
                .startsWith("30,110", "30,110.01", "30.02,110.01")
                .doesNotContain("30.02,110");
        corners.first().dblclick();
        PlaywrightAssertions.assertThat(corners).hasCount(3);
        assertThat(clerk.value("boundary").split("\n")).hasSize(3).doesNotContain("30,110");
    }

    private static void check(Visitor clerk, String name) {
        clerk.page()
                .locator("main label:has-text('" + name + "') input[name=cadres]")
                .first()
                .check();
    }

    private void login(OrgTown town, String login, UUID person, String name, DefaultRole role, UUID organ) {
        var by = town.clerk(null);
        var account = accounts.open(by, login, name, person, town.township, InventedCounty.PASSWORD);
        accounts.grant(by, account, role, organ, town.township);
    }

    private static byte[] east(String village) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"村代码\":\""
                        + village + "\",\"名称\":\"东格\"},\"geometry\":"
                        + Outline.parse(EAST).geoJson() + "}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void accessible(Visitor visitor) {
        assertThat(new AxeBuilder(visitor.page())
                        .withTags(WCAG)
                        .exclude(".leaflet-container")
                        .analyze()
                        .getViolations())
                .isEmpty();
    }
}
