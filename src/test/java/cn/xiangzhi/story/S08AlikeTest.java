package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.places.Point;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * S8 F6 F7 F51: two reports of one kind at one place, merged and taken apart again; the photo of one is blacked out and shown,
 * and the list for everybody is read on a phone.
 */
@XiangzhiTest
@Tag("browser")
class S08AlikeTest {

    private static final String COUNTY = "890802";
    private static final String TOWN = COUNTY + "101";
    private static final String VILLAGE = TOWN + "201";

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Accounts accounts;

    @Test
    void 同一处报两回_先问是不是同一件_合并后拆出_照片遮挡后公开_手机上看得到() {
        county();
        report("文化广场的路灯不亮，晚上看不见路。", false);
        report("广场路灯坏了三天，孩子摔了一跤。", true);
        try (var dispatcher = Visitor.at(port).signIn("s08bingdan")) {
            dispatcher.open("/reports/alike").sees("杨湾村", "2 份报告").follow("并排对照");
            dispatcher.sees("文化广场的路灯不亮", "孩子摔了一跤", "没有照片").picture("s08-compare");
            dispatcher.page().locator("[name=chosen]").last().check();
            dispatcher.press("合并勾选的报告").sees("已并入 1 份报告", "并入的报告（合为一件办理）");
            dispatcher.follow("拆出");
            dispatcher
                    .fits()
                    .fill("words", "一盏在广场东头，一盏在西头")
                    .picture("s08-split")
                    .press("拆出")
                    .sees("已拆出，单独办理", "一盏在广场东头");
        }
        shown();
    }

    /** The photo is blacked out by dragging over it, and only then seen by everybody. */
    private void shown() {
        try (var publisher = Visitor.at(port).signIn("s08shencha")) {
            publisher.open("/reports/publication").follow("文化广场的路灯不亮");
            publisher.follow("遮挡并放行");
            var page = publisher.page();
            page.locator("canvas:visible").waitFor();
            var box = page.locator("canvas").boundingBox();
            page.mouse().move(box.x + box.width * 0.3, box.y + box.height * 0.3);
            page.mouse().down();
            page.mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.7);
            page.mouse().up();
            publisher.sees("已遮挡 1 处").picture("s08-cover").press("放行").sees("照片已放行");
            publisher.fill("sure", "true").press("公开").sees("已公开", "公众看到的");
        }
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/reports?township=" + TOWN)
                    .sees("文化广场的路灯不亮")
                    .fits()
                    .picture("s08-public-list");
            assertThat(resident.text()).doesNotContain("孩子摔了一跤");
            resident.follow("文化广场的路灯不亮").fits();
            assertThat(resident.page().locator("main img").first().evaluate("e => e.naturalWidth"))
                    .as("照片看得到")
                    .isNotEqualTo(0);
        }
    }

    private void report(String text, boolean known) {
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/report?county=" + COUNTY)
                    .fill("text", text)
                    .choose("category", "路灯")
                    .choose("where", "杨湾村")
                    .fill("words", "文化广场");
            if (!known) {
                resident.attach("photos", "路灯.png", "image/png", Pictures.png());
            }
            resident.press("提交");
            if (known) {
                resident.sees("是不是同一件事", "我也遇到").fits().press("不是同一件事，仍要提交");
            }
            resident.sees("回执码");
        }
    }

    private void county() {
        var nobody = new UUID(0, 9);
        var loader = new Actor(
                nobody, nobody, "装载", nobody, "测试", "装载", new Scope(COUNTY, null, null), EnumSet.allOf(Right.class));
        places.bring(
                loader,
                List.of(
                        new NewDivision(COUNTY, "杨川县", "", null),
                        new NewDivision(TOWN, "杨湾镇", "", new Point(31.2, 112.4)),
                        new NewDivision(VILLAGE, "杨湾村", "", new Point(31.21, 112.41))));
        var government = Ids.next();
        staffing.found(loader, NewOrgan.of(government, TOWN, "杨湾镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "杨"));
        open(loader, "s08bingdan", government, DefaultRole.COMMAND_CENTRE);
        open(loader, "s08shencha", government, DefaultRole.PUBLISHER);
    }

    private void open(Actor loader, String login, UUID organ, DefaultRole role) {
        var account = accounts.open(loader, login, login, new UUID(9, login.hashCode()), TOWN, InventedCounty.PASSWORD);
        accounts.grant(loader, account, role, organ, TOWN);
    }
}
