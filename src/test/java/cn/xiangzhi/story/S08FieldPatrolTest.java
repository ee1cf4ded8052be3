package cn.xiangzhi.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.PrintedPapers;
import cn.xiangzhi.inspection.Patrols;
import cn.xiangzhi.inspection.VisitsAfield;
import cn.xiangzhi.organization.Organization;
import com.microsoft.playwright.Page;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S8 S21 F24 F26: a patrol walked and issued papers signed with the network off; everything goes up once. */
@XiangzhiTest
@Tag("browser")
class S08FieldPatrolTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Papers papers;

    @Autowired
    private Today today;

    private Actor officer;
    private String mark;

    @BeforeEach
    void 执法员() {
        FieldOrder.fresh(context);
        officer = FieldOrder.officer(context);
        mark = UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void 没有信号走完一条路线_没问题的报告的改正的各记一条_联网后各一次_照片跟着去() throws Exception {
        var walk = walk(3);
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees("我的派单");
            FieldPhone.ready(phone.page());
            var page = phone.page();
            page.context().setOffline(true);
            page.navigate(base() + "#/walks");
            phone.sees("没有信号也能走", "路线" + mark, "看过 0 / 3");
            FieldPhone.clear(phone, "巡查");
            page.navigate(base() + "#/walk/" + walk);
            phone.sees("东沟" + mark + "1号桥", "看什么：桥下有没有垃圾");
            FieldPhone.clear(phone, "一次巡查");
            FieldPhone.button(page, "东沟" + mark + "1号桥：没有发现问题").click();
            FieldPhone.waiting(page, 1);
            assertThat(page.locator("[data-stop] a", new Page.LocatorOptions().setHasText("没有发现问题")))
                    .hasCount(1);
            FieldPhone.begin(page, "东沟" + mark + "2号桥：看到了问题");
            page.locator("[name=outcome]").selectOption("CORRECTED");
            page.locator("[name=words]").fill("摊子伸出一米" + mark);
            page.locator("[name=done]").fill("当场收回");
            FieldPhone.button(page, "提交").click();
            assertThat(page.locator("#notices")).containsText("要拍下改正以后的样子");
            FieldPhone.photo(page, "改正后.png");
            FieldPhone.clear(phone, "看到的");
            FieldPhone.picture(page, "s08-patrol-390", "officer-field-patrol");
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 2);
            page.navigate(base() + "#/walk/" + walk);
            FieldPhone.begin(page, "东沟" + mark + "3号桥：看到了问题");
            page.locator("[name=outcome]").selectOption("REPORT");
            page.locator("[name=words]").fill("桥下倾倒建筑垃圾两车" + mark);
            FieldPhone.photo(page, "垃圾.png");
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 3);
            page.navigate(base() + "#/walks");
            phone.sees("看过 3 / 3");
            page.context().setOffline(false);
            page.navigate(base() + "#/queue");
            FieldPhone.button(page, "现在上传").click();
            FieldPhone.sent(page);
            assertThat(page.locator("[data-state=DONE]")).hasCount(3);
            page.navigate(base() + "#/walks");
            phone.sees("巡查").doesNotSee("路线" + mark);
        }
        try (var desk = Visitor.at(port).signIn("zhangmingyuan")) {
            desk.open("/patrol/walks/" + walk)
                    .sees("已走完", "当场改正", "摊子伸出一米", "登记为报告", "倾倒建筑垃圾两车")
                    .fits();
            assertThat(FieldPhone.faults(desk.page())).isEmpty();
            desk.openFrom("/fieldwork", "路线" + mark).sees("巡查点位", "手机当时记下的");
        }
        assertThat(jdbc.sql("""
                        select count(*) from inspection_patrol_sighting where county_code = :county and walk_id = :walk
                        """)
                        .param("county", Cast.COUNTY)
                        .param("walk", walk)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from intake_report where county_code = :county and strpos(title, :mark) > 0")
                        .param("county", Cast.COUNTY)
                        .param("mark", mark)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void 没有信号请当事人在已出具的文书上逐页签名_拒绝签名的登记_作废的退回而图样留存() throws Exception {
        var visit = visit();
        var record = issue(PaperKind.INQUIRY_RECORD, visit);
        var voided = issue(PaperKind.SAMPLING_RECORD, visit);
        var declined = issue(PaperKind.SAMPLING_RECORD, visit);
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees("我的派单");
            FieldPhone.ready(phone.page());
            var page = phone.page();
            page.context().setOffline(true);
            page.navigate(base() + "#/signing");
            phone.sees("等签名的文书", "被询问人 待签");
            FieldPhone.clear(phone, "等签名的文书");
            page.navigate(base() + "#/paper/" + record);
            phone.sees("全文摘要 SM3");
            FieldPhone.clear(phone, "文书全文");
            FieldPhone.begin(page, "被询问人签名");
            var pads = page.locator("canvas.f-pad").count();
            assertThat(pads).isGreaterThan(1);
            page.locator("[name=name]").fill("李某某");
            FieldPhone.strokes(page, 0);
            FieldPhone.button(page, "提交").click();
            assertThat(page.locator("#notices")).containsText("第2页还没有签名");
            for (var n = 1; n < pads; n++) {
                FieldPhone.strokes(page, n);
            }
            FieldPhone.clear(phone, "逐页签名");
            FieldPhone.picture(page, "s08-paper-sign-390", "officer-field-sign");
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 1);
            page.navigate(base() + "#/paper/" + voided);
            FieldPhone.begin(page, "当事人签名");
            page.locator("[name=name]").fill("李某某");
            FieldPhone.strokes(page, 0);
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 2);
            page.navigate(base() + "#/paper/" + declined);
            FieldPhone.begin(page, "当事人拒绝签名");
            page.locator("[name=name]").fill("李某某");
            page.locator("[name=note]").fill("认为取样不公");
            page.locator("[name=second]").selectOption("孙晓燕");
            FieldPhone.button(page, "提交").click();
            assertThat(page.locator("#notices")).containsText("既没有见证人，也没有录音录像");
            page.locator("[name=recorded]").check();
            FieldPhone.clear(phone, "拒绝签名");
            FieldPhone.picture(page, "s08-decline-390", null);
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 3);
            papers.voidPaper(officer, voided, "写错");
            page.context().setOffline(false);
            FieldPhone.button(page, "现在上传").click();
            FieldPhone.sent(page);
            assertThat(page.locator("[data-state=DONE]"))
                    .containsText(new String[] {"当事人 李某某 拒绝签名已登记", "被询问人 李某某 已签名"});
            assertThat(page.locator("[data-state=REFUSED]")).containsText("已经作废");
            page.locator("[data-state=DONE]").getByText("已签名，查看").click();
            phone.sees("李某某", "已签 1 人");
        }
        try (var desk = Visitor.at(port).signIn("zhangmingyuan")) {
            desk.openFrom("/fieldwork", "文书签名").sees("已经作废", "现场材料", "手机当时记下的").fits();
        }
    }

    private UUID walk(int points) {
        var patrols = context.getBean(Patrols.class);
        var route = patrols.route(officer, FieldOrder.TOWN, "路线" + mark, "倾倒垃圾", 14);
        var ids = IntStream.rangeClosed(1, points)
                .mapToObj(n ->
                        patrols.point(officer, route, "东沟" + mark + n + "号桥", 35.3 + n / 100.0, 113.4, "桥下有没有垃圾", null))
                .toList();
        return patrols.walk(officer, route, today.date(), List.of(officer.person()), ids);
    }

    private UUID visit() {
        var second =
                context.getBean(Organization.class).certificated(Cast.COUNTY, FieldOrder.TOWN, today.date()).stream()
                        .filter(person -> person.name().equals("孙晓燕"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var id = UUID.randomUUID();
        var now = today.now().truncatedTo(ChronoUnit.MINUTES);
        context.getBean(VisitsAfield.class)
                .record(
                        officer,
                        new VisitsAfield.Recorded(
                                id,
                                null,
                                "日常巡查",
                                FieldOrder.TOWN,
                                null,
                                "老街口",
                                null,
                                null,
                                now.minusMinutes(20),
                                now.minusMinutes(5),
                                List.of(officer.person(), second),
                                "",
                                true,
                                "NOBODY",
                                "",
                                null,
                                "货架摆在人行道上",
                                "CORRECTED",
                                "",
                                null,
                                ""));
        return id;
    }

    private UUID issue(PaperKind kind, UUID visit) {
        var fields = new HashMap<>(PrintedPapers.fields(kind));
        fields.computeIfPresent("执法人员", (key, sample) -> "周海涛、孙晓燕");
        return papers.issue(
                        officer,
                        context.getBean(Organization.class)
                                .government(Cast.COUNTY, FieldOrder.TOWN)
                                .id(),
                        kind,
                        "visit",
                        visit,
                        today.date(),
                        fields)
                .id();
    }

    private String base() {
        return "http://localhost:" + port + "/field";
    }
}
