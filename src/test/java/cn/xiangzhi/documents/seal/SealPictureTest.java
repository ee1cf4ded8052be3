package cn.xiangzhi.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The drawn seal and the scanned one: transparent paper, red ink, nothing but pictures of seals. */
class SealPictureTest {

    @Test
    void 画出的印章有圈有星有字_底是透明的() throws Exception {
        var bytes = SealPicture.draw("清川县云溪镇人民政府", "行政执法专用章", SealSamples.boxes());
        Files.createDirectories(Path.of("target/seal"));
        Files.write(Path.of("target/seal/boxes.png"), bytes);
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        var middle = image.getWidth() / 2;
        assertThat(image.getRGB(2, 2) >>> 24).isZero();
        assertThat(new Color(image.getRGB(middle, middle)).getRed()).isGreaterThan(180);
        assertThat(image.getRGB(middle, 12) >>> 24).isEqualTo(255);
        assertThat(image.getRGB(middle, image.getHeight() / 4 + 40) >>> 24).isZero();
    }

    @Test
    void 字体里没有的字说出是哪个字() {
        assertThatThrownBy(() -> SealPicture.draw("㙍镇", "", sign -> Optional.empty()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("㙍");
    }

    @Test
    void 扫描的印迹去掉白底_只收像印章的PNG() throws Exception {
        var scan = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        var pen = scan.createGraphics();
        pen.setColor(new Color(0xf4, 0xf1, 0xe8));
        pen.fillRect(0, 0, 600, 600);
        pen.setColor(new Color(0xc0, 0x30, 0x30));
        pen.fillOval(100, 100, 400, 400);
        pen.setColor(new Color(0x22, 0x22, 0x22));
        pen.fillRect(0, 560, 600, 20);
        pen.dispose();
        var image = ImageIO.read(new ByteArrayInputStream(ScannedSeal.clean(SealPicture.png(scan))));
        assertThat(image.getRGB(20, 20) >>> 24).as("纸").isZero();
        assertThat(image.getRGB(300, 570) >>> 24).as("黑字").isZero();
        assertThat(image.getRGB(300, 300) >>> 24).as("印迹").isEqualTo(255);
        assertThat(new Color(image.getRGB(300, 300)).getRed()).isGreaterThan(0xb0);
    }

    @Test
    void 不像印章的图片都不收() throws Exception {
        refused("GIF89a".getBytes(StandardCharsets.US_ASCII), "不是 PNG");
        refused(SealPicture.png(new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB)), "看不到红色");
        refused(SealPicture.png(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB)), "像素之间");
        refused(SealPicture.png(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB)), "正方形");
        refused(new byte[ScannedSeal.MOST_BYTES + 1], "超过");
        refused(java.util.Arrays.copyOf(SealSamples.picture(), 600), "损坏");
        refused(huge(), "像素之间");
    }

    /** A head that promises 60,000 dots a side. */
    private static byte[] huge() {
        var bytes = SealSamples.picture().clone();
        bytes[18] = (byte) 0xea;
        bytes[22] = (byte) 0xea;
        return bytes;
    }

    private static void refused(byte[] scan, String why) {
        assertThatThrownBy(() -> ScannedSeal.clean(scan))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(why);
    }
}
