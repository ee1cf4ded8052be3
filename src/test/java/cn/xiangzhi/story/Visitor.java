package cn.xiangzhi.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Somebody at a browser: opens pages, signs in, fills fields by their names and presses buttons by their words. */
final class Visitor implements AutoCloseable {

    private static Playwright playwright;
    private static Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final String base;

    private Visitor(String base, Browser.NewContextOptions options) {
        this.base = base;
        this.context = chromium().newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        this.context.setDefaultTimeout(60_000);
        this.page = context.newPage();
    }

    static Visitor at(int port) {
        return new Visitor("http://localhost:" + port, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    static Visitor onPhone(int port) {
        return new Visitor(
                "http://localhost:" + port,
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    static Visitor withoutScript(int port) {
        return new Visitor("http://localhost:" + port, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static synchronized Browser chromium() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setHeadless(true)
                            .setChromiumSandbox(false)
                            .setArgs(List.of(
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run",
                                    "--disable-dev-shm-usage")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        var answer = page.navigate(base + path);
        if (answer == null || answer.status() >= 400) {
            throw new AssertionError(path + " 打不开：" + (answer == null ? "" : answer.status()) + " " + text());
        }
        return this;
    }

    Visitor signIn(String login) {
        open("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[type=password]", InventedCounty.PASSWORD);
        return press("登录");
    }

    /** Fills fields by name, whatever they are: text, list, radio or box. */
    Visitor fill(Map<String, String> fields) {
        fields.forEach(this::fill);
        return this;
    }

    Visitor fill(String name, String value) {
        var field = page.locator("main [name='" + name + "']");
        if (field.count() == 0) {
            throw new AssertionError("页面上没有字段 " + name + "：" + page.url());
        }
        var type = String.valueOf(field.first().getAttribute("type"));
        switch (type) {
            case "radio" ->
                page.locator("main [name='" + name + "'][value='" + value + "']")
                        .check();
            case "checkbox" ->
                page.locator("main [name='" + name + "'][value='" + value + "']")
                        .first()
                        .setChecked(true);
            default -> {
                if (field.first().evaluate("e => e.tagName").equals("SELECT")) {
                    field.first().selectOption(value);
                } else {
                    field.first().fill(value);
                }
            }
        }
        return this;
    }

    /** Chooses the entry of a list whose words contain the given ones. */
    Visitor choose(String name, String words) {
        var value = page.locator("main select[name='" + name + "'] option")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        return fill(name, value);
    }

    /** Names the two officers where a form asks for them and does not know them yet. */
    Visitor officers(String first, String second) {
        var names = List.of(first, second);
        for (var i = 0; i < 2; i++) {
            var field = page.locator("main select[name=officer" + (i + 1) + "]");
            if (field.count() > 0 && field.inputValue().isEmpty()) {
                choose("officer" + (i + 1), names.get(i));
            }
        }
        return this;
    }

    Visitor press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Visitor follow(String words) {
        var link = page.locator("main")
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words));
        if (link.count() == 0) {
            page.locator("main details").all().forEach(details -> details.evaluate("e => e.open = true"));
            throw new AssertionError("页面上没有可点的“" + words + "”：" + page.url() + "\n" + text());
        }
        link.first().click();
        page.waitForLoadState();
        return this;
    }

    /** Opens the list, finds the row with those words and follows its link. */
    Visitor openFrom(String list, String words) {
        open(list);
        return follow(words);
    }

    Visitor sees(String words) {
        if (!text().contains(words)) {
            throw new AssertionError("页面上没有“" + words + "”：" + page.url() + "\n" + text());
        }
        return this;
    }

    Visitor doesNotSee(String words) {
        if (text().contains(words)) {
            throw new AssertionError("页面上不应有“" + words + "”：" + page.url());
        }
        return this;
    }

    String text() {
        return page.locator("main").count() == 0
                ? page.locator("body").innerText()
                : page.locator("main").first().innerText();
    }

    String path() {
        return page.url().substring(base.length());
    }

    Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/stories/" + name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
