package cn.xiangzhi.story;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A photo to hand in. */
final class Pictures {

    private Pictures() {}

    static byte[] png() {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(0x6b8e23));
        brush.fillRect(0, 0, 320, 240);
        brush.setColor(Color.WHITE);
        brush.fillOval(110, 90, 60, 40);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
