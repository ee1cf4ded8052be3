package cn.xiangzhi.documents.vault;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files arrive: streamed to disk while being digested, never whole in memory; left empty by whatever happens. */
@Component
public class Spool {

    private final Path folder;

    public Spool(@Value("${xiangzhi.home}") Path home) {
        this.folder = folder(home);
    }

    static Path folder(Path home) {
        return home.toAbsolutePath().resolve("attachments-incoming");
    }

    /** Receives to the end, or to the limit: what grows beyond it is thrown away and refused. */
    public Incoming receive(InputStream content, long limit, Supplier<Refused> endless) throws IOException {
        var file = Files.createDirectories(folder).resolve(Ids.next().toString());
        var whole = false;
        try {
            var digest = new Sm3.Running();
            var size = 0L;
            try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                var buffer = new byte[1 << 16];
                for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > limit) {
                        throw endless.get();
                    }
                    digest.update(buffer, read);
                    out.write(buffer, 0, read);
                }
            }
            whole = true;
            return new Incoming(file, size, digest.hex());
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    public void discard(Incoming incoming) throws IOException {
        Files.deleteIfExists(incoming.file());
    }

    Path folder() {
        return folder;
    }

    /** A received file that is nobody's yet. */
    public record Incoming(Path file, long size, String digest) {}
}
