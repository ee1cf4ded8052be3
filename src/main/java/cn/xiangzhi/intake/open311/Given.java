package cn.xiangzhi.intake.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The parameters of a request, from address and body alike; an empty one counts as not sent, as the specification says. */
record Given(
        Map<String, String[]> parameters,
        List<MultipartFile> files,
        @Nullable String headerKey) {

    private static final Pattern ATTRIBUTE = Pattern.compile("attributes?\\[([^\\[\\]]{1,100})](\\[\\d*]){0,2}");

    static Given of(HttpServletRequest request) {
        var files = request instanceof MultipartHttpServletRequest parts
                ? parts.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .filter(file -> !file.isEmpty())
                        .toList()
                : List.<MultipartFile>of();
        var parameters = JsonBody.sent(request) ? JsonBody.read(request) : request.getParameterMap();
        return new Given(parameters, files, headerKey(request));
    }

    /** In X-Api-Key or, as some gateways send it, Authorization: Bearer. */
    private static @Nullable String headerKey(HttpServletRequest request) {
        var own = request.getHeader("X-Api-Key");
        var bearer = request.getHeader("Authorization");
        return own == null && bearer != null && bearer.regionMatches(true, 0, "Bearer ", 0, 7)
                ? bearer.substring(7)
                : own;
    }

    /** The first value that is not blank, without outer blanks and signs no store keeps; empty when there is none. */
    String first(String name) {
        return all(name).findFirst().orElse("");
    }

    Stream<String> all(String name) {
        var values = parameters.get(name);
        return values == null
                ? Stream.empty()
                : Arrays.stream(values).map(value -> Spark.clean(value).strip()).filter(value -> !value.isEmpty());
    }

    /** A list in one parameter or several, comma delimited. */
    List<String> list(String name) {
        return all(name)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** {@code attribute[code]=value}, {@code attribute[code][]=value} and what clients make of the two. */
    List<String> attribute(String code) {
        return parameters.keySet().stream()
                .filter(name -> {
                    var matcher = ATTRIBUTE.matcher(name);
                    return matcher.matches() && matcher.group(1).equals(code);
                })
                .sorted()
                .flatMap(this::all)
                .toList();
    }

    String apiKey() {
        var sent = first("api_key");
        return sent.isEmpty() && headerKey != null ? headerKey.strip() : sent;
    }

    /** Whether answers may hold more than the specification names. */
    boolean extensions() {
        return first("extensions").equalsIgnoreCase("true");
    }

    /** Everything that was said, in one order, to tell a repeated request from a new one; the key is not part of it. */
    String content() {
        var sorted = new TreeMap<>(parameters);
        sorted.remove("api_key");
        var text = new StringBuilder();
        sorted.forEach((name, values) -> {
            text.append(name.length()).append(':').append(name);
            for (var value : values) {
                text.append(value.length()).append('=').append(value);
            }
        });
        return text.toString();
    }
}
