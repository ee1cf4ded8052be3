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
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Somebody of the demonstration county, signed in; used by many hands at once. */
final class Signed implements Seat {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "Qingyuan-2026";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;
    private final String guard;

    Signed(int port, String login) throws IOException, InterruptedException {
        base = "http://127.0.0.1:" + port;
        post("/sign-in", guard("/sign-in"), "login", login, "password", PASSWORD);
        guard = guard("/");
    }

    static Signed in(int port, String login) {
        try {
            return new Signed(port, login);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(login, broken);
        }
    }

    /** Sends a form and answers where it leads; anything but a redirection is a failure. */
    @Override
    public String send(String path, String... fields) throws IOException, InterruptedException {
        var answer = post(path, guard, fields);
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Sends a form, whatever comes of it, and answers the status. */
    int attempt(String path, String... fields) throws IOException, InterruptedException {
        return post(path, guard, fields).statusCode();
    }

    private String guard(String path) throws IOException, InterruptedException {
        var page = client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
        var found = GUARD.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException(path + " has no form: " + page.statusCode());
        }
        return found.group(1);
    }

    private HttpResponse<String> post(String path, String token, String... fields)
            throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add("_csrf=" + encoded(token));
        for (var n = 0; n < fields.length; n += 2) {
            words.add(fields[n] + "=" + encoded(fields[n + 1]));
        }
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", words)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
