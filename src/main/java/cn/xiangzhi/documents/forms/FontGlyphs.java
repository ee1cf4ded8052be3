package cn.xiangzhi.documents.forms;

import cn.xiangzhi.documents.seal.Glyphs;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The outlines of the shipped Song, for who draws seals: read anew each time, since readers hold a position. */
@Component
public class FontGlyphs {

    private final Fonts fonts;

    FontGlyphs(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Why nothing can be drawn here, for the page; null when it can. */
    public @Nullable String missing() {
        return fonts.missing();
    }

    /** Draws with the outlines, which are gone afterwards. */
    public <T> T with(Function<Glyphs, T> drawing) {
        var face = Fonts.shipped(Face.TITLE) ? Face.TITLE : Face.SONG;
        try (var font = new TTFParser(true)
                .parse(new RandomAccessReadBuffer(
                        new ClassPathResource("fonts/" + face.file).getContentAsByteArray()))) {
            return drawing.apply(sign -> glyph(font, sign));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Glyphs.Glyph> glyph(TrueTypeFont font, int sign) {
        try {
            var number = font.getUnicodeCmapLookup().getGlyphId(sign);
            var outline = number == 0 ? null : font.getGlyph().getGlyph(number);
            if (outline == null) {
                return Optional.empty();
            }
            var unit = 1.0 / font.getUnitsPerEm();
            return Optional.of(new Glyphs.Glyph(
                    new Path2D.Double(outline.getPath(), AffineTransform.getScaleInstance(unit, unit)),
                    font.getAdvanceWidth(number) * unit));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
