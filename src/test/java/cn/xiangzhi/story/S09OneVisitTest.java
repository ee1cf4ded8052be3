package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Today;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S9 S20: one visit for all checks, from the plan to the enterprise's rating; a draw; and a week of supervision. */
@XiangzhiTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S09OneVisitTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Today today;

    @BeforeAll
    void 虚构县() {
        InventedCounty.fill(context);
    }

    @Test
    void 两个领域并为一次_扫码_逐点登记_企业评价() {
        var day = today.date().toString();
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            officer.open("/subjects/new").fill("kind", "SHOP").fill(Map.of("name", "一次查完店", "place", "前街77号"));
            officer.choose("township", "云溪镇").choose("village", "前街社区").fill("risk", "HIGH");
            officer.fill("riskSource", "镇应急办2026年排查").press("保存").sees("一次查完店", "高风险（");
            for (var plan : new String[][] {{"城市管理", "CG-CF-024"}, {"生态环境", "HB-CF-024"}}) {
                officer.open("/inspection-plans/new")
                        .fill("title", plan[0] + "月度检查")
                        .choose("township", "云溪镇");
                officer.fill(Map.of("field", plan[0], "items", plan[1], "risk", "HIGH"))
                        .press("拟订")
                        .sees("已拟订", "待批准");
            }
        }
        try (var head = Visitor.at(port).signIn("zhangmingyuan")) {
            for (var title : new String[] {"城市管理月度检查", "生态环境月度检查"}) {
                head.openFrom("/inspection-plans", title).press("批准").sees("已批准");
            }
        }
        String check;
        String link;
        try (var officer = Visitor.onPhone(port).signIn("zhouhaitao")) {
            officer.open("/checks/merge").fits().sees("一次查完店", "城市管理（", "生态环境（").follow("并为一次");
            officer.sees("本年度检查频次", "未达上限").fits().manual("inspection-arrange");
            officer.choose("officer2", "孙晓燕").press("安排").sees("已安排", "综合检查：城市管理、生态环境");
            check = officer.path();
            officer.press("出示入企码").sees("只在今天有效").fits();
            link = String.valueOf(
                    officer.page().locator("main a[href^='/public/visit/']").getAttribute("href"));
        }
        try (var shop = Visitor.onPhone(port)) {
            shop.open(link).fits().sees("周海涛（", "孙晓燕（", "检查清单", "检查中");
        }
        try (var officer = Visitor.onPhone(port).signIn("zhouhaitao")) {
            officer.open(check).fits();
            var points = officer.page().locator("main fieldset legend").count();
            for (var n = 1; n < points; n++) {
                officer.fill("result." + n, "FINE");
            }
            officer.fill("result." + points, "BY_DATE").fill("words." + points, "扬尘覆盖不全");
            officer.fill("due." + points, today.date().plusDays(5).toString()).fill("seen", "逐点查看，店主在场");
            officer.fill("certificatesShown", "true")
                    .press("登记结果")
                    .sees("结果已登记", "限期改正", "扬尘覆盖不全")
                    .fits();
            officer.openFrom("/subjects", "一次查完店")
                    .sees("检查 1", "改正 1", day)
                    .fits()
                    .manual("inspection-subject");
        }
        try (var shop = Visitor.onPhone(port)) {
            shop.open(link)
                    .sees("请您评价")
                    .fill("score", "5")
                    .press("提交评价")
                    .sees("已收到您的评价", "5 星")
                    .fits();
        }
    }

    @Test
    void 督查_登记好坏_曝光_约谈() {
        try (var head = Visitor.at(port).signIn("zhangmingyuan")) {
            head.open("/supervision").sees("还要安排 2 次").follow("安排督查");
            head.fill("kind", "OPEN").choose("leader", "张明远").fill("route", "前街、东桥路");
            head.page().locator("label.xz-choice-line:has-text('魏兰')").click();
            head.press("安排").sees("明查", "魏兰");
            var tour = head.path();
            head.follow("登记发现的情况").fill("good", "true").choose("unit", "前街社区").choose("township", "云溪镇");
            head.fill(Map.of("place", "前街广场", "words", "健身器材有人管护"))
                    .attach("photos", "器材.png", "image/png", Pictures.png())
                    .press("登记")
                    .sees("健身器材有人管护");
            head.follow("登记发现的情况").fill("good", "false").choose("unit", "柳湾村").choose("township", "云溪镇");
            head.fill(Map.of("place", "东沟", "words", "沟边倾倒建筑垃圾"))
                    .attach("photos", "东沟.png", "image/png", Pictures.png());
            head.page().locator("button:text-is('登记')").click();
            head.sees("没有写明整改责任人或者期限", "东沟.png");
            head.fill(Map.of("owner", "马文斌", "due", today.date().plusDays(7).toString()))
                    .press("登记");
            head.sees("沟边倾倒建筑垃圾", "待整改").fill("words", "总体平稳").press("完成督查").sees("已登记完成");
            head.open(tour)
                    .follow("沟边倾倒建筑垃圾")
                    .fill("reason", "屡次提醒不改")
                    .press("列入曝光台")
                    .sees("已曝光");
            head.open("/supervision").sees("还要安排 1 次", "约谈（1 件待办）").manual("inspection-supervision");
            head.follow("约谈（1 件待办）").sees("柳湾村村民委员会", "第 1 次曝光，包联领导约谈");
            head.fill("talker", "曹建华").fill("place", "二楼会议室").press("邀请").sees("已邀请", "包联领导约谈");
            head.fill("record", "谈了东沟的事")
                    .fill("commitment", "七日内清运，设提示牌")
                    .press("登记谈话")
                    .sees("已约谈，待整改");
        }
        try (var anybody = Visitor.onPhone(port)) {
            anybody.open("/public/naming?township=410899101").fits().sees("柳湾村村民委员会", "屡次提醒不改");
            anybody.doesNotSee("马文斌");
        }
        try (var unit = Visitor.onPhone(port).signIn("mawenbin")) {
            unit.open("/").sees("督查问题待整改").fits();
            unit.openFrom("/supervision/findings", "沟边倾倒建筑垃圾").fits();
            unit.fill("words", "已清运")
                    .attach("photos", "清运后.png", "image/png", Pictures.png())
                    .press("报送整改")
                    .sees("已报送整改", "待复核");
        }
    }

    @Test
    void 巡查_设点_按原因安排_村干部在手机上走_没走完的留着() {
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            officer.open("/patrol").follow("设立路线").choose("township", "云溪镇");
            officer.fill(Map.of("name", "巡查故事线", "purpose", "倾倒垃圾", "everyDays", "14"))
                    .press("设立")
                    .sees("还没有点位");
            for (var place : new String[] {"东沟桥下", "集贸市场北门"}) {
                officer.fill(Map.of("place", place, "lookFor", "倾倒垃圾", "risk", "HIGH"))
                        .press("增加")
                        .sees(place);
            }
            officer.follow("安排巡查").sees("因为是高风险", "因为还没有看过").doesNotSee("排名");
            officer.page().getByText("马文斌（").click();
            officer.press("安排").sees("巡查已安排", "马文斌");
        }
        try (var cadre = Visitor.onPhone(port).signIn("mawenbin")) {
            cadre.open("/").sees("今天的巡查", "巡查故事线").fits();
            cadre.openFrom("/patrol", "巡查故事线")
                    .sees("下一个：东沟桥下", "看什么：倾倒垃圾")
                    .fits()
                    .manual("inspection-patrol");
            var button = cadre.page().getByText("没有发现问题").first().boundingBox();
            assertThat(button.height).as("一只手点得准").isGreaterThanOrEqualTo(44);
            cadre.press("没有发现问题").sees("下一个：集贸市场北门", "看过 1 / 2 个点位");
            cadre.follow("看到了问题").fits().fill("words", "垃圾桶满溢");
            cadre.attach("photos", "桶.png", "image/png", Pictures.png()).fill("outcome", "CORRECTED");
            cadre.page().locator("button:text-is('登记')").click();
            cadre.sees("没有写明怎样改正", "桶.png").fill("done", "通知保洁当场清运");
            cadre.press("登记").sees("已走完", "当场改正", "→ 通知保洁当场清运").fits();
            cadre.followNamed("集贸市场北门").sees("看到过 1 件", "哪天看过").fits();
        }
    }

    @Test
    void 双随机_公告写定公开数_公众看得到名单和算法() {
        try (var officer = Visitor.at(port).signIn("zhouhaitao")) {
            officer.open("/subjects/new").fill("kind", "SHOP").fill(Map.of("name", "待抽查店", "place", "前街88号"));
            officer.choose("township", "云溪镇").press("保存");
            officer.open("/draws/new")
                    .fill("title", "市容双随机")
                    .choose("township", "云溪镇")
                    .fill("field", "城市管理");
            officer.fill(Map.of("items", "CG-CF-024", "publicSource", "双色球下一期开奖号码"))
                    .press("公告");
            officer.sees("已公告", "公开数要到", "对象名单").manual("inspection-draw").follow("公众看到的页面");
            officer.sees("怎样自己算一遍", "双色球下一期开奖号码").fits();
        }
    }
}
