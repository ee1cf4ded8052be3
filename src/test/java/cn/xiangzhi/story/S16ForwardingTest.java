package cn.xiangzhi.story;

import static org.assertj.core.api.Assumptions.assumeThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.powers.HandedCounty;
import cn.xiangzhi.shell.Show;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S16: the township pre-reviews and forwards, the county acts on the document or the seal; both clocks can be seen. */
@XiangzhiTest
@Tag("browser")
class S16ForwardingTest {

    private static final String COUNTY = "500901";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Terms terms;

    @Autowired
    private Today today;

    @Test
    void 乡镇初审转报_县级见文行文_两边期限可见_结果送达申请人() {
        var c = HandedCounty.of(context, COUNTY, today.date());
        HandedLogins.open(accounts, c, "50");
        var day = today.date();
        String project;
        try (var officer = Visitor.onPhone(port).signIn("duiyuan50")) {
            officer.open("/forwardings/new")
                    .fits()
                    .choose("item", "设置大型户外广告")
                    .choose("department", "城市管理局")
                    .choose("manner", "见文行文")
                    .fill(Map.of("title", "街口广告牌", "applicant", "赵长河", "citizen", "true"))
                    .fill(Map.of("phone", "13900000001", "materials", "申请表"))
                    .press("收件")
                    .sees("待初审", "东转〔", "赵**", "乡镇初审转报")
                    .sees(Show.date(terms.compute("licence.correct", day, 0).due()))
                    .fits();
            project = officer.path();
            officer.fill("missing", "缺平面图、产权证明").press("一次性告知").sees("待申请人补正");
            officer.fill("materials", "平面图、产权证明").press("登记补正材料").sees("待初审");
            officer.choose("agreed", "同意转报")
                    .fill("opinion", "材料齐全，同意上报")
                    .press("提交初审意见")
                    .sees("转报函 东转报〔");
            officer.press("转报县级部门").sees("待县级收件");
        }
        try (var city = Visitor.at(port).signIn("chengguan50")) {
            city.open("/").sees("街口广告牌");
            city.open(project)
                    .press("收件")
                    .sees(
                            "县级办理中",
                            "许可决定",
                            Show.date(terms.compute("licence.decide", day, 0).due()))
                    .picture("s16-county");
            city.fill(Map.of("words", "同意设置", "number", "泾城准〔2026〕3号"))
                    .press("办结")
                    .sees("待送达申请人");
        }
        try (var officer = Visitor.onPhone(port).signIn("duiyuan50")) {
            officer.open(project)
                    .fill("how", "当面领取")
                    .press("登记送达")
                    .sees("已送达", "泾城准〔2026〕3号")
                    .fits();
        }
    }

    @Test
    void 见章盖章_保管人在转报函上用印_转报_县级凭印章办理_送达() {
        assumeThat(context.getBean(Seals.class).draws()).as("随附的字体").isTrue();
        var c = HandedCounty.of(context, "730001", today.date());
        HandedLogins.open(accounts, c, "73");
        HandedLogins.keeper(context, c, "73");
        String project;
        try (var officer = Visitor.onPhone(port).signIn("duiyuan73")) {
            officer.open("/forwardings/new")
                    .choose("item", "设置大型户外广告")
                    .choose("department", "城市管理局")
                    .choose("manner", "见章盖章")
                    .fill(Map.of("title", "桥头灯箱", "applicant", "东河饭店", "phone", "13900000002"))
                    .fill("materials", "申请表、平面图")
                    .press("收件");
            project = officer.path();
            officer.fill("opinion", "材料齐全，同意上报").press("提交初审意见").sees("待用印", "先由印章保管人");
            officer.press("转报县级部门").sees("没有转报", "还没有用印", "请印章保管人");
        }
        try (var keeper = Visitor.at(port).signIn("yinzhang73")) {
            keeper.openFrom("/seals/papers", "东转报〔").press("用印").sees("已用印", "谈书玉");
            keeper.open("/seals/uses").sees("东转报〔", "东河镇人民政府公章", "谈书玉");
        }
        try (var officer = Visitor.onPhone(port).signIn("duiyuan73")) {
            officer.open(project)
                    .sees("已用印")
                    .press("转报县级部门")
                    .sees("待县级收件", "东河镇人民政府公章")
                    .fits();
        }
        try (var city = Visitor.at(port).signIn("chengguan73")) {
            city.openFrom("/forwardings", "桥头灯箱")
                    .press("收件")
                    .sees("已盖东河镇人民政府公章", "本机关用印登记号")
                    .picture("s16-on-seal")
                    .manual("powers-on-seal");
            city.follow("转报函 东转报〔").sees("桥头灯箱");
            city.open(project)
                    .fill(Map.of("words", "凭印章办理，同意设置", "number", "泾城印〔2026〕12号"))
                    .press("办结")
                    .sees("待送达申请人", "泾城印〔2026〕12号", "见章盖章：同意");
        }
        try (var officer = Visitor.onPhone(port).signIn("duiyuan73")) {
            officer.open(project)
                    .fill("how", "当面领取")
                    .press("登记送达")
                    .sees("已送达", "县级用印登记号")
                    .fits();
        }
    }
}
