package cn.xiangzhi.story;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * S8 S5: a report is proposed with its reason, sent to a leading and a joint unit, disputed, ruled, done, checked by somebody
 * else and answered; the first receiver watches what was handed on until it is taken.
 */
@XiangzhiTest
@Tag("browser")
class S08CommandTest {

    private static final String COUNTY = "890801";
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
    void 反映_按规则建议_牵头协办_退回争议裁定_办结_另一人核查答复_移交的盯到接手() {
        county();
        rules();
        var track = report("集上停车把桥头堵死了，车过不去。", "停车秩序", "桥头");
        report("桥面坑洼，老人骑车摔倒。", "道路破损", "村东老桥");
        String order;
        try (var dispatcher = Visitor.at(port).signIn("s08zhihui")) {
            dispatcher
                    .open("/orders?view=all")
                    .fits()
                    .sees("待派单", "地图", "勾选派单可以成批办理")
                    .manual("orders-board")
                    .picture("s08-board");
            dispatcher.openFrom("/orders?q=集上停车", "派20").sees("建议派给柳河镇综合执法队", "因为", "地点在桥头村", "派单规则第1版第1条“集镇停车”");
            order = dispatcher.path();
            dispatcher.follow("派单").sees("协办柳河镇桥头村委会");
            dispatcher.press("派单").sees("待签收", "柳河镇桥头村委会", "按建议：因为");
            dispatcher.open("/orders/handed").sees("集上停车", "还没有接手");
        }
        try (var officer = Visitor.onPhone(port).signIn("s08duiyuan")) {
            officer.open(order).fits().follow("退回");
            officer.choose("organ", "桥头村委会")
                    .fill("words", "桥头是村里的集市，由村里管")
                    .press("退回")
                    .sees("退回待裁定", "职责争议", "认为应由柳河镇桥头村委会承办")
                    .fits();
        }
        try (var cadre = Visitor.onPhone(port).signIn("s08cunganbu")) {
            cadre.open(order).follow("陈述意见");
            cadre.fill("words", "村里没有执法权，只能劝").press("陈述意见").sees("村里没有执法权");
        }
        try (var head = Visitor.at(port).signIn("s08zhenzhang")) {
            head.open("/").sees("待裁定的职责争议");
            head.open(order).follow("裁定维持");
            head.fill(Map.of("words", "乱停车由执法队劝离，村里协助劝导", "ground", "柳河镇职责清单第4条"))
                    .press("裁定维持")
                    .sees("裁定：由柳河镇综合执法队承办", "柳河镇职责清单第4条")
                    .manual("orders-ruling")
                    .picture("s08-ruling");
            head.follow("督办").fill("words", "限期恢复通行").press("督办").sees("督办 督");
        }
        try (var officer = Visitor.onPhone(port).signIn("s08duiyuan")) {
            officer.open(order).sees("裁定有约束力");
            officer.follow("签收").press("签收").sees("办理中");
            officer.follow("答复督办").fill("words", "已划定车位，留出车道").press("答复督办").sees("已划定车位");
            officer.follow("办结报告").fill("words", "车辆已进划定的车位，道路恢复").press("办结报告").sees("待核查");
        }
        try (var centre = Visitor.at(port).signIn("s08jubao")) {
            centre.open(order).follow("核查通过并答复");
            centre.fill("method", "CALL_BACK")
                    .fill("words", "桥头已经划定车位，车道恢复通行。")
                    .press("核查通过并答复")
                    .sees("已办结", "核查方式：回访反映人");
        }
        try (var resident = Visitor.onPhone(port)) {
            resident.open(track).sees("桥头已经划定车位", "非常满意", "基本满意", "非常不满意").fits();
            resident.fill("level", "4").picture("s08-rating").press("提交评价").sees("感谢您的评价", "您的评价：满意");
        }
        handedOn();
    }

