package cn.xiangzhi.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Passes bytes on and keeps their SM3 digest and number. Closing leaves the stream below open. */
final class Digesting extends FilterOutputStream {

    private final SM3Digest digest = new SM3Digest();
    private long size;

    Digesting(OutputStream below) {
        super(below);
    }

    @Override
    public void write(int one) throws IOException {
        digest.update((byte) one);
        size++;
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        size += length;
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long size() {
        return size;
    }

    String sm3() {
        var hash = new byte[digest.getDigestSize()];
        new SM3Digest(digest).doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
