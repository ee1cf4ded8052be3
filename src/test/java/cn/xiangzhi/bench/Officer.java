package cn.xiangzhi.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody of the demonstration county, signed in. */
final class Officer {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "Qingyuan-2026";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;

    Officer(int port, String login) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + port;
        var page = client.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), BodyHandlers.ofString());
        var guard = GUARD.matcher(page.body());
        if (!guard.find()) {
            throw new IllegalStateException("no sign-in form: " + page.statusCode());
        }
        var fields = "_csrf=" + URLEncoder.encode(guard.group(1), StandardCharsets.UTF_8) + "&login=" + login
                + "&password=" + PASSWORD;
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.discarding());
        open("/");
    }

    /** Opens a page and answers how long it took, in nanoseconds. */
    long open(String path) throws IOException, InterruptedException {
        var began = System.nanoTime();
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
        var took = System.nanoTime() - began;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return took;
    }
}
