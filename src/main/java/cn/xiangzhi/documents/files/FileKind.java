package cn.xiangzhi.documents.files;

import static cn.xiangzhi.documents.FileFamily.OFFICE;
import static cn.xiangzhi.documents.FileFamily.PICTURE;
import static cn.xiangzhi.documents.FileFamily.SCAN;
import static cn.xiangzhi.documents.FileFamily.SOUND;
import static cn.xiangzhi.documents.FileFamily.VIDEO;

import cn.xiangzhi.documents.FileFamily;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files taken in, told by their content; {@code served} is the type they are given out under. */
public enum FileKind {
    JPEG(PICTURE, "image/jpeg", "jpg", "image/jpeg"),
    PNG(PICTURE, "image/png", "png", "image/png"),
    GIF(PICTURE, "image/gif", "gif", "image/gif"),
    WEBP(PICTURE, "image/webp", "webp", "image/webp"),
    HEIC(PICTURE, "image/heic", "heic", "image/heic", "image/heif"),
    MP4(VIDEO, "video/mp4", "mp4", "video/mp4", "application/mp4", "video/x-m4v"),
    MOV(VIDEO, "video/quicktime", "mov", "video/quicktime"),
    THREE_GP(VIDEO, "video/3gpp", "3gp", "video/3gpp", "video/3gpp2"),
    WEBM(VIDEO, "video/webm", "webm", "video/webm", "application/x-matroska", "video/x-matroska"),
    AVI(VIDEO, "video/x-msvideo", "avi", "video/x-msvideo"),
    MP3(SOUND, "audio/mpeg", "mp3", "audio/mpeg"),
    M4A(SOUND, "audio/mp4", "m4a", "audio/mp4", "audio/x-m4a"),
    WAV(SOUND, "audio/wav", "wav", "audio/vnd.wave", "audio/x-wav", "audio/wav"),
    AAC(SOUND, "audio/aac", "aac", "audio/aac", "audio/x-aac"),
    AMR(SOUND, "audio/amr", "amr", "audio/amr"),
    PDF(SCAN, "application/pdf", "pdf", "application/pdf"),
    DOCX(OFFICE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(OFFICE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(OFFICE, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OFD(OFFICE, "application/ofd", "ofd");

    private final FileFamily family;
    private final String served;
    private final String extension;
    private final Set<String> detected;

    FileKind(FileFamily family, String served, String extension, String... detected) {
        this.family = family;
        this.served = served;
        this.extension = extension;
        this.detected = Set.of(detected);
    }

    /** The kind whose content is recognised as that type. Office files are told by what is in them, not by this. */
    static Optional<FileKind> detected(@Nullable String type) {
        return Arrays.stream(values())
                .filter(kind -> type != null && kind.detected.contains(type))
                .findFirst();
    }

    /** Films, sounds and pictures in the box of ISO 14496-12, told by the brand in their first twelve bytes. */
    static Optional<FileKind> branded(String first) {
        if (!first.startsWith("ftyp", 4) || first.length() < 12) {
            return Optional.empty();
        }
        var brand = first.substring(8, 12);
        return switch (brand) {
            case "qt  " -> Optional.of(MOV);
            case "M4A ", "M4B " -> Optional.of(M4A);
            case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> Optional.of(HEIC);
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash" ->
                Optional.of(MP4);
            default -> brand.startsWith("3g") ? Optional.of(THREE_GP) : Optional.empty();
        };
    }

    /** The kind kept under the type it is given out under. */
    public static Optional<FileKind> of(String served) {
        return Arrays.stream(values())
                .filter(kind -> kind.served.equals(served))
                .findFirst();
    }

    public FileFamily family() {
        return family;
    }

    public String served() {
        return served;
    }

    public String extension() {
        return extension;
    }

    public boolean picture() {
        return family == PICTURE;
    }

    /** Whether this machine can decode it; HEIC and WebP are kept and given out as they are. */
    public boolean decodable() {
        return this == JPEG || this == PNG || this == GIF;
    }

    /** Whether a browser shows or plays it in the page; the others are downloaded. */
    public boolean shown() {
        return family != OFFICE && this != HEIC && this != AVI && this != AMR && this != THREE_GP;
    }
}
