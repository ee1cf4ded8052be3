package cn.xiangzhi.documents.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pictures say of themselves, and copies of them. */
class PicturesTest {

    @TempDir
    private Path folder;

    @Test
    void 读出照片自述的时间和位置() throws IOException {
        var taken =
                Pictures.taken(FileKind.JPEG, write(Samples.jpegTaken(1, "2026:11:12 10:30:00", 29.8512, 112.4037)));
        assertThat(taken.at()).isEqualTo("2026-11-12T10:30:00+08:00");
        assertThat(taken.latitude()).isCloseTo(29.8512, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(taken.longitude()).isCloseTo(112.4037, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void 没有自述或自述胡乱的_什么也不说() throws IOException {
        assertThat(Pictures.taken(FileKind.JPEG, write(Samples.jpeg(1)))).isEqualTo(Pictures.Taken.NOTHING);
        assertThat(Pictures.taken(FileKind.JPEG, write(Samples.jpegTaken(1, "xxxx:yy:zz qq:ww:ee", 0, 0))))
                .isEqualTo(Pictures.Taken.NOTHING);
        var forged = ByteBuffer.allocate(64)
                .putInt(24)
                .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put("heicmif1".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x7ffffff0)
                .put("meta".getBytes(StandardCharsets.US_ASCII));
        assertThat(Pictures.taken(FileKind.HEIC, write(forged.array()))).isEqualTo(Pictures.Taken.NOTHING);
    }

    @Test
    void 大照片按需要的大小解码_竖拍的转正() throws IOException {
        var to = folder.resolve("small.jpg");
        Redrawn.thumbnail(write(Samples.picture("jpg", 6000, 4000, 0x336699)), to);
        var small = ImageIO.read(to.toFile());
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void 后半截坏掉的照片给一张灰纸_不出错() throws IOException {
        var broken = Samples.picture("png", 400, 300, 2);
        Arrays.fill(broken, 60, broken.length - 20, (byte) 7);
        var to = folder.resolve("broken.jpg");
        Redrawn.thumbnail(write(broken), to);
        assertThat(ImageIO.read(to.toFile()).getWidth()).isEqualTo(480);
    }

    @Test
    void 水印副本画上字_原件一字节不动() throws IOException {
        assertThat(Lettering.missing()).as("随包的中文字体").isNull();
        var original = write(Samples.picture("jpg", 2400, 1800, 0x336699));
        var before = Files.readAllBytes(original);
        var to = folder.resolve("marked.jpg");
        Redrawn.marked(original, to, List.of("案号：云案〔2026〕15号", "时间：2026-11-12 10:30　地点：云溪镇人民路26号"));
        var marked = ImageIO.read(to.toFile());
        assertThat(marked.getWidth()).isEqualTo(2000);
        var bright = 0;
        for (var x = 0; x < marked.getWidth(); x += 2) {
            for (var y = marked.getHeight() - 120; y < marked.getHeight(); y += 2) {
                bright += (marked.getRGB(x, y) & 0xff) > 230 ? 1 : 0;
            }
        }
        assertThat(bright).as("亮的字点").isBetween(500, 60_000);
        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        assertThat(Lettering.wrap("一二三四五六七八九十", 20, 100)).hasSizeBetween(2, 3);
    }

    @Test
    void 给群众照片另画一张_不带时间和位置() throws IOException {
        var original = write(Samples.jpegTaken(1, "2026:11:12 10:30:00", 29.8512, 112.4037));
        var to = folder.resolve("clean.jpg");
        Redrawn.clean(original, to);
        assertThat(Pictures.taken(FileKind.JPEG, original)).isNotEqualTo(Pictures.Taken.NOTHING);
        assertThat(Pictures.taken(FileKind.JPEG, to)).isEqualTo(Pictures.Taken.NOTHING);
    }

    @Test
    void 没有字体时说明缺什么() {
        var missing = Lettering.missing();
        assertThat(missing == null || missing.contains("fonts/*.ttf")).isTrue();
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "in", ""), content);
    }
}
