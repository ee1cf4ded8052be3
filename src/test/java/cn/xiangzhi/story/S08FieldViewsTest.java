package cn.xiangzhi.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Cases;
import cn.xiangzhi.demo.county.Cast;
import cn.xiangzhi.inspection.InspectionDesk;
import cn.xiangzhi.inspection.VisitsAfield;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Place;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S8 S9 F23 F24 F26 F61: every view of the field page with the network off, with one thumb and in the sun; joined lists, signatures. */
@XiangzhiTest
@Tag("browser")
class S08FieldViewsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Today today;

    private FieldOrder order;
    private Actor officer;
    private UUID second;
    private String shop;
    private UUID check;
    private UUID lead;

    @BeforeEach
    void 一份派单_一次综合检查_一件案件() {
        order = FieldOrder.fresh(context);
        officer = FieldOrder.officer(context);
        second = context.getBean(Organization.class).certificated(Cast.COUNTY, FieldOrder.TOWN, today.date()).stream()
                .filter(person -> person.name().equals("孙晓燕"))
                .findFirst()
                .orElseThrow()
                .id();
        shop = "外勤店" + UUID.randomUUID().toString().substring(0, 6);
        check = check();
        lead = lead();
        been();
    }

    @Test
    void 没有信号_每一页都看得清_点得准_读屏读得出() throws Exception {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees("我的派单", order.title());
            FieldPhone.ready(phone.page());
            phone.page().context().setOffline(true);
            var page = phone.page();
            at(phone, "/cases", "我的案件", "消防车通道的处罚");
            at(phone, "/case/" + lead, "下一步", "基本情况", "证据 1 份");
            at(phone, "/checks", "综合检查", shop);
            at(phone, "/check/" + check, "检查清单", "城市管理");
            at(phone, "/order/" + order.id(), order.title(), "签收");
            at(phone, "/powers", "查事项和基准");
            at(phone, "/near", "附近", "没有允许定位");
            at(phone, "/visits", "去过的检查");
            page.locator("main .f-list a").first().click();
            at(phone, URI.create(page.url()).getFragment(), "补充照片");
            page.navigate(base() + "#/powers");
            page.locator("#power-q").fill("消防 通道");
            page.locator("main summary").first().click();
            FieldPhone.begin(page, "用这一项当场处罚");
            page.locator(".f-find").first().fill("占道");
            FieldPhone.clear(phone, "从事项当场处罚");
            for (var act : List.of("签收", "记录检查", "拍照留证", "当场处罚", "报告办结", "退回")) {
                page.navigate(base() + "#/order/" + order.id());
                FieldPhone.begin(page, act);
                FieldPhone.clear(phone, "草稿：" + act);
            }
            FieldPhone.photo(page, "退回.png");
            phone.sees("没有位置：没有允许定位");
            for (var other : Map.of("video", "录像.mp4", "sound", "录音.m4a").entrySet()) {
                var type = other.getKey().equals("video") ? "video/mp4" : "audio/mp4";
                page.locator("[name=" + other.getKey() + "]")
                        .setInputFiles(new FilePayload(other.getValue(), type, new byte[300_000]));
                phone.sees(other.getValue() + "，293 KB");
            }
            FieldPhone.clear(phone, "有材料的草稿");
            page.navigate(base() + "#/check/" + check);
            FieldPhone.begin(page, "到现场，逐点登记");
            page.locator("[name='result.1']").selectOption("BY_DATE");
            page.locator("[name='due.1']").waitFor();
            FieldPhone.clear(phone, "综合检查的草稿");
            FieldPhone.button(page, "看全文，请人签名").click();
            page.locator("canvas").waitFor();
            FieldPhone.clear(phone, "签名");
            FieldPhone.picture(page, "s08-sign-390", null);
            at(phone, "/drafts", "草稿", "综合检查结果", "退回派单");
            at(phone, "/queue", "待传和结果", "全部传完了");
            FieldPhone.button(page, "退出登录").click();
            phone.sees("请登录");
            FieldPhone.clear(phone, "锁上的页面");
        }
    }

    @Test
    void 没有信号_合并的清单逐点登记_当事人和见证人签名_改了要重签_到达后核对一致() throws Exception {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees(order.title());
            FieldPhone.ready(phone.page());
            var page = phone.page();
            page.context().setOffline(true);
            page.navigate(base() + "#/check/" + check);
            FieldPhone.begin(page, "到现场，逐点登记");
            FieldPhone.button(page, "没有选的都是“未发现问题”").click();
            page.locator("[name='result.1']").selectOption("BY_DATE");
            page.locator("[name='words.1']").fill("门前堆物");
            page.locator("[name='due.1']").fill(today.date().plusDays(5).toString());
            page.locator("[name=seen]").fill("　逐点看过\n店主在场 ");
            page.locator("[name=certificatesShown]").check();
            FieldPhone.photo(page, "门前.png");
            FieldPhone.sign(page, "当事人", "罗庆生");
            page.locator("[name=seen]").fill("逐点看过，店主在场");
            assertThat(page.locator("[data-sign=fallen]")).containsText("签名以后内容改过");
            FieldPhone.button(page, "提交").click();
            assertThat(page.locator("#notices")).containsText("请重签");
            page.getByText("去掉").last().click();
            FieldPhone.sign(page, "当事人", "罗庆生");
            FieldPhone.sign(page, "见证人", "马文斌");
            FieldPhone.picture(page, "s08-check-390", "officer-field-check");
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 1);
            page.context().setOffline(false);
            FieldPhone.button(page, "现在上传").click();
            FieldPhone.sent(page);
            assertThat(page.locator("[data-state=DONE]")).containsText("综合检查结果已登记");
            assertThat(page.locator(".f-remark")).hasCount(0);
            page.navigate(base() + "#/checks");
            phone.sees("综合检查").doesNotSee(shop);
        }
        try (var desk = Visitor.at(port).signIn("zhangmingyuan")) {
            desk.openFrom("/fieldwork", shop).sees("当事人 罗庆生", "见证人 马文斌", "签名有效").fits();
            assertThat(desk.text()).doesNotContain("不作为签名");
            assertThat(FieldPhone.faults(desk.page())).isEmpty();
            desk.picture("s08-signed-1440").size(390, 844).fits().picture("s08-signed-390");
        }
    }

    private void at(Visitor phone, String view, String... words) {
        phone.page().navigate(base() + "#" + view);
        phone.sees(words);
        FieldPhone.clear(phone, view);
    }

    private String base() {
        return "http://localhost:" + port + "/field";
    }

    /** The officer's own visit of an hour ago, to nobody in particular. */
    private void been() {
        var ended = today.now().minusHours(1);
        context.getBean(VisitsAfield.class)
                .record(
                        officer,
                        new VisitsAfield.Recorded(
                                Ids.next(),
                                null,
                                "巡查发现",
                                FieldOrder.TOWN,
                                null,
                                "前街路口",
                                35.37,
                                113.40,
                                ended.minusMinutes(20),
                                ended,
                                List.of(officer.person(), second),
                                "",
                                true,
                                "NOBODY",
                                "",
                                null,
                                "在路口摆摊，已收摊",
                                "CORRECTED",
                                "当场收摊",
                                null,
                                ""));
    }

    private UUID check() {
        var desk = context.getBean(InspectionDesk.class);
        var day = today.date();
        var subject = desk.register(
                officer,
                new InspectionDesk.Who(
                        "商铺",
                        shop,
                        new Place(Cast.COUNTY, FieldOrder.TOWN, null, "前街77号", 35.37, 113.40),
                        "",
                        "",
                        "",
                        "",
                        ""),
                "镇应急办",
                day);
        var plan = desk.plan(
                officer, FieldOrder.TOWN, shop + "月度", day, "城市管理", "住建局", List.of("CG-CF-024"), List.of(subject));
        desk.approve(FieldOrder.clerk(context), plan);
        return desk.arrange(officer, subject, day, List.of(officer.person(), second));
    }

    private UUID lead() {
        var cases = context.getBean(Cases.class);
        var at = today.now().minusHours(2);
        var id = cases.register(
                officer,
                Ids.next(),
                new Cases.Opening(
                        "XF-CF-009",
                        "CITIZEN",
                        "罗庆生",
                        new Place(Cast.COUNTY, FieldOrder.TOWN, null, "前街消防车通道", 35.37, 113.40),
                        "监督检查",
                        "占用消防车通道停车",
                        at.toLocalDate(),
                        null,
                        null),
                at);
        cases.make(officer, id, "TAKE_EVIDENCE", evidence(at), at.plusMinutes(5));
        return id;
    }

    private Map<String, String> evidence(OffsetDateTime at) {
        return Map.ofEntries(
                Map.entry("officer1", officer.person().toString()),
                Map.entry("officer2", second.toString()),
                Map.entry("evidenceKind", "视听资料"),
                Map.entry("title", "现场照片"),
                Map.entry("content", "车停在通道上"),
                Map.entry("proves", "违法事实"),
                Map.entry("origin", "现场拍摄"),
                Map.entry("takenAt", at.toLocalDateTime().toString()),
                Map.entry("takenHow", "拍照"),
                Map.entry("takenPlace", "前街"),
                Map.entry("takenBy", "周海涛"),
                Map.entry("verification", "已查证属实"),
                Map.entry("holder", "当事人签名"));
    }
}
