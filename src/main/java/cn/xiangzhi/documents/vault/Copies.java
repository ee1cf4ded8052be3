package cn.xiangzhi.documents.vault;

import cn.xiangzhi.base.Ids;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Derived files, made at the first asking and kept on this machine: thumbnails, and copies without what the camera wrote. */
@Component
public class Copies {

    private final Path folder;
    private final Vault vault;

    Copies(@Value("${xiangzhi.home}") Path home, Vault vault) {
        this.folder = home.toAbsolutePath().resolve("attachment-copies");
        this.vault = vault;
    }

    /** Makes a derived file from an original. */
    public interface Maker {
        void make(Path from, Path to) throws IOException;
    }

    public Path of(String digest, String kind, Maker maker) throws IOException {
        var place = folder.resolve(kind).resolve(digest.substring(0, 2)).resolve(digest + ".jpg");
        if (Files.exists(place)) {
            return place;
        }
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        var making = place.resolveSibling(Ids.next() + ".jpg");
        try {
            vault.with(digest, original -> maker.make(original, making));
            Files.move(making, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return place;
        } finally {
            Files.deleteIfExists(making);
        }
        return place;
    }

    /** Made for one asking and not kept. */
    public byte[] once(String digest, Maker maker) throws IOException {
        var made = Files.createTempFile(Files.createDirectories(folder), "once-", ".jpg");
        try {
            vault.with(digest, original -> maker.make(original, made));
            return Files.readAllBytes(made);
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
