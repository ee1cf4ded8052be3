package cn.xiangzhi.access;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: keeps cookies, follows no redirects by itself, finds the CSRF field of a form. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        for (var i = 0; i + 1 < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Opens {@code page}, takes its token and posts the fields to {@code path}. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) throws Exception {
        var found = TOKEN.matcher(get(page).body());
        return submit(path, found.find() ? found.group(1) : "", fields);
    }

    public HttpResponse<String> submit(String path, String token, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var guard = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.isEmpty() ? guard : body + "&" + guard))
                .build());
    }

    public HttpResponse<String> signIn(String login, String password) throws Exception {
        return post("/sign-in", "/sign-in", Map.of("login", login, "password", password));
    }

    public String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(base, "");
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
