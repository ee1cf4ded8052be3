package cn.xiangzhi.fonts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Makes the fonts of the papers from those of the packages: {@code PrepareFonts fonts.txt SOURCES OUT}. Every font comes out
 * as plain TrueType without layout tables and hints, so that it can be embedded and held in little memory. Every character
 * gets a glyph of its own: where several share one (a radical and the word, two kinds of bracket), a reader would copy the
 * wrong one out of the PDF.
 */
public final class PrepareFonts {

    private PrepareFonts() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Logger.getLogger("org.apache.fontbox").setLevel(Level.SEVERE);
        var sources = Path.of(arguments[1]);
        var out = Files.createDirectories(Path.of(arguments[2]));
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = line.split("\\s+");
            var source = sources.resolve(cells[1]);
            if (!Files.exists(source)) {
                continue;
            }
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(source)));
            if (!digest.equals(cells[2])) {
                throw new IOException(source + " is not the pinned file: " + digest);
            }
            var like = cells[3].equals("all") ? null : out.resolve(cells[3]);
            prepare(source, out.resolve(cells[0]), like);
        }
    }

    private static void prepare(Path source, Path target, Path like) throws IOException {
        try (var font = open(source.toFile());
                var measure = like != null && Files.exists(like) ? open(like.toFile()) : null) {
            var wanted = new TreeMap<Integer, Integer>();
            var cmap = font.getUnicodeCmapLookup();
            var limit = measure == null ? null : measure.getUnicodeCmapLookup();
            for (var code = 0x20; code < 0x32000; code++) {
                var glyph = cmap.getGlyphId(code);
                if (glyph > 0 && named(code) && (limit == null || limit.getGlyphId(code) > 0)) {
                    wanted.put(code, glyph);
                }
            }
            Files.write(target, new TrueTypeWriter(font, wanted).bytes());
            System.out.printf(
                    "%s: %d characters, %.1f MB%n",
                    target.getFileName(), wanted.size(), Files.size(target) / 1e6);
        }
    }

    /** Not control characters and private use. */
    private static boolean named(int code) {
        return (code < 0x7F || code >= 0xA0) && (code < 0xE000 || code >= 0xF900) && code != 0xFEFF;
    }

    private static TrueTypeFont open(File file) throws IOException {
        var bytes = new RandomAccessReadBufferedFile(file);
        return file.getName().endsWith(".otf") ? new OTFParser(true).parse(bytes) : new TTFParser(true).parse(bytes);
    }
}
