package cn.xiangzhi.messages.carriers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Posts over HTTP: follows no redirection, waits some seconds, reads a short answer. */
@Component
class HttpOut {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int SECONDS = 12;
    private static final int LONGEST = 16 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What came back. */
    record Answer(int status, String text) {

        boolean good() {
            return status >= 200 && status < 300;
        }

        String told() {
            return "HTTP " + status + (text.isBlank() ? "" : "：" + text.strip());
        }
    }

    /** The answer, or an exception that names what went wrong in words. */
    Answer post(String url, Map<String, String> headers, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(SECONDS))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var sending = client.sendAsync(request.build(), HttpOut::read);
        try {
            var answer = sending.get(SECONDS, TimeUnit.SECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException late) {
            sending.cancel(true);
            throw new IOException("超过 " + SECONDS + " 秒没有答复", late);
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            throw new IOException("连不上：" + cause.getClass().getSimpleName(), cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("程序正在停止", stopped);
        }
    }

    /** An answer that is too long is no failure of what was sent: only its beginning would be told, so none is. */
    private static HttpResponse.BodySubscriber<String> read(HttpResponse.ResponseInfo info) {
        var length = info.headers().firstValueAsLong("content-length").orElse(0);
        return length > LONGEST
                ? BodySubscribers.replacing("（答复过长，未读）")
                : BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST)
                        .apply(info);
    }
}
