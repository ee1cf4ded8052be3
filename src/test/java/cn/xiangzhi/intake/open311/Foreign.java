package cn.xiangzhi.intake.open311;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program as others write them: plain HTTP against the running product. */
final class Foreign {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Foreign(int port) {
        base = "http://localhost:" + port;
    }

    record Answer(int status, String type, String body, HttpResponse<String> whole) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        Document xml() throws Exception {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)));
        }

        String text(String element) throws Exception {
            var found = xml().getElementsByTagName(element);
            return found.getLength() == 0 ? "" : found.item(0).getTextContent();
        }
    }

    Answer get(String path, String... query) throws Exception {
        return send(HttpRequest.newBuilder(uri(path, query)).GET());
    }

    Answer post(String path, String... form) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Whatever comes back as XML is held against the schema, in every test. */
    Answer send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/xml")
                && !answer.body().isEmpty()) {
            Shape.check(answer.body());
        }
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body(), answer);
    }

    /** One file beside the fields, as multipart/form-data. */
    Answer upload(String path, String file, byte[] content, String... form) throws Exception {
        var mark = "xiangzhi-test-part";
        var parts = new ArrayList<byte[]>();
        for (var i = 0; i < form.length; i += 2) {
            parts.add(("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + form[i] + "\"\r\n\r\n"
                            + form[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + mark + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + file
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(content);
        parts.add(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var whole = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            whole.write(part);
        }
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofByteArray(whole.toByteArray())));
    }

    URI uri(String path, String... query) {
        return URI.create(base + path + (query.length == 0 ? "" : "?" + encoded(query)));
    }

    private static String encoded(String... pairs) {
        var all = new ArrayList<String>();
        for (var i = 0; i < pairs.length; i += 2) {
            all.add(URLEncoder.encode(pairs[i], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", all);
    }

    static List<String> with(List<String> pairs, String... more) {
        var all = new ArrayList<>(pairs);
        all.addAll(List.of(more));
        return all;
    }
}
