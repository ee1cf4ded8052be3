package cn.xiangzhi.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.running.Program;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** S8 F24: lines that are slow, flap, or end in a server that is killed; another browser of the same officer; days without any. */
@XiangzhiTest
@Tag("browser")
class S08FieldLineTest {

    /** Bytes a second. */
    private static final int SLOW = 400_000;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    private FieldOrder order;

    @BeforeEach
    void 一份派到执法队的派单() {
        order = FieldOrder.fresh(context);
    }

    @Test
    void 慢线时断时续_暂停再继续_四张照片各到一次() throws Exception {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            var page = prepared(phone);
            var line = new Network(page);
            material(page, line, 4);
            var sent = new AtomicInteger();
            page.onRequest(request -> sent.addAndGet(request.url().matches(".*/field/api/files/[^/]+/\\d+") ? 1 : 0));
            for (var flaps = 0; flaps < 3; flaps++) {
                page.waitForRequest("**/field/api/files/*/*", () -> line.set(false, SLOW));
                line.set(true, SLOW);
            }
            FieldPhone.button(page, "暂停上传").click();
            assertThat(page.locator("#progress")).containsText("已暂停");
            line.set(false, -1);
            assertThat(page.locator("#line[data-state=paused]")).hasCount(1);
            var paused = sent.get();
            FieldPhone.waiting(page, 1);
            page.reload();
            assertThat(page.locator("#line[data-state=paused]")).hasCount(1);
            assertThat(sent.get()).as("暂停以后一段也不传").isEqualTo(paused);
            FieldPhone.button(page, "继续上传").click();
            FieldPhone.sent(page);
            assertThat(page.locator("[data-state=DONE]")).hasCount(1);
            assertThat(order.photos()).isEqualTo(4);
        }
    }

    @Test
    void 同一人另一个浏览器先办了_这部手机上的退回_照片留存_怎么办写明() throws Exception {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao");
                var other = Visitor.onPhone(port).signIn("zhouhaitao")) {
            var page = prepared(phone);
            page.context().setOffline(true);
            take(page);
            FieldPhone.waiting(page, 1);
            finish(page, "这部手机上写的");
            FieldPhone.waiting(page, 2);
            var there = prepared(other);
            take(there);
            assertThat(there.locator("[data-state=DONE]")).hasCount(1);
            finish(there, "另一个浏览器写的");
            assertThat(there.locator("[data-state=DONE]")).hasCount(2);
            FieldPhone.sent(there);
            page.context().setOffline(false);
            FieldPhone.button(page, "现在上传").click();
            FieldPhone.waiting(page, 0);
            assertThat(page.locator("[data-state=REFUSED]")).hasCount(2);
            phone.sees("怎么办", "材料已留存", "改后再报");
            assertThat(order.acts()).containsExactly("RECEIVE", "ASSIGN", "TAKE", "FINISH");
            assertThat(order.photos()).as("另一个浏览器的那一张").isEqualTo(1);
        }
    }

    @Test
    void 连续几天没有联系_钥匙作废_本机读不出一个字_重新登录后一条不少() throws Exception {
        try (var phone = Visitor.onPhone(port).signIn("zhouhaitao")) {
            phone.page()
                    .addInitScript(
                            "const real = Date.now; Date.now = () => real.call(Date) + Number(localStorage.getItem('shift') || 0);");
            var page = prepared(phone);
            page.context().setOffline(true);
            take(page);
            FieldPhone.waiting(page, 1);
            assertThat(stored(page)).doesNotContain(order.title(), "占道摆摊");
            page.evaluate("() => localStorage.setItem('shift', String(4 * 86400000))");
            page.reload();
            phone.sees("请登录", "连续 3 天没有联系上服务器", "一条不少").doesNotSee(order.title());
            assertThat(keys(page)).isZero();
            page.evaluate("() => localStorage.removeItem('shift')");
            page.reload();
            phone.sees("请登录").doesNotSee(order.title());
            page.context().setOffline(false);
            page.reload();
            phone.sees(order.title());
            FieldPhone.sent(page);
            assertThat(order.acts()).containsExactly("RECEIVE", "ASSIGN", "TAKE");
        }
    }

    @Test
    void 传到一半服务器被杀_重新启动后接着传_不重不少() throws Exception {
        var home = Path.of(environment.getRequiredProperty("xiangzhi.home"));
        Supplier<Program> start = () -> program(home);
        try (var first = start.get();
                var second = start.get();
                var line = new RoughLine(first.port())) {
            try (var phone = Visitor.onPhone(line.port()).signIn("zhouhaitao")) {
                var page = prepared(phone);
                var net = new Network(page);
                material(page, net, 2);
                page.waitForResponse("**/field/api/files/*/*", () -> net.set(false, SLOW));
                first.kill();
                assertThat(page.locator("#line[data-state=offline]")).hasCount(1);
                FieldPhone.waiting(page, 1);
                line.to(second.port());
                net.set(false, -1);
                FieldPhone.button(page, "现在上传").click();
                FieldPhone.waiting(page, 0);
                assertThat(page.locator("[data-state=DONE]")).hasCount(1);
                assertThat(order.photos()).isEqualTo(2);
            }
        }
    }

    private Program program(Path home) {
        try {
            return Program.start(
                    home,
                    "--spring.profiles.active=test",
                    "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                    "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                    "--spring.datasource.password=" + environment.getRequiredProperty("spring.datasource.password"));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Page prepared(Visitor phone) {
        phone.open("/field").sees(order.title());
        FieldPhone.ready(phone.page());
        return phone.page();
    }

    private void take(Page page) {
        page.navigate(here(page) + "#/order/" + order.id());
        FieldPhone.begin(page, "签收");
        FieldPhone.submit(page);
    }

    private void finish(Page page, String words) throws Exception {
        page.navigate(here(page) + "#/order/" + order.id());
        FieldPhone.begin(page, "报告办结");
        page.locator("[name=words]").fill(words);
        FieldPhone.photo(page, "办结.png");
        FieldPhone.submit(page);
    }

    /** An entry with so many photos, written without a signal. */
    private void material(Page page, Network line, int photos) throws Exception {
        line.set(true, SLOW);
        page.navigate(here(page) + "#/order/" + order.id());
        FieldPhone.begin(page, "拍照留证");
        for (var n = 1; n <= photos; n++) {
            FieldPhone.photo(page, n + ".png");
        }
        FieldPhone.submit(page);
        FieldPhone.waiting(page, 1);
    }

    private static String here(Page page) {
        return page.url().replaceFirst("(https?://[^/]+).*", "$1/field");
    }

    private static int keys(Page page) {
        return ((Number) page.evaluate("""
                async () => { const db = await new Promise(good => { const o = indexedDB.open('xz-keys'); o.onsuccess = () => good(o.result); });
                  const all = await new Promise(good => { const r = db.transaction('keys').objectStore('keys').getAll(); r.onsuccess = () => good(r.result); });
                  db.close(); return all.filter(one => one.key).length; }
                """)).intValue();
    }

    /** All that lies in the browser's databases, as somebody would read it who has the files. */
    private static String stored(Page page) {
        return (String) page.evaluate("""
                async () => { let all = '';
                  const words = (one) => one instanceof ArrayBuffer || ArrayBuffer.isView(one) ? new TextDecoder().decode(one)
                    : one && typeof one === 'object' ? Object.entries(one).map(([name, value]) => name + ' ' + words(value)).join(' ') : String(one);
                  for (const { name } of await indexedDB.databases()) {
                    const db = await new Promise(good => { const o = indexedDB.open(name); o.onsuccess = () => good(o.result); });
                    for (const store of db.objectStoreNames) {
                      const rows = await new Promise(good => { const r = db.transaction(store).objectStore(store).getAll(); r.onsuccess = () => good(r.result); });
                      all += store + ' ' + rows.map(words).join(' ');
                    }
                    db.close();
                  }
                  return all; }
                """);
    }
}
