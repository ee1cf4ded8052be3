package cn.xiangzhi.documents.files;

import cn.xiangzhi.documents.FileFamily;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * The only way in for a file: what it is is told by its content, never by its name; what is not what it says, would unpack
 * beyond reason, or is two things at once is Refused with what to do (F9 F27).
 */
@Component
public class FileCheck {

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            "application/java-archive",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final FileLimits limits;

    FileCheck(FileLimits limits) {
        this.limits = limits;
    }

    /** The kind of a received file, when the matter takes its family. */
    public FileKind admit(Path file, long size, Set<FileFamily> taken) throws IOException {
        if (size == 0) {
            throw Refusals.not("文件是空的", "请重新选择文件");
        }
        var kind = kind(file, size, taken);
        if (!taken.contains(kind.family())) {
            throw Refusals.not("这里不收" + kind.family().label(), "请改传" + forms(taken));
        }
        limits.fits(kind, size);
        if (kind.family() != FileFamily.OFFICE) {
            Polyglots.check(kind, file);
        }
        if (kind.picture()) {
            Pictures.check(kind, file);
        }
        return kind;
    }

    private static FileKind kind(Path file, long size, Set<FileFamily> taken) throws IOException {
        var type = Sniffer.TIKA.detect(file.toFile());
        var known = FileKind.branded(first(file)).or(() -> FileKind.detected(type));
        if (known.isPresent()) {
            return known.get();
        }
        if (ARCHIVES.contains(type)) {
            return OfficeFiles.kind(file, size)
                    .orElseThrow(() -> Refusals.not("文件是压缩包", "请解开后逐个上传，或改传" + forms(taken)));
        }
        if (type.startsWith("application/x-tika-msoffice") || type.equals("application/x-ole-storage")) {
            throw Refusals.not("旧版 Office 或 WPS 文件（doc、xls、wps）看不出里面有没有宏", "请另存为 docx、xlsx，或导出为 PDF 再传");
        }
        return FileKind.detected(head(file))
                .orElseThrow(() -> Refusals.not("文件内容不是照片、录像、录音或 PDF（只看内容，不看扩展名）", "请改传" + forms(taken)));
    }

    private static String first(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    private static String head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return Sniffer.TIKA.detect(stream.readNBytes(1 << 16));
        }
    }

    private static String forms(Collection<FileFamily> families) {
        return families.stream().map(FileFamily::forms).collect(Collectors.joining("、", "", " 等文件"));
    }

    /** Loaded with the first file, not with the program. */
    private static final class Sniffer {
        static final Tika TIKA = new Tika();
    }
}
