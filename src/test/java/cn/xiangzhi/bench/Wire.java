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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kept connection to a program, opened again when the program has closed it. It costs next to no processor time, so that a
 * bench measures the product and not its client.
 */
final class Wire implements Closeable {

    /** Well before a program closes a connection that nobody uses. */
    private static final long IDLE = 5_000_000_000L;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closing;
    private long last = System.nanoTime();

    /**
     * What came back.
     *
     * @param to where it leads; empty where it leads nowhere
     * @param cookies set with it, as name=value
     */
    record Answer(int status, String to, List<String> cookies, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Wire(int port) throws IOException {
        this.port = port;
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    Answer get(String path, String cookies) throws IOException {
        return ask(head("GET", path, cookies) + "\r\n");
    }

    /** Sends a form, encoded already. */
    Answer post(String path, String cookies, String form) throws IOException {
        return post(path, cookies, "application/x-www-form-urlencoded", form);
    }

    /** Sends a text of that type. */
    Answer post(String path, String cookies, String type, String text) throws IOException {
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        return ask(head("POST", path, cookies) + "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n"
                + text);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String head(String method, String path, String cookies) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n");
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
        if (closing || System.nanoTime() - last > IDLE) {
            again();
        }
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
        var first = line();
        var status = Integer.parseInt(first.substring(9, 12));
        var length = 0;
        var chunked = false;
        var to = "";
        var cookies = new ArrayList<String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var at = header.indexOf(':');
            var value = header.substring(at + 1).strip();
            switch (header.substring(0, at).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "location" -> to = value;
                case "connection" -> closing = value.equalsIgnoreCase("close");
                case "set-cookie" -> cookies.add(value.split(";", 2)[0]);
                default -> {}
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        last = System.nanoTime();
        return new Answer(status, to, cookies, body);
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