    /** What the township may not do is handed on, watched, and put down as taken over. */
    private void handedOn() {
        try (var dispatcher = Visitor.at(port).signIn("s08zhihui")) {
            dispatcher.openFrom("/orders?q=桥面坑洼", "派20").follow("书面移送");
            dispatcher
                    .fill(Map.of("receiver", "柳川县交通运输局", "phone", "0555-1234567", "words", "桥面属县道，由县交通部门管"))
                    .press("书面移送")
                    .sees("已移送待接收");
            dispatcher
                    .open("/orders/handed?taken=no")
                    .sees("桥面坑洼", "柳川县交通运输局", "还没有接手")
                    .manual("orders-handed");
            dispatcher.follow("派20").follow("登记对方接收");
            dispatcher.fill("words", "对方已派员").press("登记对方接收").sees("已由他单位接收");
            dispatcher.open("/orders/handed?taken=yes").sees("桥面坑洼", "集上停车", "已经接手");
            dispatcher.open("/orders/disputes").sees("裁定维持", "柳河镇综合执法队", "1 件").picture("s08-disputes");
        }
    }

    private void rules() {
        try (var dispatcher = Visitor.at(port).signIn("s08zhihui")) {
            dispatcher.open("/routing").sees("还没有启用的规则").press("开始写规则").follow("增加规则");
            dispatcher
                    .page()
                    .locator("main")
                    .evaluate("e => e.querySelectorAll('details').forEach(d => d.open = true)");
            dispatcher.fill("name", "集镇停车").fill("villages", VILLAGE).fill("categories", "HL-13");
            dispatcher.choose("organ", "综合执法队").fill("urgency", "URGENT");
            dispatcher
                    .page()
                    .locator("main details:has([name=joints]) label:has-text('桥头村委会') input")
                    .check();
            dispatcher.fits().manual("routing-rule").press("保存规则").sees("地点在桥头村", "派给柳河镇综合执法队，协办柳河镇桥头村委会，加急");
            dispatcher.sees("按现在的样子试算过才能启用").press("试算").sees("会派到别处", "一件也没有符合");
            dispatcher.picture("s08-trial").press("启用这一版").sees("已启用");
            dispatcher.open("/routing").sees("正在使用：第1版", "集镇停车");
        }
    }

    /** Where the resident follows it. */
    private String report(String text, String category, String where) {
        try (var resident = Visitor.onPhone(port)) {
            resident.open("/public/report?county=" + COUNTY)
                    .fill("text", text)
                    .choose("category", category)
                    .choose("where", "桥头村")
                    .fill("words", where)
                    .press("提交")
                    .follow("看办理进度");
            return resident.path();
        }
    }

    private void county() {
        var nobody = new UUID(0, 9);
        var loader = new Actor(
                nobody, nobody, "装载", nobody, "测试", "装载", new Scope(COUNTY, null, null), EnumSet.allOf(Right.class));
        places.bring(
                loader,
                List.of(
                        new NewDivision(COUNTY, "柳川县", "", null),
                        new NewDivision(TOWN, "柳河镇", "", new Point(31.2, 112.4)),
                        new NewDivision(VILLAGE, "桥头村", "", new Point(31.21, 112.41))));
        var government = organ(loader, "柳河镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT);
        var brigade = organ(loader, "柳河镇综合执法队", OrganKind.BRIGADE);
        var village = organ(loader, "柳河镇桥头村委会", OrganKind.VILLAGE);
        open(loader, "s08zhihui", government, DefaultRole.COMMAND_CENTRE);
        open(loader, "s08jubao", government, DefaultRole.REPORT_CENTRE);
        open(loader, "s08zhenzhang", government, DefaultRole.TOWNSHIP_HEAD);
        open(loader, "s08duiyuan", brigade, DefaultRole.OFFICER);
        open(loader, "s08cunganbu", village, DefaultRole.VILLAGE_CADRE);
    }

    private UUID organ(Actor loader, String name, OrganKind kind) {
        var id = Ids.next();
        staffing.found(
                loader, NewOrgan.of(id, TOWN, name, kind, null, kind == OrganKind.TOWNSHIP_GOVERNMENT ? "柳" : ""));
        return id;
    }

    private void open(Actor loader, String login, UUID organ, DefaultRole role) {
        var account = accounts.open(loader, login, login, new UUID(8, login.hashCode()), TOWN, InventedCounty.PASSWORD);
        accounts.grant(loader, account, role, organ, TOWN);
    }
}
