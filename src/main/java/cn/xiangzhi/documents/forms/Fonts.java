package cn.xiangzhi.documents.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The fonts that came with the product, parsed at first use and held for good. They are prepared by the build where it can
 * fetch them; a face that is missing is written in Song, and without Song there are no PDF and no OFD.
 */
@Component
public class Fonts {

    private static final String FOLDER = "fonts/";

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);

    /** Why papers cannot be laid out here, for the page; null when they can. */
    public @Nullable String missing() {
        return shipped(Face.SONG) ? null : "没有随附的中文字体（" + reason("构建程序时没有准备字体") + "）";
    }

    /** What is written in Song for want of its own face, for the page; null when every face is there. */
    public @Nullable String substituted() {
        return missing() != null || shipped(Face.FANG_SONG) && shipped(Face.HEI)
                ? null
                : "仿宋、黑体以宋体代替（" + reason("构建程序时没有准备") + "）";
    }

    /** The face, or Song in its place. */
    synchronized TrueTypeFont of(Face face) {
        var stands = shipped(face) ? face : Face.SONG;
        return parsed.computeIfAbsent(stands, Fonts::parse);
    }

    /** The file of the face, or of Song in its place. */
    InputStream stream(Face face) throws IOException {
        return new ClassPathResource(FOLDER + (shipped(face) ? face : Face.SONG).file).getInputStream();
    }

    /** The face whose font calls itself so. */
    synchronized TrueTypeFont named(String postScriptName) {
        for (var font : parsed.values()) {
            try {
                if (postScriptName.equals(font.getName())) {
                    return font;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        throw new IllegalStateException("a font that was not shipped: " + postScriptName);
    }

    static boolean shipped(Face face) {
        return new ClassPathResource(FOLDER + face.file).exists();
    }

    private static TrueTypeFont parse(Face face) {
        try {
            var bytes = new ClassPathResource(FOLDER + face.file).getContentAsByteArray();
            return new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String reason(String otherwise) {
        try {
            var written = new ClassPathResource(FOLDER + "missing.txt");
            return written.exists()
                    ? String.join(
                            "；",
                            written.getContentAsString(StandardCharsets.UTF_8)
                                    .lines()
                                    .toList())
                    : otherwise;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
