package cn.xiangzhi.documents.files;

import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are two things at once: a picture that is also an archive, a page or a program. What is given out is never run,
 * but what leaves here on a stick may be.
 */
final class Polyglots {

    /** The end of an archive and the longest remark after it. */
    private static final int ARCHIVE_TAIL = 22 + 65_535;

    private static final int END_OF_ARCHIVE = 0x06054b50;
    private static final int PART_OF_ARCHIVE = 0x02014b50;

    private static final Markers PROGRAMS = new Markers("<?php", "<script", "javascript:");
    private static final Markers PAGES =
            new Markers("<!doctype", "<html", "<head", "<body", "<svg", "<?php", "<script", "<iframe");
    private static final Markers ACTIVE =
            new Markers("/javascript", "/launch", "/embeddedfile", "/richmedia", "<?php", "<script");
    private static final int HEAD = 1024;

    private Polyglots() {}

    static void check(FileKind kind, Path file) throws IOException {
        begins(kind, file);
        if (archive(file)) {
            throw two("后面接着一个压缩包");
        }
        if (PAGES.in(file, HEAD) != null || kind.picture() && PROGRAMS.in(file, Long.MAX_VALUE) != null) {
            throw two("里面夹着网页或程序代码");
        }
        if (kind == FileKind.PDF) {
            var word = ACTIVE.in(file, Long.MAX_VALUE);
            if (word != null) {
                throw Refusals.not("PDF 里带有会自动运行的内容或夹带的文件（" + word + "）", "请重新扫描，或打印成不带脚本的 PDF 再传");
            }
        }
    }

    private static Refused two(String why) {
        return Refusals.not("文件既是一种又是另一种：" + why, "请用原来的照片、录像或扫描件，不要用改造过的文件");
    }

    /** A file must be from its first byte what it is. */
    private static void begins(FileKind kind, Path file) throws IOException {
        byte[] head;
        try (var stream = Files.newInputStream(file)) {
            head = stream.readNBytes(16);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1);
        var right = switch (kind) {
            case JPEG -> text.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> text.startsWith("\u0089PNG\r\n\u001a\n");
            case GIF -> text.startsWith("GIF8");
            case WEBP, WAV, AVI -> text.startsWith("RIFF");
            case HEIC, MP4, M4A, THREE_GP -> text.startsWith("ftyp", 4);
            case MOV -> text.length() > 8 && text.substring(4, 8).matches("ftyp|moov|mdat|wide|free|skip|pnot");
            case WEBM -> text.startsWith("\u001aE\u00df\u00a3");
            case MP3 -> text.startsWith("ID3") || !text.isEmpty() && text.charAt(0) == '\u00ff';
            case AAC -> text.startsWith("ADIF") || !text.isEmpty() && text.charAt(0) == '\u00ff';
            case AMR -> text.startsWith("#!AMR");
            case PDF -> text.startsWith("%PDF-");
            case DOCX, XLSX, PPTX, OFD -> text.startsWith("PK\u0003\u0004");
        };
        if (!right) {
            throw two("开头不是" + kind.family().label() + "的开头");
        }
    }

    /** Whether an archive ends the file: an end mark from which the way back leads to a list of parts. */
    private static boolean archive(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            var length = (int) Math.min(open.length(), ARCHIVE_TAIL);
            var start = open.length() - length;
            var tail = new byte[length];
            open.seek(start);
            open.readFully(tail);
            var numbers = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (var at = length - 22; at >= 0; at--) {
                if (numbers.getInt(at) == END_OF_ARCHIVE) {
                    var list = start + at - Integer.toUnsignedLong(numbers.getInt(at + 12));
                    if (list >= 0 && list < start + at && part(open, list)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean part(RandomAccessFile open, long at) throws IOException {
        open.seek(at);
        return Integer.reverseBytes(open.readInt()) == PART_OF_ARCHIVE;
    }
}
