package cn.xiangzhi.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resident on a kept connection, opened again when the product has closed it, who costs next to no processor time, so
 * that a bench measures the product.
 */
final class Knocker implements Closeable {

    private static final Pattern GUARD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final int port;
    private final String guard;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private String cookies = "";
    private boolean closing;

    /** What came back: the number, where it leads to, and the body where there was one. */
    private record Answer(int status, @Nullable String location, byte[] body) {}

    Knocker(int port) throws IOException {
        this.port = port;
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
        var form = ask("GET /public/report HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n");
        var found = GUARD.matcher(new String(form.body, StandardCharsets.UTF_8));
        if (form.status != 200 || !found.find()) {
            throw new IllegalStateException("no form: " + form.status);
        }
        guard = encoded(found.group(1));
    }

    /** Hands in a report; the receipt's code, or null when the queue was full (503). Any other answer is no answer. */
    @Nullable
    String report(String village, String text) throws IOException {
        var body =
                "_csrf=" + guard + "&once=" + UUID.randomUUID() + "&where=" + village + "&sure=true&category=&latitude="
                        + "&longitude=&name=&phone=&words=" + encoded("村口") + "&text=" + encoded(text);
        var answer = ask("POST /public/report HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + cookies
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        if (answer.status == 503) {
            return null;
        }
        var code = CODE.matcher(answer.location == null ? "" : answer.location);
        if (!code.find()) {
            throw new IllegalStateException("answered " + answer.status);
        }
        return code.group(1);
    }

    private static Socket opened(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private void again() throws IOException {
        socket.close();
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
        closing = false;
    }

    private Answer ask(String request) throws IOException {
        if (closing) {
            again();
        }
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        var first = line();
        var status = Integer.parseInt(first.substring(9, 12));
        var length = 0;
        var chunked = false;
        String location = null;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var at = header.indexOf(':');
            var value = header.substring(at + 1).strip();
            switch (header.substring(0, at).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "location" -> location = value;
                case "connection" -> closing = value.equalsIgnoreCase("close");
                case "set-cookie" -> cookies = cookies.isEmpty() ? pair(value) : cookies + "; " + pair(value);
                default -> {}
            }
        }
        return new Answer(status, location, chunked ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new IOException("closed");
            }
            if (sign != '\r') {
                text.append((char) sign);
            }
        }
        return text.toString();
    }

    private static String pair(String cookie) {
        var end = cookie.indexOf(';');
        return end < 0 ? cookie : cookie.substring(0, end);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
