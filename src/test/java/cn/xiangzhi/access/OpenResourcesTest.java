package cn.xiangzhi.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Whatever an open page loads is there for whoever is not signed in: nothing of it leads to the sign-in page. */
@XiangzhiTest
class OpenResourcesTest {

    private static final Pattern LOADED =
            Pattern.compile("<(?:link|script|img|source|use)\\b[^>]*?\\s(?:href|src)=\"([^\"#]+)");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*['\"]?(?!data:)([^'\")]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext web;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void 公众页面和登录页用到的样式脚本图标不登录都能取得() throws Exception {
        var pages = Stream.concat(
                        new Doors(web)
                                .all().stream()
                                        .filter(door -> door.open() && door.reads() && !door.hasVariables())
                                        .map(Doors.Door::pattern),
                        Stream.of("/sign-in?out", "/public/nowhere", "/public/decisions/" + new java.util.UUID(0, 1)))
                .toList();
        var used = new TreeMap<String, String>();
        for (var page : pages) {
            var answer = ask(page, "text/html");
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                found(LOADED, page, answer.body()).forEach(path -> used.put(path, page));
            }
        }
        assertThat(used.keySet())
                .anyMatch(path -> path.matches("/favicon-[0-9a-f]{32}\\.svg"))
                .anyMatch(path -> path.endsWith(".css"))
                .anyMatch(path -> path.endsWith(".js"));
        for (var style :
                used.keySet().stream().filter(path -> path.endsWith(".css")).toList()) {
            found(IN_STYLE, style, ask(style, "text/css").body()).forEach(path -> used.putIfAbsent(path, style));
        }
        assertThat(used)
                .isNotEmpty()
                .allSatisfy((path, page) -> assertThat(ask(path, "*/*").statusCode())
                        .as(path + "，用在" + page)
                        .isEqualTo(200));
    }

    private Set<String> found(Pattern pattern, String at, String text) {
        var all = new LinkedHashSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).startsWith("#")) {
                continue;
            }
            var to = here(at).resolve(matcher.group(1).replace("&amp;", "&"));
            if (to.getPort() == port && "localhost".equals(to.getHost())) {
                all.add(to.getQuery() == null ? to.getPath() : to.getPath() + "?" + to.getQuery());
            }
        }
        return all;
    }

    private HttpResponse<String> ask(String path, String accept) {
        try {
            var request =
                    HttpRequest.newBuilder(here(path)).header("Accept", accept).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    private URI here(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
