package cn.xiangzhi.story;

import cn.xiangzhi.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;

/** The browser all stories share; everybody at it has a context of his own. */
final class OneBrowser {

    /** How long anything may take before it counts as not coming, in milliseconds: slow machines are no faults. */
    private static final double PATIENCE = 60_000;

    private static Playwright playwright;
    private static Browser browser;

    private OneBrowser() {}

    /** A window of nobody's yet, in Chinese and in Beijing's time. */
    static BrowserContext context(Browser.NewContextOptions options) {
        var context = chromium()
                .newContext(options.setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static synchronized Browser chromium() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            playwright = Chromium.driver();
            browser = playwright.chromium().launch(Chromium.options().setTimeout(2 * PATIENCE));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
        return browser;
    }
}
