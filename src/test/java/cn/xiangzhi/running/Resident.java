package cn.xiangzhi.running;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reports on the public page: opens the form once, then hands in again and again. */
public final class Resident {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI page;
    private final String guard;

    public Resident(int port) throws IOException, InterruptedException {
        page = URI.create("http://127.0.0.1:" + port + "/public/report");
        var form = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        var found = GUARD.matcher(form.body());
        if (form.statusCode() != 200 || !found.find()) {
            throw new IllegalStateException(form.statusCode() + " " + form.body());
        }
        guard = found.group(1);
    }

    /** Hands in one report about a village and answers the receipt code that was acknowledged. */
    public String report(String village, String text) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", guard);
        fields.put("once", UUID.randomUUID().toString());
        fields.put("where", village);
        fields.put("text", text);
        fields.put("words", "村口");
        fields.put("sure", "true");
        for (var unfilled : List.of("category", "latitude", "longitude", "name", "phone")) {
            fields.put(unfilled, "");
        }
        var request = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        var code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return code.group(1);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
