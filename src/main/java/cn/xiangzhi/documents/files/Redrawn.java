package cn.xiangzhi.documents.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;

/**
 * Smaller, cleaner or marked copies of pictures. Decoded at the size needed, never whole, and only few at a time, so that
 * large pictures do not use up the memory of a small server. Originals are read and never written.
 */
public final class Redrawn {

    private static final int SMALL = 480;
    private static final int CLEAN = 2400;
    private static final int MARKED = 2000;
    private static final int LEGIBLE = 1200;
    private static final int HANDS = 2;
    private static final long LARGE = 40_000_000;
    private static final Semaphore DRAWING = new Semaphore(HANDS);

    private Redrawn() {}

    /** A small picture for lists; a grey sheet for what turns out to be broken. */
    public static void thumbnail(Path from, Path to) throws IOException {
        try {
            write(read(from, SMALL), to, 0.8);
        } catch (IOException | RuntimeException broken) {
            write(sheet(), to, 0.8);
        }
    }

    /** Drawn anew: the picture without place, time and telephone that the camera wrote into it. */
    public static void clean(Path from, Path to) throws IOException {
        write(read(from, CLEAN), to, 0.88);
    }

    /** A copy with a band of words below; {@link Lettering#missing} says beforehand whether words can be drawn. */
    public static void marked(Path from, Path to, List<String> words) throws IOException {
        var picture = readable(read(from, MARKED));
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            var size = Math.max(14, Math.min(picture.getWidth(), picture.getHeight()) / 36f);
            var margin = size * 0.8f;
            var lines = words.stream()
                    .flatMap(line -> Lettering.wrap(line, size, picture.getWidth() - 2 * margin).stream())
                    .toList();
            var height = Math.round(lines.size() * size * 1.5f + margin);
            graphics.setColor(new Color(0, 0, 0, 150));
            graphics.fillRect(0, picture.getHeight() - height, picture.getWidth(), height);
            graphics.setColor(Color.WHITE);
            var line = picture.getHeight() - height + margin / 2;
            for (var text : lines) {
                line += size * 1.5f;
                Lettering.draw(graphics, text, margin, line - size * 0.4f, size);
            }
        } finally {
            graphics.dispose();
        }
        write(picture, to, 0.9);
    }

    /** A picture too small for words is drawn larger. */
    private static BufferedImage readable(BufferedImage picture) throws IOException {
        return Math.max(picture.getWidth(), picture.getHeight()) >= LEGIBLE
                ? picture
                : Thumbnails.of(picture).size(LEGIBLE, LEGIBLE).asBufferedImage();
    }

    /** Upright, at most so many points on the long side, decoded with points left out where it is much larger. */
    private static BufferedImage read(Path file, int longSide) throws IOException {
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture: " + file);
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var hands = Pictures.pixels(reader) > LARGE ? HANDS : 1;
                DRAWING.acquireUninterruptibly(hands);
                try {
                    return upright(decode(reader, longSide), file, longSide);
                } finally {
                    DRAWING.release(hands);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader, int longSide) throws IOException {
        var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longSide));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage decoded, Path file, int longSide) throws IOException {
        var plain = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.dispose();
        var turned = Thumbnails.of(plain)
                .addFilter(ExifFilterUtils.getFilterForOrientation(Pictures.orientation(file)))
                .scale(1)
                .asBufferedImage();
        var most = Math.max(turned.getWidth(), turned.getHeight());
        return most <= longSide
                ? turned
                : Thumbnails.of(turned).size(longSide, longSide).asBufferedImage();
    }

    private static void write(BufferedImage picture, Path to, double quality) throws IOException {
        Thumbnails.of(picture)
                .scale(1)
                .outputFormat("jpg")
                .outputQuality(quality)
                .toFile(to.toFile());
    }

    private static BufferedImage sheet() {
        var sheet = new BufferedImage(SMALL, SMALL * 3 / 4, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(new Color(0xe6, 0xe9, 0xee));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setColor(new Color(0x9a, 0xa3, 0xaf));
        graphics.drawLine(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.drawLine(0, sheet.getHeight(), sheet.getWidth(), 0);
        graphics.dispose();
        return sheet;
    }
}
