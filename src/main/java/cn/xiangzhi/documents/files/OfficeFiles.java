package cn.xiangzhi.documents.files;

import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Office files, which are archives: every part is unpacked once into nothing, within limits, before the file is taken. */
final class OfficeFiles {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 300L << 20;
    /** Plain XML packs to a hundredth at best; beyond that somebody has built a bomb. */
    private static final long MOST_FOLD = 300;

    private static final int SMALL = 1 << 20;
    private static final Pattern PROGRAM = Pattern.compile(
            ".*(vbaproject\\.bin|oleobject[^/]*|\\.(exe|dll|com|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|jar|msi|sh))");

    private OfficeFiles() {}

    /** Which office file an archive is; empty when it is some other archive. Refused when it would do harm. */
    static Optional<FileKind> kind(Path file, long size) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var kind = kind(zip);
            if (kind.isPresent()) {
                check(zip, size);
            }
            return kind;
        } catch (java.util.zip.ZipException | IllegalArgumentException broken) {
            throw Refusals.not("文件已损坏，无法打开", "请在电脑上打开、另存一次再传");
        }
    }

    private static Optional<FileKind> kind(ZipFile zip) {
        if (zip.getEntry("OFD.xml") != null) {
            return Optional.of(FileKind.OFD);
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            return Optional.empty();
        }
        return zip.getEntry("word/document.xml") != null
                ? Optional.of(FileKind.DOCX)
                : zip.getEntry("xl/workbook.xml") != null
                        ? Optional.of(FileKind.XLSX)
                        : zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileKind.PPTX) : Optional.empty();
    }

    private static void check(ZipFile zip, long size) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw bomb();
        }
        var left = Math.min(MOST_UNPACKED, Math.max(SMALL, size * MOST_FOLD));
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            named(entry.getName().toLowerCase(Locale.ROOT));
            left -= unpack(zip, entry, left);
        }
    }

    private static void named(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains("../") || name.contains("\0")) {
            throw Refusals.not("文件内部的路径越界", "请在电脑上打开、另存一次再传");
        }
        if (PROGRAM.matcher(name).matches()) {
            throw Refusals.not("文件里带有宏、嵌入的对象或程序", "请另存为不带宏的 docx、xlsx，或导出为 PDF 再传");
        }
    }

    /** Reads one part to its end, or to the end of patience. */
    private static long unpack(ZipFile zip, ZipEntry entry, long most) throws IOException {
        var buffer = new byte[1 << 13];
        var unpacked = 0L;
        try (var stream = zip.getInputStream(entry)) {
            for (var read = stream.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = stream.readNBytes(buffer, 0, buffer.length)) {
                if (unpacked == 0) {
                    head(entry, buffer, read);
                }
                unpacked += read;
                if (unpacked > most) {
                    throw bomb();
                }
            }
        }
        return unpacked;
    }

    private static void head(ZipEntry entry, byte[] buffer, int read) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        var text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
        if ((name.endsWith(".xml") || name.endsWith(".rels"))
                && (text.contains("<!DOCTYPE") || text.contains("<!ENTITY"))) {
            throw Refusals.not("文件里有会引用外部内容的声明", "请在电脑上打开、另存一次再传");
        }
        if (name.equals("[content_types].xml") && text.contains("macroEnabled")) {
            throw Refusals.not("文件里带有宏", "请另存为不带宏的 docx、xlsx，或导出为 PDF 再传");
        }
    }

    private static Refused bomb() {
        return Refusals.not("文件解开后大得不合常理", "请在电脑上打开、另存一次再传；仍不行请导出为 PDF");
    }
}
