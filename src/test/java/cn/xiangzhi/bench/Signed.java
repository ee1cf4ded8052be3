package cn.xiangzhi.bench;

import static cn.xiangzhi.bench.Wire.encoded;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody of the demonstration county, signed in; used by many hands at once, each with a connection while it asks. */
final class Signed implements Seat {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "Qingyuan-2026";

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Queue<Wire> idle = new ConcurrentLinkedQueue<>();
    private final int port;
    private final String guard;

    Signed(int port, String login) throws IOException {
        this.port = port;
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
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.text());
        }
        return URI.create(answer.to()).getPath();
    }

    /** Sends a form, whatever comes of it, and answers the status. */
    int attempt(String path, String... fields) throws IOException {
        return post(path, guard, fields).status();
    }

    private String guard(String path) throws IOException {
        var page = asked(wire -> wire.get(path, jar()));
        var found = GUARD.matcher(page.text());
        if (!found.find()) {
            throw new IllegalStateException(path + " has no form: " + page.status());
        }
        return found.group(1);
    }

    private Wire.Answer post(String path, String token, String... fields) throws IOException {
        var words = new ArrayList<String>();
        words.add("_csrf=" + encoded(token));
        for (var n = 0; n < fields.length; n += 2) {
            words.add(fields[n] + "=" + encoded(fields[n + 1]));
        }
        var form = String.join("&", words);
        return asked(wire -> wire.post(path, jar(), form));
    }

    /** What is asked over a connection. */
    private interface Asking {
        Wire.Answer over(Wire wire) throws IOException;
    }

    private Wire.Answer asked(Asking asking) throws IOException {
        var free = idle.poll();
        var wire = free == null ? new Wire(port) : free;
        var answer = asking.over(wire);
        idle.add(wire);
        answer.cookies().forEach(this::keep);
        return answer;
    }

    private String jar() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        var pair = cookie.split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
