package cn.xiangzhi.documents.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** An object to be given out; what is skipped before the first byte is read is never fetched, so that videos can be searched. */
final class S3Resource extends AbstractResource {

    private final S3Vault vault;
    private final String digest;
    private final long size;

    S3Resource(S3Vault vault, String digest, long size) {
        this.vault = vault;
        this.digest = digest;
        this.size = size;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public long lastModified() {
        return -1;
    }

    @Override
    public String getDescription() {
        return vault.where(Vault.name(digest));
    }

    @Override
    public InputStream getInputStream() {
        return new Late();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof S3Resource object && object.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(digest);
    }

    /** Opened with the first byte. */
    private final class Late extends InputStream {

        private long from;
        private @Nullable InputStream opened;

        private InputStream stream() throws IOException {
            var stream = opened == null ? vault.open(digest, from) : opened;
            opened = stream;
            return stream;
        }

        @Override
        public int read() throws IOException {
            return from >= size ? -1 : stream().read();
        }

        @Override
        public int read(byte[] buffer, int at, int length) throws IOException {
            return from >= size ? -1 : stream().read(buffer, at, length);
        }

        @Override
        public long skip(long count) throws IOException {
            if (opened != null) {
                return opened.skip(count);
            }
            var skipped = Math.max(0, Math.min(count, size - from));
            from += skipped;
            return skipped;
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
