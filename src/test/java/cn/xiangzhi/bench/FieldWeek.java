package cn.xiangzhi.bench;

import cn.xiangzhi.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A week's field work of one officer, done without a signal and sent over a slow line by the page itself, in a browser: what the
 * line could carry at best, and what it took.
 */
final class FieldWeek {

    private static final int TO_ENTRIES = 1000;
    private static final int PATIENCE = 180_000;

    private FieldWeek() {}

    /** What was sent, how long it took, and how long the line itself needs for the photos alone. */
    record Measured(
            int visits,
            int photos,
            long bytes,
            int requests,
            double seconds,
            double floor,
            List<String> progress,
            double load) {}

    /** {@code bits} a second upwards and {@code latency} milliseconds for every answer. */
    static Measured measure(int port, int visits, int photos, int bits, int latency) {
        try (var playwright = Chromium.driver();
                var browser = playwright.chromium().launch(Chromium.options())) {
            var page = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(390, 844)
                            .setTimezoneId("Asia/Shanghai"))
                    .newPage();
            page.setDefaultTimeout(PATIENCE);
            signIn(page, "http://localhost:" + port);
            var session = page.context().newCDPSession(page);
            session.send("Network.enable");
            line(session, true, bits, latency);
            var bytes = ((Number) page.evaluate(WEEK, List.of(visits, photos / visits))).longValue();
            return sent(page, session, visits, photos, bytes, bits, latency);
        }
    }

    private static void signIn(Page page, String base) {
        page.navigate(base + "/sign-in");
        page.fill("input[name=login]", "zhouhaitao");
        page.fill("input[type=password]", "Qingyuan-2026");
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate(base + "/field");
        page.locator("#line[data-state=online]").waitFor();
        page.evaluate("() => { location.hash = '#/queue'; }");
        page.locator("#progress").waitFor();
    }

    private static Measured sent(
            Page page, CDPSession session, int visits, int photos, long bytes, int bits, int latency) {
        var requests = new AtomicInteger();
        page.onRequest(request -> requests.addAndGet(request.url().contains("/field/api/") ? 1 : 0));
        var progress = new ArrayList<String>();
        var began = System.nanoTime();
        line(session, false, bits, latency);
        var floor = bytes * 8.0 / bits;
        for (var open = visits; open > 0; ) {
            page.waitForTimeout(Math.min(20_000, Math.max(500, floor * 50)));
            open = Integer.parseInt(page.locator("#line").getAttribute("data-open"));
            progress.add(page.locator("#progress").innerText());
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var done = page.locator("[data-state=DONE]").count();
        if (done != visits) {
            throw new IllegalStateException(done + " of " + visits + ": "
                    + page.locator("main").innerText().substring(0, TO_ENTRIES));
        }
        var load = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getSystemLoadAverage();
        return new Measured(visits, photos, bytes, requests.get(), seconds, floor, List.copyOf(progress), load);
    }

    private static void line(CDPSession session, boolean off, int bits, int latency) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", off);
        conditions.addProperty("latency", latency);
        conditions.addProperty("downloadThroughput", bits / 8 * 4);
        conditions.addProperty("uploadThroughput", bits / 8);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    /** Visits with photos of some 250 kB, none like the other, written through the page's own drafts and queue. */
    private static final String WEEK = """
            async ([visits, each]) => {
              const { acts, box } = window.field;
              const pack = await box.pack();
              const other = pack.officers.find((one) => one.id !== pack.me.person);
              const canvas = document.createElement('canvas');
              canvas.width = 560; canvas.height = 420;
              const pen = canvas.getContext('2d');
              let bytes = 0;
              const photo = async () => {
                const noise = pen.createImageData(560, 420);
                for (let n = 0; n < noise.data.length; n++) { noise.data[n] = n % 4 === 3 ? 255 : Math.random() * 256; }
                pen.putImageData(noise, 0, 0);
                const blob = await new Promise((good) => canvas.toBlob(good, 'image/jpeg', 0.88));
                bytes += blob.size;
                return new File([blob], '现场.jpg', { type: 'image/jpeg' });
              };
              const local = (ms) => { const d = new Date(ms); d.setMinutes(d.getMinutes() - d.getTimezoneOffset()); return d.toISOString().slice(0, 16); };
              for (let n = 0; n < visits; n++) {
                const id = await acts.draft('VISIT', null, '现场检查', {
                  cause: '日常巡查', township: pack.me.township, place: '前街' + (n + 1) + '号', started: local(Date.now() - 3600000), ended: local(Date.now() - 600000),
                  officer1: pack.me.person, officer2: other.id, certificatesShown: 'true', subjectKind: 'NOBODY', seen: '第' + (n + 1) + '处，门前整洁', result: 'NOTHING_FOUND' });
                const draft = await acts.open(id);
                delete draft.version;
                for (let k = 0; k < each; k++) { draft.files.push(await acts.take(await photo(), true, id)); }
                await acts.queue(draft);
              }
              return bytes;
            }
            """;
}
