package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GalleryDrawingTest {

    private static final UUID ID = UUID.fromString("01a22817-3cc9-700b-af34-2ddc5a831b4f");

    private static GalleryItem item(String name, FileFamily family, boolean drawn, boolean played) {
        var file = new Attachment(
                ID,
                "410899",
                "evidence",
                ID,
                name,
                "image/jpeg",
                1024,
                "ab".repeat(32),
                OffsetDateTime.parse("2026-11-18T09:30:00+08:00"),
                "周海涛",
                null,
                null,
                null);
        return new GalleryItem(
                file,
                family,
                "JPG",
                "1 KB",
                drawn,
                played,
                "建设路 <东段>",
                "2026-11-18 09:12",
                "相距 3 公里，请核对",
                "/cases/1/evidence-files/" + ID + "?marked&a=b",
                null);
    }

    private static String drawn(GalleryItem item) {
        return new GalleryDrawing().items(List.of(item));
    }

    @Test
    void 文件名和填写的内容一律转义() {
        var html = drawn(item("\"><script>alert(1)</script>.jpg", FileFamily.PICTURE, true, false));

        assertThat(html)
                .doesNotContain("<script>")
                .contains("&lt;script&gt;", "建设路 &lt;东段&gt;")
                .contains("?marked&amp;a=b\">水印副本</a>");
    }

    @Test
    void 照片有缩略图和填写_自述两行() {
        var html = drawn(item("现场.jpg", FileFamily.PICTURE, true, false));

        assertThat(html)
                .contains("<img src=\"/attachments/" + ID + "/thumbnail\" alt=\"现场.jpg\" loading=\"lazy\"")
                .contains(
                        "<span class=\"xz-word\">填写</span>",
                        "<span class=\"xz-word\">照片自述</span><span>2026-11-18 09:12")
                .contains("相距 3 公里，请核对", "周海涛 2026-11-18 09:30", "SM3 abababababababab</span>");
    }

    @Test
    void 录像录音可以播放_其他文件画成一张纸() {
        assertThat(drawn(item("现场.mp4", FileFamily.VIDEO, false, true))).contains("<video controls preload=\"none\"");
        assertThat(drawn(item("询问.mp3", FileFamily.SOUND, false, true))).contains("<audio controls preload=\"none\"");
        assertThat(drawn(item("证照.pdf", FileFamily.SCAN, false, false)))
                .contains("xz-shot-form")
                .contains("<svg class=\"xz-icon\"");
    }
}
