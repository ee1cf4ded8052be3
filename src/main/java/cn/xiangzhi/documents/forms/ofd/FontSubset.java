package cn.xiangzhi.documents.forms.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The part of a font that a document uses. */
final class FontSubset {

    final int id;
    final String name;
    private final TrueTypeFont font;
    private final Set<Integer> codes = new TreeSet<>();
    private final Set<Integer> glyphs = new TreeSet<>();

    FontSubset(int id, String name, TrueTypeFont font) {
        this.id = id;
        this.name = name;
        this.font = font;
    }

    void use(int code) throws IOException {
        codes.add(code);
        glyphs.add(font.getUnicodeCmapLookup().getGlyphId(code));
    }

    /** The character's areas where it stands on the page. */
    Path2D outline(Drawn.Glyph at) throws IOException {
        var place = AffineTransform.getTranslateInstance(at.x(), at.y());
        var scale = at.size() / font.getUnitsPerEm();
        place.scale(scale, -scale);
        var glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(at.code()));
        return glyph == null ? new Path2D.Double() : new Path2D.Double(glyph.getPath(), place);
    }

    byte[] bytes() throws IOException {
        var subset = new TTFSubsetter(font);
        subset.addGlyphIds(glyphs);
        var out = new ByteArrayOutputStream();
        subset.writeToStream(out);
        var places = new HashMap<Integer, Integer>();
        subset.getGIDMap().forEach((place, glyph) -> places.put(glyph, place));
        var table = new TreeMap<Integer, Integer>();
        for (var code : codes) {
            table.put(code, places.getOrDefault(font.getUnicodeCmapLookup().getGlyphId(code), 0));
        }
        return SubsetFile.into(out.toByteArray(), table);
    }
}
