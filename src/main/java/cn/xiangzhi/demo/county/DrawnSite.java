package cn.xiangzhi.demo.county;

import cn.xiangzhi.documents.HandedFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;

/** A drawing in place of a photo: a building site as high as it was that day; nothing is left of it at height nought. */
public final class DrawnSite {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    private DrawnSite() {}

    /** With so many storeys of a wall. */
    public static HandedFile of(int height, String name, LocalDate on) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, new Color(198, 219, 236), 0, 0, WIDTH, 400);
        fill(pen, new Color(176, 165, 130), 0, 400, WIDTH, 240);
        fill(pen, new Color(120, 135, 95), 0, 392, WIDTH, 16);
        fill(pen, new Color(150, 140, 110), 0, 560, WIDTH, 40);
        for (var row = 0; row < height; row++) {
            wall(pen, 420 - row * 70);
        }
        if (height == 0) {
            fill(pen, new Color(160, 148, 115), 240, 430, 480, 60);
        }
        pen.setColor(new Color(70, 95, 60));
        pen.fillOval(70, 230, 130, 170);
        fill(pen, new Color(95, 70, 50), 126, 380, 18, 60);
        pen.dispose();
        var drawn = bytes(picture);
        return new HandedFile(
                "演示" + on + name.substring(0, Math.min(6, name.length())) + ".jpg",
                () -> new ByteArrayInputStream(drawn));
    }

    private static void wall(Graphics2D pen, int top) {
        fill(pen, new Color(178, 98, 74), 240, top, 480, 70);
        pen.setColor(new Color(150, 78, 58));
        for (var y = top; y < top + 70; y += 14) {
            pen.drawLine(240, y, 720, y);
        }
        fill(pen, new Color(60, 62, 70), 320, top + 16, 70, 38);
        fill(pen, new Color(60, 62, 70), 560, top + 16, 70, 38);
    }

    private static void fill(Graphics2D pen, Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
    }

    private static byte[] bytes(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
