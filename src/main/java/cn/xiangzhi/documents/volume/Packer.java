package cn.xiangzhi.documents.volume;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.secrecy.Sm3;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;

/**
 * A whole file for the archive: papers in their lasting forms, enclosed files as they were received, and the list of all with
 * digests (DA/T 22) as a table for people and as XML for programs. Written piece by piece; nothing is held in memory.
 */
@Component
class Packer {

    private final Pieces pieces;

    Packer(Pieces pieces) {
        this.pieces = pieces;
    }

    /** A file of the package; {@code kept} is the digest it was kept under, for an enclosed file the same. */
    record Packed(int seq, Volume.Piece piece, String name, String form, long size, String digest, boolean altered) {}

    void write(Actor actor, Volume volume, OutputStream out, Runnable step) throws IOException {
        var packed = new ArrayList<Packed>();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var seq = 0;
        for (var piece : volume.pieces()) {
            seq++;
            switch (piece.kind()) {
                case PAPER -> packed.addAll(paper(zip, volume, seq, piece, pieces.sheet(actor, piece)));
                case ATTACHMENT -> packed.add(enclosed(zip, volume, seq, piece, pieces.enclosed(actor, piece)));
            }
            step.run();
        }
        put(zip, volume, "目录.csv", PackingList.csv(volume, packed));
        put(zip, volume, "目录.xml", PackingList.xml(volume, packed));
        zip.finish();
    }

    private List<Packed> paper(ZipOutputStream zip, Volume volume, int seq, Volume.Piece piece, Papers.Sheet sheet)
            throws IOException {
        var files = new ArrayList<Packed>();
        for (var form : PaperForm.values()) {
            if (form.lasting() && pieces.has(form)) {
                var bytes = pieces.bytes(sheet, form);
                var name = name(seq, piece.title(), form.extension());
                put(zip, volume, name, bytes);
                files.add(new Packed(seq, piece, name, form.label(), bytes.length, Sm3.hex(bytes), false));
            }
        }
        var words = sheet.html().getBytes(StandardCharsets.UTF_8);
        var name = name(seq, piece.title(), "html");
        put(zip, volume, name, words);
        var digest = Sm3.hex(words);
        files.add(new Packed(seq, piece, name, "全文", words.length, digest, !digest.equals(piece.digest())));
        return files;
    }

    private static Packed enclosed(
            ZipOutputStream zip, Volume volume, int seq, Volume.Piece piece, Pieces.Enclosed file) throws IOException {
        var dot = file.name().lastIndexOf('.');
        var name = name(
                seq,
                dot > 0 ? file.name().substring(0, dot) : file.name(),
                file.name().substring(dot + 1));
        entry(zip, volume, name);
        long size;
        String digest;
        try (var in = new Digesting(file.content().getInputStream())) {
            size = in.transferTo(zip);
            digest = in.digest();
        }
        zip.closeEntry();
        return new Packed(seq, piece, name, file.mediaType(), size, digest, !digest.equals(piece.digest()));
    }

    private static String name(int seq, String title, String extension) {
        var clean = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|]", "").strip();
        var most = clean.codePointCount(0, clean.length());
        return "%03d-%s.%s"
                .formatted(seq, most > 60 ? clean.substring(0, clean.offsetByCodePoints(0, 60)) : clean, extension);
    }

    private static void put(ZipOutputStream zip, Volume volume, String name, byte[] bytes) throws IOException {
        entry(zip, volume, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, Volume volume, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(volume.on().atStartOfDay());
        zip.putNextEntry(entry);
    }

    /** Digests what passes. */
    private static final class Digesting extends FilterInputStream {

        private final SM3Digest digest = new SM3Digest();

        Digesting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                digest.update((byte) one);
            }
            return one;
        }

        String digest() {
            var bytes = new byte[digest.getDigestSize()];
            digest.doFinal(bytes, 0);
            return HexFormat.of().formatHex(bytes);
        }
    }
}
