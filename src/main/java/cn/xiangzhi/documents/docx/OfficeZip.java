package cn.xiangzhi.documents.docx;

import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Opens an uploaded DOCX with suspicion: by its content and not its name, never unpacking more than is sane, and refusing
 * whatever can run, embed or fetch. What it lets through is words and their looks.
 */
final class OfficeZip {

    static final int LARGEST = 2 << 20;

    private static final long UNPACKED = 20L << 20;
    private static final int MOST_PARTS = 120;
    private static final Set<String> ENDINGS = Set.of("xml", "rels", "jpeg", "jpg", "png", "emf", "wmf", "odttf");
    private static final List<String> RUNNING =
            List.of("vbaproject", "vbadata", "activex", "embeddings/", "afchunk", "attachedtoolbars", "oleobject");

    private OfficeZip() {}

    /** The parts by name; Refused when the file is not a plain document. */
    static Map<String, byte[]> open(byte[] file) {
        if (file.length == 0) {
            throw no("没有选择文件，或者文件是空的", "请选择编辑好的 .docx 文件");
        }
        if (file.length > LARGEST) {
            throw tooLarge();
        }
        if (starts(file, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw no("这是旧格式（.doc）或者设了打开密码的文件", "请去掉密码，另存为 .docx 后再上传");
        }
        if (!starts(file, 'P', 'K', 3, 4)) {
            throw no("这不是 Word 文档（.docx）", "请在 Word 或 WPS 中另存为 .docx 后再上传");
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            return unpack(zip);
        } catch (Refused no) {
            throw no;
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        }
    }

    private static Map<String, byte[]> unpack(ZipFile zip) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = UNPACKED;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            check(zip, entry, parts);
            try (var in = zip.getInputStream(entry)) {
                var content = in.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0) {
                    throw no("文件解开后超过" + (UNPACKED >> 20) + "MB，疑似压缩炸弹", "请重新下载模板，在它上面修改");
                }
                parts.put(entry.getName(), content);
            }
        }
        return parts;
    }

    private static void check(ZipFile zip, ZipArchiveEntry entry, Map<String, byte[]> parts) {
        var name = entry.getName();
        if (parts.size() >= MOST_PARTS) {
            throw no("文件里的部件超过" + MOST_PARTS + "个", "请重新下载模板，在它上面修改");
        }
        if (name.contains("..")
                || name.contains("\\")
                || name.startsWith("/")
                || parts.containsKey(name)
                || !zip.canReadEntryData(entry)) {
            throw damaged();
        }
        var low = name.toLowerCase(Locale.ROOT);
        if (RUNNING.stream().anyMatch(low::contains) || !ENDINGS.contains(low.substring(low.lastIndexOf('.') + 1))) {
            throw no("文件里有宏、控件或者嵌入的对象（" + name + "）", "模板只能有文字和表格，请删去后另存为不带宏的 .docx");
        }
    }

    private static boolean starts(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (var at = 0; at < bytes.length; at++) {
            if ((file[at] & 0xff) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    static Refused tooLarge() {
        return no("文件超过" + (LARGEST >> 20) + "MB，模板只有文字和表格，不会这样大", "请去掉图片和嵌入的内容后再上传");
    }

    static Refused damaged() {
        return no("文件损坏，或者不是 Word 文档", "请重新下载模板，在它上面修改");
    }

    static Refused no(String why, String remedy) {
        return Refused.invalid("模板未接收", why, remedy);
    }
}
