package cn.xiangzhi.documents;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The directory of originals: written once, named by their SM3 digest, never altered, outside the web root. */
@Component
class Vault {

    private final Path root;
    private final Path copies;

    Vault(@Value("${xiangzhi.home}") Path home) {
        this.root = home.toAbsolutePath().resolve("attachments");
        this.copies = home.toAbsolutePath().resolve("attachment-copies");
    }

    /** Streams to disk while digesting; what grows beyond the limit is thrown away and Refused. */
    Incoming receive(InputStream content, long limit) {
        try {
            var file = Files.createDirectories(root.resolve("incoming"))
                    .resolve(Ids.next().toString());
            var digest = new SM3Digest();
            var size = 0L;
            try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                var buffer = new byte[1 << 16];
                for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > limit) {
                        out.close();
                        Files.deleteIfExists(file);
                        throw tooLarge(limit);
                    }
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            var hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            return new Incoming(file, size, HexFormat.of().formatHex(hash));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Refused tooLarge(long limit) {
        return new Refused(
                Refused.Kind.TOO_LARGE,
                null,
                "附件未保存",
                "文件超过 " + limit / 1024 / 1024 + " MB",
                Basis.house("附件要求"),
                "请压缩图片或截短视频后再传");
    }

    /** Puts a received file under its digest; the same bytes are kept once. */
    void keep(Incoming incoming) {
        try {
            try (var channel = FileChannel.open(incoming.file(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            var place = original(incoming.digest());
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) {
                Files.delete(incoming.file());
            } else {
                Files.move(incoming.file(), place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void discard(Incoming incoming) {
        try {
            Files.deleteIfExists(incoming.file());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path original(String digest) {
        return root.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    /** A derived file, made at the first asking: a thumbnail, or a copy without what the camera wrote. */
    Path copy(String digest, String kind, Maker maker) {
        var place = copies.resolve(kind).resolve(digest.substring(0, 2)).resolve(digest + ".jpg");
        if (Files.exists(place)) {
            return place;
        }
        try {
            Files.createDirectories(place.getParent());
            var making = place.resolveSibling(Ids.next() + ".jpg");
            maker.make(original(digest), making);
            try {
                Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                Files.deleteIfExists(making);
            }
            return place;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every original on disk. */
    void each(Consumer<Path> reader) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve("incoming")))
                    .forEach(reader);
        }
    }

    record Incoming(Path file, long size, String digest) {}

    interface Maker {

        void make(Path from, Path to) throws IOException;
    }
}
