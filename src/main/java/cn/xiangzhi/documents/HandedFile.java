package cn.xiangzhi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as a form or another room hands it over: its name, and its content to be read once. */
public record HandedFile(String name, Supplier<InputStream> content) {

    /** The files chosen in a form; the empty field of a browser is no file. */
    public static List<HandedFile> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new HandedFile(name(file.getOriginalFilename()), () -> stream(file)))
                        .toList();
    }

    /** Whether anything was chosen, so that a form drawn again can say that it must be chosen again. */
    public static boolean any(@Nullable List<MultipartFile> files) {
        return files != null && files.stream().anyMatch(file -> !file.isEmpty());
    }

    private static String name(@Nullable String given) {
        return given == null || given.isBlank() ? "照片" : given;
    }

    private static InputStream stream(MultipartFile file) {
        try {
            return file.getInputStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
