package cn.xiangzhi.access.signin;

import cn.xiangzhi.secrecy.Sm3;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The session cookie: the county and a random key of 256 bits; the store knows only the key's digest. */
record SessionCookie(String county, String key) {

    static final String NAME = "XZ_SESSION";

    private static final int COUNTY = 6;
    private static final int KEY = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionCookie fresh(String county) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SessionCookie(county, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<SessionCookie> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                var value = cookie.getValue();
                if (cookie.getName().equals(NAME) && formed(value)) {
                    return Optional.of(new SessionCookie(value.substring(0, COUNTY), value.substring(COUNTY + 1)));
                }
            }
        }
        return Optional.empty();
    }

    /** Read at every request, so without a pattern: six digits, a dot, and a key as Base64 writes it. */
    private static boolean formed(String value) {
        if (value.length() != COUNTY + 1 + KEY || value.charAt(COUNTY) != '.') {
            return false;
        }
        for (var n = 0; n < value.length(); n++) {
            var sign = value.charAt(n);
            var digit = sign >= '0' && sign <= '9';
            var letter = sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z' || sign == '_' || sign == '-';
            if (n != COUNTY && !digit && (n < COUNTY || !letter)) {
                return false;
            }
        }
        return true;
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
