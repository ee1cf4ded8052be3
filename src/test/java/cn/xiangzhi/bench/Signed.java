package cn.xiangzhi.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody of the demonstration county, signed in; used by many hands at once. The plainest client there is, on connections kept
 * alive: what it takes of the two processors is taken from the program that is measured.
 */
final class Signed implements Seat {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "Qingyuan-2026";

    static {
        System.setProperty("http.maxConnections", "50");
    }

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String base;
    private final String guard;

    /** What was answered: the place it leads to is empty where it leads nowhere. */
    private record Answer(int status, String to, String body) {}

    Signed(int port, String login) throws IOException {
        base = "http://127.0.0.1:" + port;
        post("/sign-in", guard("/sign-in"), "login", login, "password", PASSWORD);
        guard = guard("/");
    }

    static Signed in(int port, String login) {
        try {
            return new Signed(port, login);
        } catch (IOException broken) {
            throw new IllegalStateException(login, broken);
        }
    }

    /** Sends a form and answers where it leads; anything but a redirection is a failure. */
    @Override
    public String send(String path, String... fields) throws IOException {
        var answer = post(path, guard, fields);
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return URI.create(answer.to()).getPath();
    }

    /** Sends a form, whatever comes of it, and answers the status. */
    int attempt(String path, String... fields) throws IOException {
        return post(path, guard, fields).status();
    }

    private String guard(String path) throws IOException {
        var page = answer(open(path));
        var found = GUARD.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException(path + " has no form: " + page.status());
        }
        return found.group(1);
    }

    private Answer post(String path, String token, String... fields) throws IOException {
        var words = new ArrayList<String>();
        words.add("_csrf=" + encoded(token));
        for (var n = 0; n < fields.length; n += 2) {
            words.add(fields[n] + "=" + encoded(fields[n + 1]));
        }
        var body = String.join("&", words).getBytes(StandardCharsets.US_ASCII);
        var line = open(path);
        line.setRequestMethod("POST");
        line.setDoOutput(true);
        line.setFixedLengthStreamingMode(body.length);
        line.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (var out = line.getOutputStream()) {
            out.write(body);
        }
        return answer(line);
    }

    private HttpURLConnection open(String path) throws IOException {
        var line = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        line.setInstanceFollowRedirects(false);
        line.setRequestProperty(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        return line;
    }

    private Answer answer(HttpURLConnection line) throws IOException {
        var status = line.getResponseCode();
        line.getHeaderFields().getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        var to = line.getHeaderField("Location");
        try (var body = status >= 400 ? line.getErrorStream() : line.getInputStream()) {
            var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, to == null ? "" : to, text);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
