package cn.xiangzhi.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser: opens pages, signs in, fills fields by their names and presses buttons by their words. */
final class Visitor implements AutoCloseable {

    /** Set on a page before it is left, so that the next one is known by its absence. */
    private static final String LEFT = "data-story-left";

    private final BrowserContext context;
    private final Page page;
    private final Fields fields;
    private final String base;
    private @Nullable Effort effort;

    private Visitor(String base, Browser.NewContextOptions options) {
        this.base = base;
        this.context = OneBrowser.context(options);
        this.page = context.newPage();
        this.page.onDialog(com.microsoft.playwright.Dialog::accept);
        this.fields = new Fields(page);
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

    Page page() {
        return page;
    }

    /** From now on every click and every field is counted there. */
    Visitor counted(Effort effort) {
        this.effort = effort;
        fields.counted(effort);
        return this;
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
    Visitor fill(Map<String, String> values) {
        values.forEach(this::fill);
        return this;
    }

    Visitor fill(String name, String value) {
        fields.fill(name, value);
        return this;
    }

    /** The usual words offered beside a field, put in with one click; typed where none are offered. */
    Visitor put(String name, String words) {
        fields.put(name, words);
        return this;
    }

    /** Chooses the entry of a list whose words contain the given ones. */
    Visitor choose(String name, String words) {
        fields.choose(name, words);
        return this;
    }

    Visitor attach(String name, String file, String type, byte[] content) {
        fields.attach(name, file, type, content);
        return this;
    }

    /** How many fields of the form must be filled and are not: what somebody has to type or choose. */
    int empty() {
        return fields.empty();
    }

    /** What stands in a field; for a list, the words chosen. */
    String value(String name) {
        return fields.value(name);
    }

    Visitor press(String words) {
        return leave(
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true)),
                words);
    }

    Visitor follow(String words) {
        return leave(
                page.locator("main").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(words)),
                words);
    }

    /** The link of that very name, where several read alike. */
    Visitor followNamed(String name) {
        return leave(
                page.locator("main")
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(name).setExact(true)),
                name);
    }

    /** Opens the list, finds the row with those words and follows its link. */
    Visitor openFrom(String list, String words) {
        return open(list).follow(words);
    }

    /** Presses or follows what the selector finds first, where no words tell it from others. */
    Visitor leaveBy(String selector) {
        return leave(page.locator(selector), selector);
    }

    private Visitor leave(Locator by, String words) {
        if (by.count() == 0) {
            throw new AssertionError("页面上没有可点的“" + words + "”：" + page.url() + "\n" + text());
        }
        var form = opens(by.first());
        if (form != null) {
            return inPlace(by.first(), form);
        }
        page.locator("html").evaluate("e => e.setAttribute('" + LEFT + "', '')");
        if (effort != null) {
            effort.leaving(by.first(), words);
        }
        by.first().click();
        try {
            page.locator("html:not([" + LEFT + "]) main").first().waitFor();
        } catch (TimeoutError stayed) {
            var empty = page.locator("main :invalid:not(form):not(fieldset)").all().stream()
                    .map(field -> field.getAttribute("name"))
                    .toList();
            throw new AssertionError("点了“" + words + "”没有离开 " + page.url() + "，没填好的：" + empty, stayed);
        }
        return settled();
    }

    /** The page is there to its end and its scripts have begun: what is not on it now will not come by itself. */
    private Visitor settled() {
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** Of a step whose form opens in place, the form. */
    private @Nullable Locator opens(Locator by) {
        var href = by.getAttribute("data-xz-opens") == null ? null : by.getAttribute("href");
        return href == null
                ? null
                : page.locator("#xz-step[data-xz-step='" + href.substring(href.lastIndexOf('/') + 1) + "'] form");
    }

    /** The form may stand open already, because the step before it has just been made; a reviewer's stands beside the file. */
    private Visitor inPlace(Locator by, Locator form) {
        var standing = by.evaluate(
                        "e => document.getElementById('xz-step-here').getAttribute('hx-get') === e.getAttribute('href')"
                                + " && !document.querySelector('#xz-step')")
                .equals(true);
        if (!standing && form.count() == 0) {
            if (effort != null) {
                effort.click();
            }
            by.click();
        }
        form.or(page.locator("#seat form")).first().waitFor();
        return this;
    }

    /** Waits for the words in what the page says or in what was just done. */
    Visitor sees(String... words) {
        for (var word : words) {
            try {
                page.locator("main, #notices")
                        .filter(new Locator.FilterOptions().setHasText(word))
                        .first()
                        .waitFor();
            } catch (TimeoutError missing) {
                throw new AssertionError("页面上没有“" + word + "”：" + page.url() + "\n" + text(), missing);
            }
        }
        return this;
    }

    Visitor doesNotSee(String... words) {
        for (var word : words) {
            assertThat(page.locator("main").first()).not().containsText(word);
            if (page.content().contains(word)) {
                throw new AssertionError("页面源码里有“" + word + "”：" + page.url());
            }
        }
        return this;
    }

    /** Whether a step may be taken from this page. */
    boolean offers(String words) {
        return page.locator("main")
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(words).setExact(true))
                        .count()
                > 0;
    }

    /** Nothing sticks out to the right: the page can be read without moving it sideways. */
    Visitor fits() {
        var over = page.locator("html").evaluate("e => e.scrollWidth - e.clientWidth");
        if (((Number) over).intValue() > 0) {
            throw new AssertionError("页面比屏幕宽" + over + "像素：" + page.url());
        }
        return this;
    }

    String text() {
        return text(page);
    }

    /** What the page says. */
    static String text(Page page) {
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

    /** The same as a picture of a manual, renewed with {@code -Dmanual.write=true}. */
    Visitor manual(String name) {
        return Boolean.getBoolean("manual.write")
                ? size(1200, 900).keep(Path.of("docs/images/" + name + ".png")).size(1440, 900)
                : this;
    }

    /** Looks at the page through a window of that size. */
    Visitor size(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    /** What the window shows of the page, as a small picture for a document. */
    Visitor keep(Path file) {
        Pictures.small(page.screenshot(), file);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
