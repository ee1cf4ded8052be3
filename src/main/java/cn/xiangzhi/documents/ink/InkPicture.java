package cn.xiangzhi.documents.ink;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of what was drawn, made here from the strokes; a browser's own picture is never taken. */
public final class InkPicture {

    /** Blue-black, as the archives ask of ink. */
    public static final Color COLOUR = new Color(0x14, 0x21, 0x3D);

    public static final int WIDTH = 480;
    public static final int HEIGHT = 200;
    private static final int MARGIN = 10;

    private InkPicture() {}

    /** A PNG on clear ground. */
    public static byte[] png(Ink ink) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(COLOUR);
        var name =
                InkShape.within(ink, new Rectangle2D.Double(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN));
        pen.translate((WIDTH - 2 * MARGIN - name.getBounds2D().getWidth()) / 2, 0);
        pen.fill(name);
        pen.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
