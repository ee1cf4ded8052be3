package cn.xiangzhi.inspection.visits;

import cn.xiangzhi.inspection.NewVisit.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form as this room hands them on; the empty field of a browser is no file. */
public final class Uploads {

    private Uploads() {}

    public static List<Taken> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new Taken(name(file.getOriginalFilename()), () -> stream(file)))
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
