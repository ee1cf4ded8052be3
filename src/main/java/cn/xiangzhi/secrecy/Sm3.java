package cn.xiangzhi.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Digests after SM3 (GB/T 32905), as 64 lower-case hexadecimal digits. */
public final class Sm3 {

    private Sm3() {}

    public static String hex(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        return finish(digest);
    }

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads to the end; does not close. */
    public static String hex(InputStream stream) throws IOException {
        var digest = new SM3Digest();
        var buffer = new byte[1 << 16];
        for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return finish(digest);
    }

    /** A digest that grows with what is read. */
    public static final class Running {

        private final SM3Digest digest = new SM3Digest();

        public void update(byte[] bytes, int length) {
            digest.update(bytes, 0, length);
        }

        /** The digest of all that was given, and begins anew. */
        public String hex() {
            return finish(digest);
        }
    }

    private static String finish(SM3Digest digest) {
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
