package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * The field page's own scripts, with a browser's database and the server's intake in memory: a thousand random interleavings of
 * offline acts, sending, killing, clocks set wrong, two windows, sessions over and other people's acts, the same ones every time
 * (F24). The intake itself is proved against PostgreSQL in FieldInterleavingsTest.
 */
@Tag("browser")
class FieldQueueTest {

    private static final int INTERLEAVINGS = Integer.getInteger("field.interleavings", 1000);
    private static final int FIRST = Integer.getInteger("field.seed", 1);
    private static final int ROUND = 100;
    private static final List<String> SCRIPTS = List.of("keys", "box", "acts", "asking", "parcels", "sending", "line");

    @Test
    void 页面脚本一千次随意交错_每件事恰好一次_顺序不变_照片一张不少() throws IOException {
        try (var playwright = Chromium.driver();
                var browser = playwright.chromium().launch(Chromium.options())) {
            var page = browser.newPage();
            page.route(
                    "**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("")));
            page.navigate("http://localhost:1/");
            for (var name : List.of("phone", "intake", "interleave")) {
                page.evaluate(read("field/" + name + ".js"));
            }
            var broken = new ArrayList<String>();
            var sums = new java.util.TreeMap<String, Integer>();
            for (var first = FIRST; first < FIRST + INTERLEAVINGS; first += ROUND) {
                round(page, first, Math.min(ROUND, FIRST + INTERLEAVINGS - first), broken, sums);
            }
            assertThat(broken).isEmpty();
            assertThat(sums.get("done")).as("办成的").isGreaterThan(INTERLEAVINGS);
            assertThat(sums)
                    .allSatisfy((what, number) -> assertThat(number).as(what).isGreaterThan(INTERLEAVINGS / 10));
        }
    }

    @SuppressWarnings("unchecked")
    private static void round(Page page, int first, int count, List<String> broken, Map<String, Integer> sums)
            throws IOException {
        var scripts = new ArrayList<String>();
        for (var name : SCRIPTS) {
            scripts.add(small(read("static/public/field/" + name + ".js")));
        }
        var told = (Map<String, Object>) page.evaluate(
                "([scripts, first, count]) => trial.run(scripts, first, count)", List.of(scripts, first, count));
        broken.addAll((List<String>) told.remove("broken"));
        told.forEach((what, number) -> sums.merge(what, ((Number) number).intValue(), Integer::sum));
    }

    /** Pieces of some bytes instead of some hundred thousand, so that a small photo goes up in several. */
    private static String small(String script) {
        return script.replace("const PIECE = 262144;", "const PIECE = 64;")
                .replace("const SMALLEST = 32768;", "const SMALLEST = 16;");
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
