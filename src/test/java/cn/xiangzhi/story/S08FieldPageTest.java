package cn.xiangzhi.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.Orders;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** S8 S9 F24 F27 F28: the field page on a phone with the network really switched off and on; what is done goes up once. */
@XiangzhiTest
@Tag("browser")
class S08FieldPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Today today;

    private FieldOrder made;
    private String title;
    private UUID order;

    @BeforeEach
    void 一份派到执法队的派单() {
        made = FieldOrder.fresh(context);
        title = made.title();
        order = made.id();
    }

    @Test
    void 断网签收拍照办结_关掉浏览器再开_联网后各上传一次() throws IOException {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            var bytes = new AtomicInteger();
            var paths = new CopyOnWriteArrayList<String>();
            phone.page().onResponse(answer -> weigh(answer, bytes, paths));
            FieldPhone.place(phone, 35.37, 113.40);
            phone.open("/field").sees("我的派单", title).fits();
            assertThat(bytes.get()).as("首次打开：%s", paths).isPositive().isLessThan(300_000);
            assertThat(FieldPhone.faults(phone.page())).isEmpty();
            FieldPhone.ready(phone.page());
            var net = phone.page().context();
            net.setOffline(true);
            var page = reopened(phone.page(), net);
            page.getByText(title).click();
            FieldPhone.begin(page, "签收");
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 1);
            page.navigate(base() + "/field#/order/" + order);
            FieldPhone.begin(page, "报告办结");
            page.locator("[name=words]").fill("摊子已经挪走，路面扫净。");
            page.locator("[name=photo]").setInputFiles(new FilePayload("门口.png", "image/png", FieldPhone.picture()));
            assertThat(page.locator("[data-file]")).containsText("摘要");
            assertThat(page.locator("[data-file]")).containsText("35.37");
            assertThat(FieldPhone.faults(page)).isEmpty();
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 2);
            page = reopened(page, net);
            page.navigate(base() + "/field#/queue");
            FieldPhone.waiting(page, 2);
            assertThat(FieldPhone.faults(page)).isEmpty();
            net.setOffline(false);
            FieldPhone.button(page, "现在上传").click();
            FieldPhone.waiting(page, 0);
            assertThat(page.locator("[data-state=DONE]")).hasCount(2);
            assertThat(made.acts()).containsExactly("RECEIVE", "ASSIGN", "TAKE", "FINISH");
            assertThat(made.photos()).isEqualTo(1);
            FieldPhone.picture(page, "s08-queue-390", "officer-field-queue");
        }
        try (var desk = Visitor.at(port).signIn("zhangmingyuan")) {
            desk.openFrom("/fieldwork", "报告办结")
                    .sees("手机当时记下的", "35.37", "与拍下时的摘要一致", "在页面上当场拍录")
                    .fits();
            assertThat(FieldPhone.faults(desk.page())).isEmpty();
            desk.manual("officer-field-entry");
            desk.picture("s08-entry-1440").size(390, 844).fits().picture("s08-entry-390");
        }
    }

    @Test
    void 传到一半断线_答复丢失_两个窗口同时上传_仍各一次() throws IOException {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees(title);
            FieldPhone.ready(phone.page());
            var net = phone.page().context();
            net.setOffline(true);
            var page = phone.page();
            page.navigate(base() + "/field#/order/" + order);
            FieldPhone.begin(page, "签收");
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 1);
            for (var n = 0; n < 2; n++) {
                page.navigate(base() + "/field#/order/" + order);
                FieldPhone.begin(page, "拍照留证");
                page.locator("[name=photo]")
                        .setInputFiles(new FilePayload(n + ".png", "image/png", FieldPhone.picture()));
                assertThat(page.locator("[data-file]")).hasCount(1);
                FieldPhone.submit(page);
                FieldPhone.waiting(page, n + 2);
            }
            var cut = new AtomicInteger();
            net.route("**/field/api/files/*/*", route -> {
                if (cut.incrementAndGet() == 2) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            var lost = new AtomicInteger();
            net.route("**/field/api/entries", route -> {
                if (lost.incrementAndGet() <= 2) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            var second = net.newPage();
            second.navigate(base() + "/field#/queue");
            net.setOffline(false);
            for (var window : List.of(page, second)) {
                window.navigate(base() + "/field#/queue");
                FieldPhone.button(window, "现在上传").click();
            }
            await().pollInSameThread().atMost(Duration.ofMinutes(3)).until(() -> {
                FieldPhone.button(second, "现在上传").click();
                assertThat(second.locator("#line[data-state=trying]")).hasCount(0);
                return cut.get() >= 2 && lost.get() >= 3;
            });
            FieldPhone.waiting(second, 0);
            FieldPhone.waiting(page, 0);
            assertThat(page.locator("[data-state=DONE]")).hasCount(3);
            assertThat(made.acts()).containsExactly("RECEIVE", "ASSIGN", "TAKE");
            assertThat(made.photos()).isEqualTo(2);
            assertThat(cut.get()).isGreaterThan(2);
        }
    }

    @Test
    void 登录过期照常记_重新登录后上传_退出登录后本机打不开_再登录一条不少() {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees(title);
            FieldPhone.ready(phone.page());
            var net = phone.page().context();
            var page = phone.page();
            net.clearCookies();
            page.navigate(base() + "/field#/order/" + order);
            FieldPhone.begin(page, "签收");
            FieldPhone.submit(page);
            assertThat(page.locator("#line")).containsText("登录已过期");
            FieldPhone.waiting(page, 1);
            phone.signIn("zhouhaitao");
            net.setOffline(true);
            page.locator("form[action$='/sign-out'] button")
                    .first()
                    .evaluate("b => b.form.dispatchEvent(new Event('submit', {bubbles: true}))");
            page.waitForFunction("async () => !(await indexedDB.databases()).some(d => d.name === 'xz-keys')");
            page.navigate(base() + "/field");
            phone.sees("请登录").doesNotSee(title);
            assertThat(made.acts()).doesNotContain("TAKE");
            net.setOffline(false);
            phone.open("/field").sees(title);
            FieldPhone.sent(page);
            assertThat(made.acts()).containsExactly("RECEIVE", "ASSIGN", "TAKE");
        }
    }

    @Test
    void 手机设在1970年_定位在境外_存储满_都说明白_材料不丢() throws IOException {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            var net = phone.page().context();
            FieldPhone.place(phone, 48.85, 2.35);
            phone.page()
                    .addInitScript(
                            "const began = Date.now(); const real = Date.now; Date.now = () => real() - began + 86400000;");
            phone.open("/field").sees(title);
            FieldPhone.ready(phone.page());
            var page = phone.page();
            net.setOffline(true);
            page.navigate(base() + "/field#/order/" + order);
            FieldPhone.begin(page, "拍照留证");
            phone.sees("1970", "与服务器不一致");
            page.locator("[name=photo]").setInputFiles(new FilePayload("一.png", "image/png", FieldPhone.picture()));
            assertThat(page.locator("[data-file]")).containsText("位置在境外");
            page.evaluate(
                    "() => { const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (v) { if (this.name === 'pieces') { throw new DOMException('full', 'QuotaExceededError'); } return put.call(this, v); }; }");
            page.locator("[name=photo]").setInputFiles(new FilePayload("二.png", "image/png", FieldPhone.picture()));
            assertThat(page.locator("#notices")).containsText("存储空间不足");
            assertThat(page.locator("[data-file]")).hasCount(1);
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 1);
            net.setOffline(false);
            FieldPhone.button(page, "现在上传").click();
            FieldPhone.waiting(page, 0);
            assertThat(page.locator("[data-state=DONE]")).containsText("不可信");
            assertThat(made.photos()).isEqualTo(1);
        }
    }

    @Test
    void 慢线上传看得到进度_别人先办了_退回说明白_改后再报() throws IOException {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees(title);
            FieldPhone.ready(phone.page());
            var net = phone.page().context();
            var page = phone.page();
            net.setOffline(true);
            page.navigate(base() + "/field#/order/" + order);
            FieldPhone.begin(page, "报告办结");
            page.locator("[name=words]").fill("已经劝离");
            page.locator("[name=photo]").setInputFiles(new FilePayload("慢.png", "image/png", FieldPhone.picture()));
            assertThat(page.locator("[data-file]")).hasCount(1);
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 1);
            context.getBean(Orders.class).done(FieldOrder.clerk(context), order, "已由他人清理", today.date());
            var held = new CopyOnWriteArrayList<Route>();
            var through = new AtomicInteger();
            net.route("**/field/api/files/*/*", route -> {
                if (through.incrementAndGet() == 3) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            net.setOffline(false);
            FieldPhone.button(page, "现在上传").click();
            page.locator(".f-progress")
                    .filter(new Locator.FilterOptions()
                            .setHasText(java.util.regex.Pattern.compile("已传 [1-9][0-9]{2} KB")))
                    .waitFor();
            page.waitForCondition(() -> !held.isEmpty());
            FieldPhone.picture(page, "s08-progress-390", null);
            held.getFirst().resume();
            phone.sees("没办成，材料已留存", "办结报告", "怎么办", "改后再报");
            assertThat(FieldPhone.faults(page)).isEmpty();
            FieldPhone.picture(page, "s08-refused-390", "officer-field-refused");
            FieldPhone.button(page, "改后再报").click();
            assertThat(page.locator("[data-file]")).hasCount(1);
            assertThat(page.locator("[name=words]")).hasValue("已经劝离");
            page.navigate(base() + "/field#/drafts");
            phone.sees("报告办结", title);
            assertThat(made.photos()).isZero();
        }
    }

    @Test
    void 没有信号当场处罚_预编号先领好_当事人在屏幕上签名_打印决定书_联网后成一案() throws IOException {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.open("/field").sees(title);
            FieldPhone.ready(phone.page());
            var net = phone.page().context();
            var page = phone.page();
            page.navigate(base() + "/field#/order/" + order);
            FieldPhone.begin(page, "当场处罚");
            var number = page.locator("#spot-number");
            assertThat(number).not().containsText("正在取");
            if (number.innerText().contains("领预编号")) {
                FieldPhone.button(page, "领预编号").click();
            }
            assertThat(number).containsText("当罚〔");
            var printed = number.innerText().replace("预编号 ", "").strip();
            net.setOffline(true);
            fill(
                    page,
                    Map.of(
                            "partyName",
                            "罗庆生",
                            "idNumber",
                            "41089919710822035X",
                            "address",
                            "云溪镇前街2号",
                            "facts",
                            "占用消防车通道停车",
                            "violated",
                            "消防法关于占用消防车通道的规定"));
            fill(page, Map.of("basis", "消防法的处罚规定", "noticeRecord", "录像01"));
            page.locator("[name=item]").selectOption("XF-CF-009");
            page.locator("[name=officer2]")
                    .selectOption(page.locator("[name=officer2] option")
                            .filter(new Locator.FilterOptions().setHasText("孙晓燕"))
                            .getAttribute("value"));
            page.locator("[name=kinds]").selectOption("警告");
            page.locator("[name=payBy]").selectOption("无罚款");
            for (var box : List.of("certificatesShown", "factsClear", "publicationTold")) {
                page.locator("[name=" + box + "]").check();
            }
            page.locator("[name=photo]").setInputFiles(new FilePayload("车.png", "image/png", FieldPhone.picture()));
            assertThat(page.locator("[data-file]")).hasCount(1);
            page.locator("[name=signature]").selectOption("当事人签名");
            FieldPhone.button(page, "提交").click();
            assertThat(page.locator("#notices")).containsText("当事人还没有签名");
            FieldPhone.sign(page, "当事人", "罗庆生");
            assertThat(FieldPhone.faults(page)).isEmpty();
            page.evaluate("() => { window.print = () => { window.printed = true; }; }");
            FieldPhone.button(page, "打印决定书").click();
            page.waitForFunction("() => window.printed");
            assertThat(page.locator(".f-sheet")).containsText(printed);
            assertThat(page.locator(".f-sheet img")).hasCount(1);
            FieldPhone.picture(page, "s08-spot-390", null);
            FieldPhone.submit(page);
            FieldPhone.waiting(page, 1);
            net.setOffline(false);
            FieldPhone.button(page, "现在上传").click();
            FieldPhone.waiting(page, 0);
            assertThat(page.locator("[data-state=DONE]")).containsText("已当场处罚，决定书" + printed);
            page.getByText("已当场处罚").click();
            phone.sees("当场行政处罚决定书");
        }
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> page.locator("[name=" + name + "]").fill(value));
    }

    private String base() {
        return "http://localhost:" + port;
    }

    /** The browser is killed and opened anew, as far as the page can tell. */
    private Page reopened(Page page, BrowserContext net) {
        page.close();
        var fresh = net.newPage();
        fresh.navigate(base() + "/field");
        fresh.locator("h1").waitFor();
        return fresh;
    }

    private static void weigh(Response answer, AtomicInteger bytes, List<String> paths) {
        var path = URI.create(answer.url()).getPath();
        if (path.startsWith("/field") && !path.contains("/api/") || path.startsWith("/public/field/")) {
            var size = Integer.parseInt(answer.headers().getOrDefault("content-length", "0"));
            bytes.addAndGet(size == 0 ? answer.body().length : size);
            paths.add(path);
        }
    }
}
