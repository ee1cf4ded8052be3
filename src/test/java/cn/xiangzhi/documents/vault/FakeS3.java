package cn.xiangzhi.documents.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * As much of an S3 store as the vault asks of one, on this machine: every request's AWS Signature Version 4 is made again
 * and compared, Content-MD5 is checked, lists come in pages.
 */
public final class FakeS3 implements AutoCloseable {

    public static final String BUCKET = "xiangzhi-evidence";
    static final String ACCESS = "AKXIANGZHI";
    static final String SECRET = "a-secret-of-the-test";
    static final String REGION = "cn-test-1";

    private static final int PAGE = 3;
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    public FakeS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public S3Setting setting(String secret) {
        return new S3Setting(BUCKET, endpoint(), REGION, ACCESS, secret, "county", true);
    }

    public S3Setting setting() {
        return setting(SECRET);
    }

    /** What lies in the bucket, to be looked at and tampered with. */
    public Map<String, byte[]> objects() {
        return objects;
    }

    long sent() {
        return sent.get();
    }

    long refused() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (!signed(exchange, body)) {
                refused.incrementAndGet();
                error(exchange, 403, "SignatureDoesNotMatch");
                return;
            }
            var path = URI.create(exchange.getRequestURI().toString()).getPath();
            if (path.equals("/" + BUCKET) || path.equals("/" + BUCKET + "/")) {
                list(exchange);
                return;
            }
            var key = path.substring(BUCKET.length() + 2);
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(exchange, key, body);
                case "DELETE" -> {
                    objects.remove(key);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> get(exchange, key);
            }
        } catch (GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    private void put(HttpExchange exchange, String key, byte[] body) throws IOException, GeneralSecurityException {
        var md5 = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("MD5").digest(body));
        if (!md5.equals(exchange.getRequestHeaders().getFirst("Content-MD5"))) {
            error(exchange, 400, "BadDigest");
            return;
        }
        objects.put(key, body);
        exchange.getResponseHeaders().set("ETag", "\"x\"");
        exchange.sendResponseHeaders(200, -1);
    }

    private void get(HttpExchange exchange, String key) throws IOException {
        var found = objects.get(key);
        var head = exchange.getRequestMethod().equals("HEAD");
        if (found == null) {
            if (head) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                error(exchange, 404, "NoSuchKey");
            }
            return;
        }
        var range = exchange.getRequestHeaders().getFirst("Range");
        var from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
        var part = Arrays.copyOfRange(found, from, found.length);
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(found.length));
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(range == null ? 200 : 206, part.length == 0 ? -1 : part.length);
            exchange.getResponseBody().write(part);
            sent.addAndGet(part.length);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var query = query(exchange.getRequestURI());
        var after = query.getOrDefault("continuation-token", "");
        var keys = objects.keySet().stream()
                .filter(key -> key.startsWith(query.getOrDefault("prefix", "")) && key.compareTo(after) > 0)
                .sorted()
                .toList();
        var page = keys.subList(0, Math.min(PAGE, keys.size()));
        var more = keys.size() > PAGE;
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult><Name>" + BUCKET + "</Name><IsTruncated>"
                + more
                + "</IsTruncated>"
                + (more ? "<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>" : "")
                + page.stream()
                        .map(key -> "<Contents><Key>" + key + "</Key><Size>" + objects.get(key).length
                                + "</Size></Contents>")
                        .collect(Collectors.joining())
                + "</ListBucketResult>";
        var body = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        var body = ("<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Makes the signature again from the request as it came. */
    private static boolean signed(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        var found = AUTHORIZATION.matcher(Objects.requireNonNullElse(headers.getFirst("Authorization"), ""));
        if (!found.matches()
                || !found.group(1).equals(ACCESS)
                || !found.group(3).equals(REGION)) {
            return false;
        }
        var said = headers.getFirst("x-amz-content-sha256");
        var hash = hex(MessageDigest.getInstance("SHA-256").digest(body));
        if (!"UNSIGNED-PAYLOAD".equals(said) && !hash.equals(said)) {
            return false;
        }
        var canonical = exchange.getRequestMethod() + "\n"
                + exchange.getRequestURI().getRawPath() + "\n"
                + sorted(exchange.getRequestURI().getRawQuery()) + "\n"
                + Arrays.stream(found.group(4).split(";"))
                        .map(name -> name + ":" + headers.getFirst(name).strip().replaceAll(" +", " ") + "\n")
                        .collect(Collectors.joining())
                + "\n" + found.group(4) + "\n" + said;
        var scope = found.group(2) + "/" + REGION + "/s3/aws4_request";
        var text = "AWS4-HMAC-SHA256\n" + headers.getFirst("X-Amz-Date") + "\n" + scope + "\n"
                + hex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        var key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {found.group(2), REGION, "s3", "aws4_request"}) {
            key = mac(key, part);
        }
        return hex(mac(key, text)).equals(found.group(5));
    }

    private static String sorted(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(part -> part.contains("=") ? part : part + "=")
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(URI uri) {
        var parts = new TreeMap<String, String>();
        for (var part : Objects.requireNonNullElse(uri.getQuery(), "").split("&")) {
            var at = part.indexOf('=');
            parts.put(
                    at < 0 ? part.toLowerCase(Locale.ROOT) : part.substring(0, at),
                    at < 0 ? "" : part.substring(at + 1));
        }
        return parts;
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
