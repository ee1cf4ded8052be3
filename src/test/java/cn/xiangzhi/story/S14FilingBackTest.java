package cn.xiangzhi.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.HandedCounty;
import cn.xiangzhi.shell.Show;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S14: an approval filed within one month with its receipt, an order to correct, the half-yearly inspection in writing. */
@XiangzhiTest
@Tag("browser")
class S14FilingBackTest {

    private static final String COUNTY = "490901";

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
    void 审批一个月内报备取得回执_责令纠正有期限_半年检查书面报告() {
        var c = HandedCounty.of(context, COUNTY, today.date());
        HandedLogins.open(accounts, c, "49");
        var decided = today.date().minusDays(3);
        var due = terms.compute("licence.report", decided, 0).due();
        assertThat(due).isAfterOrEqualTo(decided.plusMonths(1));
        String filing;
        try (var officer = Visitor.onPhone(port).signIn("duiyuan49")) {
            officer.open("/filings").fits().follow("登记审批决定");
            officer.choose("item", "设置大型户外广告")
                    .fill(Map.of("number", "东准〔2026〕1号", "applicant", "泾川县某广告公司", "applicantKind", "ORGANISATION"))
                    .fill("decidedOn", decided.toString())
                    .press("登记")
                    .sees("待报备", Show.date(due), "扩权强镇试点方案")
                    .fits()
                    .press("向泾川县城市管理局报备")
                    .sees("待回执");
            filing = officer.path();
        }
        try (var city = Visitor.at(port).signIn("chengguan49")) {
            city.open("/filings")
                    .sees("待出具回执")
                    .manual("powers-filings")
                    .press("出具回执（1件）")
                    .sees("泾城备〔" + today.date().getYear() + "〕1号");
            city.open(filing).sees("已回执", "出具回执");
        }
        try (var water = Visitor.at(port).signIn("shuili49")) {
            assertThat(water.page()
                            .navigate("http://localhost:" + port + filing)
                            .status())
                    .isEqualTo(404);
            water.open("/oversight/orders/new?township=" + c.town() + "&item=" + HandedCounty.ENTRUSTED)
                    .fill("words", "没有告知陈述申辩权利")
                    .fill("due", today.date().plusDays(15).toString())
                    .press("发出")
                    .sees("待纠正", "泾水监纠〔", Show.date(today.date().plusDays(15)))
                    .picture("s14-correction");
            filing = water.path();
        }
        try (var officer = Visitor.onPhone(port).signIn("duiyuan49")) {
            officer.open("/").sees("责令纠正");
            officer.open(filing).fits().fill("words", "已补告知").press("报告部门").sees("待复查");
        }
        try (var water = Visitor.at(port).signIn("shuili49")) {
            water.open(filing).press("已经纠正").sees("已纠正");
            water.open("/oversight/statistics").sees("责令纠正", "合计").picture("s14-statistics");
        }
        halfYear();
    }

    private void halfYear() {
        String programme;
        try (var lead = Visitor.at(port).signIn("quanze49")) {
            lead.open("/powers/programmes")
                    .choose("half", "上半年")
                    .fill(Map.of("wanted", "1", "seed", "20260701"))
                    .press("抽取")
                    .sees("上半年放权行使情况检查", "从2项中抽取1项", "随机种子 20260701");
            programme = lead.path();
            lead.fill(Map.of("finding", "一件案卷没有送达回证", "question", "请说明原因"))
                    .press("登记检查情况")
                    .sees("待答复");
        }
        try (var officer = Visitor.onPhone(port).signIn("duiyuan49")) {
            officer.open(programme).fits().fill("answer", "回证已补入案卷").press("答复").sees("已答复");
        }
        try (var lead = Visitor.at(port).signIn("quanze49")) {
            lead.open(programme)
                    .fill("opinion", "总体规范，补强送达")
                    .press("出具检查报告")
                    .sees("已报告", "检查报告 泾司检报〔")
                    .picture("s14-programme");
        }
    }
}
