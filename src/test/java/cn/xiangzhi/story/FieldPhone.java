package cn.xiangzhi.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What one does and sees on the field page, for the stories told on it. */
final class FieldPhone {

    /** How long photos may take to go up on a busy machine. */
    private static final double UPLOAD = 60_000;

    private static final long HAND = 200_000_000;

    private FieldPhone() {}

    /** The worker answers for the page, and what can be taken along was taken along. */
    static void ready(Page page) {
        page.evaluate(
                "() => navigator.serviceWorker.ready.then(() => new Promise(done => { const look = () => navigator.serviceWorker.controller ? done() : setTimeout(look, 20); look(); }))");
        assertThat(page.locator("#line[data-state=online]")).hasCount(1);
    }

    /** So many lines of the queue wait. */
    static void waiting(Page page, int number) {
        assertThat(page.locator("#line[data-open='" + number + "']"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(UPLOAD));
    }

    /** Begins to do something, and waits for its form: the page behind may have a button of the same words. */
    static void begin(Page page, String words) {
        button(page, words).click();
        page.locator("form.f-form").waitFor();
    }

    /** Hands the form in, and waits until it is in the queue and the queue is shown. */
    static void submit(Page page) {
        page.locator("form.f-form button[type=submit]").click();
        page.locator("#progress").waitFor();
    }

    /** Legible to a reader of screens, in the sun, and under a thumb. */
    static void clear(Visitor phone, String view) {
        phone.fits();
        org.assertj.core.api.Assertions.assertThat(faults(phone.page()))
                .as(view)
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(pale(phone.page()))
                .as("%s：阳光下看不清", view)
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(small(phone.page()))
                .as("%s：点不准", view)
                .isEmpty();
    }

    /** All that waited went up, and what is shown was fetched anew afterwards. */
    static void sent(Page page) {
        assertThat(page.locator("#line[data-state=online][data-open='0']"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(UPLOAD));
    }

    static Locator button(Page page, String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    static void place(Visitor phone, double latitude, double longitude) {
        phone.page().context().grantPermissions(List.of("geolocation"));
        phone.page().context().setGeolocation(new Geolocation(latitude, longitude));
    }

    /** Takes a photo in the form that is open. */
    static void photo(Page page, String name) throws IOException {
        var before = page.locator("[data-file]").count();
        page.locator("[name=photo]").setInputFiles(new FilePayload(name, "image/png", picture()));
        assertThat(page.locator("[data-file]")).hasCount(before + 1);
    }

    /** Opens the pad, signs in three strokes, and keeps it. */
    static void sign(Page page, String role, String name) {
        button(page, "看全文，请人签名").click();
        page.locator("#sign-role").selectOption(role);
        page.locator("#sign-name").fill(name);
        strokes(page);
        button(page, "签好了").click();
        page.locator("[data-sign=stands]")
                .filter(new Locator.FilterOptions().setHasText(role + " " + name))
                .waitFor();
    }

    static void strokes(Page page) {
        strokes(page, 0);
    }

    /** On that field of several. */
    static void strokes(Page page, int n) {
        var pad = page.locator("canvas.f-pad").nth(n);
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        var began = System.nanoTime();
        // No hand writes a name within a tenth of a second, and the server knows it.
        do {
            for (var stroke = 0; stroke < 3; stroke++) {
                page.mouse().move(box.x + 30 + stroke * 90, box.y + 30);
                page.mouse().down();
                for (var dot = 1; dot <= 12; dot++) {
                    page.mouse().move(box.x + 30 + stroke * 90 + dot * 4, box.y + 30 + dot * 8);
                }
                page.mouse().up();
            }
        } while (System.nanoTime() - began < HAND);
    }

    /** A picture to look at; renewed in the manual with {@code -Dmanual.write=true}. */
    static void picture(Page page, String name, @Nullable String manual) {
        var shot = page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/stories/" + name + ".png")));
        if (manual != null && Boolean.getBoolean("manual.write")) {
            Pictures.small(shot, Path.of("docs/images/" + manual + ".png"));
        }
    }

    static List<String> faults(Page page) {
        return violations(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")))
                .toList();
    }

    /** What cannot be read in the sun: contrast under seven to one, or four and a half where letters are large. */
    static List<String> pale(Page page) {
        return violations(new AxeBuilder(page).withRules(List.of("color-contrast-enhanced")))
                .toList();
    }

    private static Stream<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getHelp() + " "
                        + rule.getNodes().getFirst().getHtml());
    }

    /** Everything one can press that is smaller than a thumb, in words. */
    @SuppressWarnings("unchecked")
    static List<String> small(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('main a, main button, main input, main select, main textarea, main summary, nav a, .f-close')]
                  .map(one => (one.type === 'checkbox' || one.type === 'file') && one.closest('label') ? one.closest('label') : one)
                  .filter(one => one.checkVisibility() && !one.matches('.f-skip'))
                  .map(one => [one, one.getBoundingClientRect()])
                  .filter(([, box]) => box.width < 44 || box.height < 44)
                  .map(([one, box]) => one.outerHTML.slice(0, 80) + ' ' + Math.round(box.width) + '×' + Math.round(box.height))
                """);
    }

    /** A photo of some hundred kilobytes, another one every time. */
    static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var dots = new Random();
        for (var x = 0; x < 640; x++) {
            for (var y = 0; y < 480; y++) {
                image.setRGB(x, y, dots.nextInt());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
