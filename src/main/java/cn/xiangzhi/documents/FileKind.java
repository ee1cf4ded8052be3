package cn.xiangzhi.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files taken in, told by their content; {@code served} is the type they are given out under. */
enum FileKind {
    JPEG("image/jpeg", "jpg", "image/jpeg"),
    PNG("image/png", "png", "image/png"),
    GIF("image/gif", "gif", "image/gif"),
    WEBP("image/webp", "webp", "image/webp"),
    HEIC("image/heic", "heic", "image/heic", "image/heif"),
    MP4("video/mp4", "mp4", "video/mp4", "application/mp4", "video/x-m4v"),
    MOV("video/quicktime", "mov", "video/quicktime"),
    MP3("audio/mpeg", "mp3", "audio/mpeg"),
    M4A("audio/mp4", "m4a", "audio/mp4", "audio/x-m4a"),
    WAV("audio/wav", "wav", "audio/vnd.wave", "audio/x-wav", "audio/wav"),
    PDF("application/pdf", "pdf", "application/pdf");

    final String served;
    final String extension;
    private final Set<String> detected;

    FileKind(String served, String extension, String... detected) {
        this.served = served;
        this.extension = extension;
        this.detected = Set.of(detected);
    }

    static Optional<FileKind> of(@Nullable String type) {
        return Arrays.stream(values())
                .filter(kind -> type != null && kind.detected.contains(type))
                .findFirst();
    }

    boolean picture() {
        return served.startsWith("image/");
    }

    /** Whether this machine can decode it; HEIC and WebP are kept and given out as they are. */
    boolean decodable() {
        return this == JPEG || this == PNG || this == GIF;
    }
}
