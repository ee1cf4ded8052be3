package cn.xiangzhi.access.api;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.secrecy.Sm3;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A bearer token: county, id and a secret of 256 bits, of which the store keeps the digest alone. */
record Token(String county, UUID id, String secret) {

    private static final Pattern FORM = Pattern.compile("xz_([0-9]{6})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh(String county) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(
                county, Ids.next(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<Token> read(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var hex = parts.group(2);
        var id = new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16));
        return Optional.of(new Token(parts.group(1), id, parts.group(3)));
    }

    String digest() {
        return Sm3.hex(id + secret);
    }

    /** What the caller keeps; shown once. */
    String text() {
        return "xz_" + county + "_" + id.toString().replace("-", "") + "_" + secret;
    }
}
