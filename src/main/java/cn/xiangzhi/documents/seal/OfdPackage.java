package cn.xiangzhi.documents.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The files of an OFD (GB/T 33190), a ZIP package, read under limits: no name twice or leading elsewhere, nothing hidden
 * between the files, nothing that unpacks beyond reason. What breaks a rule is unreadable.
 */
final class OfdPackage implements AutoCloseable {

    static final int MOST_FILES = 4_000;
    static final long MOST_BYTES = 200L << 20;
    private static final int MOST_KEPT = 8 << 20;
    private static final int LOCAL_HEAD = 30;
    private static final int LONGEST_DESCRIPTOR = 24;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> files;
    private long left = MOST_BYTES;

    private OfdPackage(ZipFile zip, Map<String, ZipArchiveEntry> files) {
        this.zip = zip;
        this.files = files;
    }

    static OfdPackage open(byte[] bytes) throws UnreadableException {
        try {
            var zip = ZipFile.builder()
                    .setByteArray(bytes)
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
            try {
                return new OfdPackage(zip, files(zip, bytes));
            } catch (IOException | UnreadableException | RuntimeException broken) {
                zip.close();
                throw broken;
            }
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableException("压缩包不能打开", broken);
        }
    }

    private static Map<String, ZipArchiveEntry> files(ZipFile zip, byte[] bytes)
            throws IOException, UnreadableException {
        var all = Collections.list(zip.getEntries());
        if (all.size() > MOST_FILES) {
            throw new UnreadableException("压缩包里的文件过多");
        }
        var files = new LinkedHashMap<String, ZipArchiveEntry>();
        for (var entry : all) {
            name(entry);
            if (!zip.canReadEntryData(entry) || entry.getSize() < 0) {
                throw new UnreadableException("压缩包里有加密的或读不出的文件");
            }
            if (files.put(entry.getName(), entry) != null) {
                throw new UnreadableException("压缩包里有重名的文件");
            }
        }
        whole(all, bytes);
        files.values().removeIf(ZipArchiveEntry::isDirectory);
        return files;
    }

    private static void name(ZipArchiveEntry entry) throws UnreadableException {
        var name = entry.getName();
        if (name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.contains("//")
                || name.chars().anyMatch(sign -> sign < ' ' || sign == 0x7f)
                || ("/" + name + "/").contains("/../")
                || ("/" + name + "/").contains("/./")) {
            throw new UnreadableException("压缩包里有不规范的文件名");
        }
        if (entry.isDirectory() && entry.getSize() > 0 || entry.isUnixSymlink()) {
            throw new UnreadableException("压缩包里有不规范的目录或链接");
        }
    }

    /** File after file without gaps up to the list of files, each under the same name in both places. */
    private static void whole(List<ZipArchiveEntry> entries, byte[] bytes) throws UnreadableException {
        var sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        var view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var at = 0L;
        for (var entry : sorted) {
            var head = entry.getLocalHeaderOffset();
            if (head < at || head > at + (at == 0 ? 0 : LONGEST_DESCRIPTOR)) {
                throw new UnreadableException("压缩包里夹有多余的内容");
            }
            var name = entry.getName().getBytes(StandardCharsets.UTF_8);
            var start = (int) head;
            if (start + LOCAL_HEAD + name.length > bytes.length
                    || view.getShort(start + 26) != name.length
                    || !ByteBuffer.wrap(bytes, start + LOCAL_HEAD, name.length).equals(ByteBuffer.wrap(name))) {
                throw new UnreadableException("压缩包里同一文件有两个名字");
            }
            at = entry.getDataOffset() + entry.getCompressedSize();
        }
        end(view, bytes, at);
    }

    /** The end record is the last thing, and the list of files begins right after the files. */
    private static void end(ByteBuffer view, byte[] bytes, long filesEnd) throws UnreadableException {
        var end = bytes.length - 22;
        if (end < 0 || view.getInt(end) != 0x06054b50) {
            throw new UnreadableException("压缩包后面附有多余的内容");
        }
        var size = view.getInt(end + 12);
        var start = view.getInt(end + 16);
        if (size < 0
                || start < 0
                || (long) start + size != end
                || start < filesEnd
                || start > filesEnd + LONGEST_DESCRIPTOR) {
            throw new UnreadableException("压缩包里夹有多余的内容");
        }
    }

    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** One file whole; only the small ones that say something about the seal and the pages are asked for. */
    byte[] read(String name) throws UnreadableException {
        try (var stream = stream(name)) {
            var bytes = stream.readNBytes(MOST_KEPT + 1);
            count(bytes.length);
            if (bytes.length > MOST_KEPT) {
                throw new UnreadableException("文件 " + name + " 过大");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UnreadableException("文件 " + name + " 不能解压", broken);
        }
    }

    /** One file whole, however large within the limit of all: for a document of our own making. */
    byte[] whole(String name) throws UnreadableException {
        try (var stream = stream(name)) {
            var bytes = stream.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
            count(bytes.length);
            return bytes;
        } catch (IOException broken) {
            throw new UnreadableException("文件 " + name + " 不能解压", broken);
        }
    }

    /** The SM3 digest of one file, never held whole. */
    byte[] digest(String name) throws UnreadableException {
        var digest = new SM3Digest();
        try (var stream = stream(name)) {
            var buffer = new byte[1 << 16];
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                count(read);
                digest.update(buffer, 0, read);
            }
        } catch (IOException broken) {
            throw new UnreadableException("文件 " + name + " 不能解压", broken);
        }
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    private InputStream stream(String name) throws IOException {
        var entry = files.get(name);
        if (entry == null) {
            throw new ZipException("没有文件 " + name);
        }
        return zip.getInputStream(entry);
    }

    private void count(long bytes) throws UnreadableException {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableException("解压后超过 " + (MOST_BYTES >> 20) + " MB");
        }
    }

    /** A path as a file of the package writes it, seen from the folder of the file that names it. */
    static String path(String from, String written) {
        if (written.startsWith("/")) {
            return written.substring(1);
        }
        var folder = from.substring(0, from.lastIndexOf('/') + 1);
        return folder + written;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
