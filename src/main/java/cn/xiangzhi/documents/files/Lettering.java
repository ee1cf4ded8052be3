package cn.xiangzhi.documents.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Chinese words on pictures, drawn as outlines of the fonts that come with the product ({@code fonts/*.ttf} on the class
 * path): no font of the operating system is asked for, since a server may have none.
 */
public final class Lettering {

    private static final String FONTS = "classpath*:fonts/*.ttf";
    private static volatile SoftReference<List<TrueTypeFont>> loaded = new SoftReference<>(null);

    private Lettering() {}

    /** What is missing for drawing words, in Chinese; null when nothing is. */
    public static @Nullable String missing() {
        return sources().isEmpty() ? "安装包里没有中文字体（fonts/*.ttf）" : null;
    }

    /** The line cut so that every part fits the width. */
    static List<String> wrap(String line, float size, float width) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var used = 0f;
        for (var sign : line.codePoints().toArray()) {
            var advance = Glyph.of(sign).advance() * size;
            if (used + advance > width && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.appendCodePoint(sign);
            used += advance;
        }
        parts.add(part.toString());
        return parts;
    }

    static void draw(Graphics2D graphics, String line, float x, float y, float size) {
        var at = x;
        for (var sign : line.codePoints().toArray()) {
            var glyph = Glyph.of(sign);
            glyph.fill(graphics, at, y, size);
            at += glyph.advance() * size;
        }
    }

    /** A sign in the first font that has it. */
    private record Glyph(TrueTypeFont font, int number) {

        static Glyph of(int sign) {
            var fonts = fonts();
            for (var font : fonts) {
                var number = number(font, sign);
                if (number != 0) {
                    return new Glyph(font, number);
                }
            }
            return new Glyph(fonts.getFirst(), 0);
        }

        private static int number(TrueTypeFont font, int sign) {
            try {
                return font.getUnicodeCmapLookup().getGlyphId(sign);
            } catch (IOException unreadable) {
                return 0;
            }
        }

        float advance() {
            try {
                return (float) font.getAdvanceWidth(number) / font.getUnitsPerEm();
            } catch (IOException unreadable) {
                return 1;
            }
        }

        void fill(Graphics2D graphics, float x, float y, float size) {
            try {
                var outline = font.getGlyph().getGlyph(number);
                if (outline != null) {
                    var scale = size / font.getUnitsPerEm();
                    var move = new AffineTransform(scale, 0, 0, -scale, x, y);
                    graphics.fill(move.createTransformedShape(outline.getPath()));
                }
            } catch (IOException unreadable) {
                // that sign stays blank
            }
        }
    }

    private static synchronized List<TrueTypeFont> fonts() {
        var fonts = loaded.get();
        if (fonts == null) {
            fonts = sources().stream().map(Lettering::parse).toList();
            loaded = new SoftReference<>(fonts);
        }
        return fonts;
    }

    private static TrueTypeFont parse(Resource source) {
        try (var stream = source.getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The plain upright face first (Hei), the one with the most signs as help. */
    private static List<Resource> sources() {
        return Sources.FOUND;
    }

    private static List<Resource> find() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FONTS))
                    .sorted(Comparator.comparingInt(Lettering::rank)
                            .thenComparing(found -> Objects.toString(found.getFilename())))
                    .limit(2)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static int rank(Resource font) {
        var name = Objects.toString(font.getFilename()).toLowerCase(Locale.ROOT);
        return name.contains("hei") ? 0 : name.contains("serif") && !name.contains("bold") ? 1 : 2;
    }

    /** Looked for once, with the first asking. */
    private static final class Sources {
        static final List<Resource> FOUND = find();
    }
}
