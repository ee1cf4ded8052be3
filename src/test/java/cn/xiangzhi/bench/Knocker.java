package cn.xiangzhi.bench;

import static cn.xiangzhi.bench.Wire.encoded;

import cn.xiangzhi.base.Ids;
import java.io.Closeable;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A resident on a connection of their own, with the public page's form and guard. */
final class Knocker implements Closeable {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Wire wire;
    private final String guard;
    private String cookies = "";

    Knocker(int port) throws IOException {
        wire = new Wire(port);
        var form = kept(wire.get("/public/report", ""));
        var found = GUARD.matcher(form.text());
        if (form.status() != 200 || !found.find()) {
            throw new IllegalStateException("no form: " + form.status());
        }
        guard = encoded(found.group(1));
    }

    /** Hands in a report; the receipt's code, or null when the queue was full (503). Any other answer is no answer. */
    @Nullable
    String report(String village, String text) throws IOException {
        var body = "_csrf=" + guard + "&once=" + Ids.next() + "&where=" + village + "&sure=true&category=&latitude="
                + "&longitude=&name=&phone=&words=" + encoded("村口") + "&text=" + encoded(text);
        var answer = kept(wire.post("/public/report", cookies, body));
        if (answer.status() == 503) {
            return null;
        }
        var code = CODE.matcher(answer.to());
        if (!code.find()) {
            throw new IllegalStateException("answered " + answer.status());
        }
        return code.group(1);
    }

    private Wire.Answer kept(Wire.Answer answer) {
        for (var cookie : answer.cookies()) {
            cookies = cookies.isEmpty() ? cookie : cookies + "; " + cookie;
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
