package cn.xiangzhi.documents.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A folder of this machine, {@code attachments} in the data directory. */
public final class FolderVault implements Vault {

    private final Path root;

    public FolderVault(Path home) {
        this.root = home.toAbsolutePath().resolve("attachments");
    }

    /** The file of a digest; whether it is there is another question. */
    public Path file(String digest) {
        return root.resolve(Vault.name(digest));
    }

    @Override
    public OptionalLong size(String digest) throws IOException {
        try {
            return OptionalLong.of(Files.size(file(digest)));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void put(Path from, String digest) throws IOException {
        force(from, StandardOpenOption.WRITE);
        var place = file(digest);
        var folder = Objects.requireNonNull(place.getParent());
        Files.createDirectories(folder);
        try {
            Files.move(from, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            var beside = folder.resolve(digest + ".part");
            Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
            force(beside, StandardOpenOption.WRITE);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(from);
        }
        try {
            force(folder, StandardOpenOption.READ);
        } catch (FileSystemException noFolders) {
            // some systems do not open folders; the file itself has reached the disk
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String digest) throws IOException {
        return Files.newInputStream(file(digest));
    }

    @Override
    public Resource resource(String digest, long size) {
        return new FileSystemResource(file(digest));
    }

    @Override
    public void with(String digest, FileWork work) throws IOException {
        work.on(file(digest));
    }

    @Override
    public void remove(String digest) throws IOException {
        Files.deleteIfExists(file(digest));
    }

    @Override
    public Listing list() throws IOException {
        return new Walk(root);
    }

    @Override
    public String where(String name) {
        return root.resolve(name).toString();
    }

    /** Depth first, each folder sorted; only the folders on the way are held. */
    private static final class Walk implements Listing {

        private final Path root;
        private final Deque<Iterator<Path>> open = new ArrayDeque<>();

        Walk(Path root) throws IOException {
            this.root = root;
            if (Files.isDirectory(root)) {
                open.push(sorted(root).iterator());
            }
        }

        @Override
        public @Nullable Stored next() throws IOException {
            while (!open.isEmpty()) {
                var names = open.element();
                if (!names.hasNext()) {
                    open.pop();
                } else {
                    var path = names.next();
                    // what ends as a digest does is no folder: one look less at each of very many files
                    var known = Vault.stored(root.relativize(path).toString().replace('\\', '/'));
                    if (known.digest() != null || !Files.isDirectory(path)) {
                        return known;
                    }
                    open.push(sorted(path).iterator());
                }
            }
            return null;
        }

        private static List<Path> sorted(Path folder) throws IOException {
            try (var names = Files.list(folder)) {
                return names.sorted().toList();
            }
        }

        @Override
        public void close() {
            open.clear();
        }
    }
}
