package cn.xiangzhi.documents.volume;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds in files of the evidence: a picture on its sheet, a PDF's pages behind it, of anything else the sheet alone. */
final class Enclosures {

    private static final Logger LOG = LoggerFactory.getLogger(Enclosures.class);
    private static final int MOST_PAGES = 200;
    private static final int MOST_PIXELS = 1800;
    private static final double WIDTH = 162;
    private static final double HEIGHT = 140;

    private Enclosures() {}

    /** @param slip the sheet with a remark, and a picture's element below */
    static void add(Book book, String name, Pieces.Enclosed file, Slip slip) throws IOException {
        if (file.picture()) {
            book.add(name, picture(file, slip));
        } else if (file.pdf()) {
            pages(book, name, file, slip);
        } else {
            book.add(name, slip.sheet("不能装订，原件随归档数据包保存。", ""));
        }
    }

    interface Slip {

        byte[] sheet(String remark, String below);
    }

    private static byte[] picture(Pieces.Enclosed file, Slip slip) {
        try (var in = file.content().getInputStream()) {
            return slip.sheet("原件随归档数据包保存，此处为缩小的图片。", smaller(in));
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("附件图片不能装订：{}（{}）", file.name(), unreadable.toString());
            return slip.sheet("图片不能打开，原件随归档数据包保存。", "");
        }
    }

    private static String smaller(InputStream in) throws IOException {
        var picture = onWhite(Thumbnails.of(in).size(MOST_PIXELS, MOST_PIXELS).asBufferedImage());
        var scale = Math.min(WIDTH / picture.getWidth(), HEIGHT / picture.getHeight());
        var jpeg = new ByteArrayOutputStream(1 << 18);
        Thumbnails.of(picture).scale(1).outputFormat("jpg").outputQuality(0.85).toOutputStream(jpeg);
        return String.format(
                Locale.ROOT,
                "<p class=\"paper-picture\"><img style=\"width: %.1fmm; height: %.1fmm\" src=\"data:image/jpeg;base64,%s\"/></p>",
                picture.getWidth() * scale,
                picture.getHeight() * scale,
                Base64.getEncoder().encodeToString(jpeg.toByteArray()));
    }

    /** What can be seen through shows paper. */
    private static BufferedImage onWhite(BufferedImage picture) {
        var paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return paper;
    }

    private static void pages(Book book, String name, Pieces.Enclosed file, Slip slip) throws IOException {
        Function<String, byte[]> alone = remark -> slip.sheet(remark, "");
        try (var in = file.content().getInputStream();
                var other = Loader.loadPDF(new RandomAccessReadBuffer(in))) {
            if (other.isEncrypted() || other.getNumberOfPages() == 0 || other.getNumberOfPages() > MOST_PAGES) {
                book.add(name, alone.apply("加密的、空的或者超过" + MOST_PAGES + "页的 PDF 不装订，原件随归档数据包保存。"));
                return;
            }
            book.add(name, alone.apply("共" + other.getNumberOfPages() + "页，附后。"));
            book.foreign(other);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("附件 PDF 不能装订：{}（{}）", file.name(), unreadable.toString());
            book.add(name, alone.apply("PDF 不能打开，原件随归档数据包保存。"));
        }
    }
}
