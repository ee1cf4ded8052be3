package cn.xiangzhi.documents.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Where originals lie: written once under their SM3 digest, never altered, outside the web root. A folder by default, an
 * S3-compatible store by configuration; the same digests and the same proof for both (F27).
 */
public interface Vault {

    /** How many bytes lie under the digest; empty for nothing. */
    OptionalLong size(String digest) throws IOException;

    /** Keeps a file under a digest under which nothing lies yet. The file may be moved away. */
    void put(Path file, String digest) throws IOException;

    /** From the first byte; {@link java.nio.file.NoSuchFileException} when nothing lies there. */
    InputStream open(String digest) throws IOException;

    /** For giving out, also in parts. */
    Resource resource(String digest, long size);

    /** Does something with the original as a file of this machine, which must not be written to. */
    void with(String digest, FileWork work) throws IOException;

    /** Only for what was put in a transaction that failed. */
    void remove(String digest) throws IOException;

    /** Everything that lies here, in the order of its names. */
    Listing list() throws IOException;

    /** Where people find it, for reports. */
    String where(String name);

    /** Something done with a file. */
    interface FileWork {
        void on(Path file) throws IOException;
    }

    /** The names one after the other, without holding them all. */
    interface Listing extends AutoCloseable {

        @Nullable
        Stored next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** What lies here: {@code digest} is null when it lies under no digest, or not in the digest's place. */
    record Stored(String name, @Nullable String digest) {}

    /** The place of a digest: {@code ab/cd/abcd…}, so that no folder grows too long. */
    static String name(String digest) {
        return digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest;
    }

    /** What lies under a name. */
    static Stored stored(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return new Stored(name, last.matches("[0-9a-f]{64}") && name(last).equals(name) ? last : null);
    }
}
