package cn.xiangzhi.documents.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for words in a file of any size, in passing, without regard to case. */
final class Markers {

    private static final int STEP = 1 << 16;

    private final List<byte[]> words;
    private final int longest;

    Markers(String... words) {
        this.words = Arrays.stream(words)
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toList();
        this.longest = this.words.stream().mapToInt(word -> word.length).max().orElse(1);
    }

    /** The first of the words found among the first {@code limit} bytes; null for none. */
    @Nullable
    String in(Path file, long limit) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return in(stream, limit);
        }
    }

    private @Nullable String in(InputStream stream, long limit) throws IOException {
        var buffer = new byte[STEP + longest];
        var kept = 0;
        var left = limit;
        while (left > 0) {
            var read = stream.readNBytes(buffer, kept, (int) Math.min(STEP, left));
            if (read == 0) {
                return null;
            }
            left -= read;
            var end = kept + read;
            for (var word : words) {
                if (found(buffer, end, word)) {
                    return new String(word, StandardCharsets.US_ASCII);
                }
            }
            kept = Math.min(longest - 1, end);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
        }
        return null;
    }

    private static boolean found(byte[] buffer, int end, byte[] word) {
        var first = word[0];
        for (var at = 0; at <= end - word.length; at++) {
            if (lower(buffer[at]) == first && same(buffer, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(byte[] buffer, int at, byte[] word) {
        for (var n = 1; n < word.length; n++) {
            if (lower(buffer[at + n]) != word[n]) {
                return false;
            }
        }
        return true;
    }

    private static byte lower(byte sign) {
        return sign >= 'A' && sign <= 'Z' ? (byte) (sign + 32) : sign;
    }
}
