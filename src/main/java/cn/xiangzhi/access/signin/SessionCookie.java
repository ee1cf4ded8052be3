package cn.xiangzhi.access.signin;

import cn.xiangzhi.secrecy.Sm3;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The session cookie: the county and a random key of 256 bits; the store knows only the key's digest. */
record SessionCookie(String county, String key) {

    static final String NAME = "XZ_SESSION";

    private static final Pattern FORM = Pattern.compile("([0-9]{6})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionCookie fresh(String county) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SessionCookie(county, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<SessionCookie> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(NAME))
                        .map(c -> FORM.matcher(c.getValue()))
                        .filter(m -> m.matches())
                        .map(m -> new SessionCookie(m.group(1), m.group(2)))
                        .findFirst();
    }

    String id() {
        return Sm3.hex(key);
    }

    void send(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, county + "." + key, -1);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", 0);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, long age) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
