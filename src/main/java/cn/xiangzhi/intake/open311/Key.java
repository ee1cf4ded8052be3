package cn.xiangzhi.intake.open311;

import cn.xiangzhi.secrecy.Sm3;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key of a foreign program: whose, how often a minute, and where it may report. The key itself is kept nowhere. */
record Key(
        String county,
        UUID id,
        @Nullable String township,
        String fallback,
        String owner,
        String contact,
        int perMinute,
        String madeBy,
        OffsetDateTime madeAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable OffsetDateTime lastUsed) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public boolean living() {
        return revokedAt == null;
    }

    /** 256 bits that nobody guesses, safe in addresses and forms. */
    static String draw() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "o3_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String digest(String text) {
        return Sm3.hex("open311/" + text);
    }
}
