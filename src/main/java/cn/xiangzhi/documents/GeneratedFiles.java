package cn.xiangzhi.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files the product made itself, kept beside the attachments by their SM3 digest and never altered. */
@Component
public class GeneratedFiles {

    private final Vault vault;

    GeneratedFiles(Vault vault) {
        this.vault = vault;
    }

    /** Keeps the bytes and answers their digest; the same bytes are kept once. */
    public String keep(byte[] bytes) {
        var incoming = vault.receive(new ByteArrayInputStream(bytes), bytes.length);
        try {
            vault.keep(incoming);
            return incoming.digest();
        } finally {
            vault.discard(incoming);
        }
    }

    /** The bytes of that digest, unless they are gone. */
    public Optional<byte[]> open(String digest) {
        var file = vault.original(digest);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Something that keeps files here tells the proof of the whole which ones, so that none of them counts as added. */
    public interface Keeper {

        void each(java.util.function.BiConsumer<String, String> digestAndName);
    }
}
