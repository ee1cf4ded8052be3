package cn.xiangzhi.bench;

import cn.xiangzhi.running.Program;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** From the start of the process until the sign-in page has answered. */
final class StartTime {

    private StartTime() {}

    static long untilSignIn(Program program) throws Exception {
        var page = URI.create("http://127.0.0.1:" + program.port() + "/sign-in");
        try (var client = HttpClient.newHttpClient()) {
            var status = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("/sign-in answered " + status);
            }
        }
        return program.age().toMillis();
    }
}
