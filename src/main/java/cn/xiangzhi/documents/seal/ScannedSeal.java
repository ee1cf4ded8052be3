package cn.xiangzhi.documents.seal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A scanned impression: looked at before it is decoded, made small, its paper made transparent, its ink kept. */
public final class ScannedSeal {

    /** Bytes a scan may have. */
    public static final int MOST_BYTES = 5 << 20;

    private static final int LEAST_SIDE = 200;
    private static final int MOST_SIDE = 4_000;
    private static final int KEPT_SIDE = 992;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private ScannedSeal() {}

    /** A clean PNG of the impression; whatever is no PNG of a seal's size is unreadable. */
    public static byte[] clean(byte[] scan) throws UnreadableException {
        if (scan.length > MOST_BYTES) {
            throw new UnreadableException("图片超过 " + (MOST_BYTES >> 20) + " MB");
        }
        if (scan.length < PNG.length || !java.util.Arrays.equals(scan, 0, PNG.length, PNG, 0, PNG.length)) {
            throw new UnreadableException("文件内容不是 PNG 图片");
        }
        var image = decoded(scan);
        var ink = transparent(image);
        return SealPicture.png(ink);
    }

    private static BufferedImage decoded(byte[] scan) throws UnreadableException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(scan))) {
            reader.setInput(stream, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width < LEAST_SIDE || height < LEAST_SIDE || width > MOST_SIDE || height > MOST_SIDE) {
                throw new UnreadableException("图片的边长应在 " + LEAST_SIDE + " 至 " + MOST_SIDE + " 像素之间");
            }
            if (Math.abs(width - height) > Math.max(width, height) / 10) {
                throw new UnreadableException("图片应裁成正方形，印章占满画面");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableException("图片已损坏，不能打开", broken);
        } finally {
            reader.dispose();
        }
    }

    /** Light and colourless dots are paper; the rest is ink, the more colourful the more opaque. */
    private static BufferedImage transparent(BufferedImage scan) throws UnreadableException {
        var size = Math.min(KEPT_SIDE, Math.max(scan.getWidth(), scan.getHeight()));
        var small = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(scan, 0, 0, size, size, null);
        pen.dispose();
        var inked = 0;
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                var dot = dot(small.getRGB(x, y));
                inked += dot >>> 31;
                small.setRGB(x, y, dot);
            }
        }
        if (inked < size * size / 200) {
            throw new UnreadableException("图片里看不到红色的印迹");
        }
        return small;
    }

    private static int dot(int argb) {
        var alpha = argb >>> 24;
        var red = argb >> 16 & 0xff;
        var other = Math.max(argb >> 8 & 0xff, argb & 0xff);
        var ink = (int) Math.clamp((red - other) * 2L, 0, 255) * alpha / 255;
        return ink < 40 ? 0 : ink << 24 | inked(argb, 16, ink) << 16 | inked(argb, 8, ink) << 8 | inked(argb, 0, ink);
    }

    /** The colour without the white of the paper that shone through. */
    private static int inked(int argb, int shift, int ink) {
        return Math.clamp(255 - (255 - (argb >> shift & 0xff)) * 255L / ink, 0, 255);
    }
}
