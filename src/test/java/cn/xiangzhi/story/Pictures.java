package cn.xiangzhi.story;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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

    /** A screenshot with 256 colours, which is all a page of text needs and a quarter of the size. */
    static void small(byte[] png, Path file) {
        try {
            var full = ImageIO.read(new ByteArrayInputStream(png));
            var colours = colours(full);
            var palette = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
            var small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
            var index = new HashMap<Integer, Integer>();
            for (var y = 0; y < full.getHeight(); y++) {
                for (var x = 0; x < full.getWidth(); x++) {
                    var nearest = index.computeIfAbsent(full.getRGB(x, y), colour -> nearest(colours, colour));
                    small.getRaster().setSample(x, y, 0, nearest);
                }
            }
            ImageIO.write(small, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colours the picture has most of. */
    private static int[] colours(BufferedImage full) {
        var counts = new HashMap<Integer, Integer>();
        for (var y = 0; y < full.getHeight(); y++) {
            for (var x = 0; x < full.getWidth(); x++) {
                counts.merge(full.getRGB(x, y), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(256)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int[] colours, int colour) {
        return IntStream.range(0, colours.length)
                .boxed()
                .min(Comparator.comparingInt(at -> distance(colours[at], colour)))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff))
                .map(apart -> apart * apart)
                .sum();
    }
}
