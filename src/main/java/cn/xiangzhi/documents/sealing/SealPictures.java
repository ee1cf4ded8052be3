package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.forms.FontGlyphs;
import cn.xiangzhi.documents.seal.ScannedSeal;
import cn.xiangzhi.documents.seal.SealPicture;
import cn.xiangzhi.documents.seal.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The picture of a new seal: the scan that was given, made clean, or drawn after the organ's name. */
@Component
class SealPictures {

    private final FontGlyphs glyphs;

    SealPictures(FontGlyphs glyphs) {
        this.glyphs = glyphs;
    }

    @Nullable
    String missing() {
        return glyphs.missing();
    }

    byte[] of(NewSeal seal, String organName) {
        var scan = seal.picture();
        try {
            return scan == null ? drawn(organName, seal.line().strip()) : ScannedSeal.clean(scan);
        } catch (UnreadableException no) {
            throw NewSeals.refuse("印模不能用：" + no.getMessage(), "请上传正方形、印迹清楚、占满画面的 PNG 扫描件");
        }
    }

    private byte[] drawn(String arc, String line) throws UnreadableException {
        var missing = glyphs.missing();
        if (missing != null) {
            throw new UnreadableException(missing);
        }
        return glyphs.with(outlines -> draw(arc, line, outlines)).png();
    }

    private static Drawn draw(String arc, String line, cn.xiangzhi.documents.seal.Glyphs outlines) {
        try {
            return new Drawn(SealPicture.draw(arc, line, outlines), null);
        } catch (UnreadableException no) {
            return new Drawn(new byte[0], no);
        }
    }

    /** Either the picture or why there is none; carried out of where the font is open. */
    private record Drawn(byte[] bytes, @Nullable UnreadableException no) {

        byte[] png() throws UnreadableException {
            if (no != null) {
                throw no;
            }
            return bytes;
        }
    }
}
