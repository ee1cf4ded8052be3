package cn.xiangzhi.access.accounts;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords: Argon2id, and whatever is named in an older hash. At most two at a time. */
@Component
public class Passwords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of(
                    "argon2id",
                    Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                    "bcrypt",
                    new BCryptPasswordEncoder(11)));
    private final Semaphore places = new Semaphore(2);

    public String hash(String password) {
        return guarded(() -> encoder.encode(password));
    }

    /** Takes the same time whether there is such an account or not: where there is none, the password is hashed in vain. */
    public boolean matches(String password, @Nullable String hash) {
        if (hash == null) {
            hash(password);
            return false;
        }
        return guarded(() -> encoder.matches(password, hash));
    }

    /** A password that can be read aloud: four groups of four, letters and digits that cannot be mistaken. */
    public static String generate() {
        while (true) {
            var text = new StringBuilder();
            for (var i = 0; i < 16; i++) {
                text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            if (text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter)) {
                return text.toString();
            }
        }
    }

    private <T> T guarded(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
