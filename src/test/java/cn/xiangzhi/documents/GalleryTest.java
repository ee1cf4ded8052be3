package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.places.Point;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a picture says of itself beside what was stated. */
class GalleryTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-12T12:00:00+08:00");

    private final Gallery gallery = new Gallery(null, null, 60, 500);

    @Test
    void 相差不大的不提示_差得多的说出差多少() {
        var at = new Gallery.Stated(NOON, "人民路26号", new Point(29.85, 112.40));
        assertThat(gallery.hint(picture(NOON.minusMinutes(59), 29.852, 112.402), at))
                .isNull();
        assertThat(gallery.hint(picture(NOON.minusMinutes(200), 29.85, 112.40), at))
                .isEqualTo("照片自述与填写的不一致：时间相差 3 小时 20 分");
        assertThat(gallery.hint(picture(NOON, 29.87, 112.40), at)).contains("拍摄位置离登记的地点 2.2 公里");
        assertThat(gallery.hint(picture(NOON.plusDays(17), 29.857, 112.40), at)).contains("17 天", "778 米");
    }

    @Test
    void 照片没有自述_或者没有标位置_不硬比() {
        assertThat(gallery.hint(picture(null, null, null), new Gallery.Stated(NOON, "", new Point(29.85, 112.40))))
                .isNull();
        assertThat(gallery.hint(picture(NOON, 29.0, 112.0), new Gallery.Stated(NOON, "村口", null)))
                .isNull();
        assertThat(gallery.hint(picture(NOON, 29.0, 112.0), Gallery.Stated.NOTHING))
                .isNull();
        assertThat(Gallery.read(picture(null, null, null))).isEqualTo("没有时间和位置");
        assertThat(Gallery.read(picture(NOON, -29.5, 112.4))).isEqualTo("2026-11-12 12:00　南纬 29.50000° 东经 112.40000°");
    }

    @Test
    void 苹果手机的照片不能预览时说清原件已保存和怎么打开() {
        var heic = new GalleryItem(
                picture(null, null, null),
                FileFamily.PICTURE,
                "HEIC",
                "2 MB",
                false,
                false,
                null,
                null,
                null,
                null,
                null);
        assertThat(heic.kept()).contains("不能预览 HEIC", "原件已原样保存", "下载原件", "JPG");
        var jpeg = new GalleryItem(
                picture(null, null, null),
                FileFamily.PICTURE,
                "JPG",
                "2 MB",
                true,
                false,
                null,
                null,
                null,
                null,
                null);
        assertThat(jpeg.kept()).isNull();
    }

    private static Attachment picture(
            @Nullable OffsetDateTime taken, @Nullable Double latitude, @Nullable Double longitude) {
        var id = new UUID(0, 1);
        return new Attachment(
                id,
                "420999",
                "case-evidence",
                id,
                "现场.jpg",
                "image/jpeg",
                1,
                "0".repeat(64),
                NOON,
                "王成",
                taken,
                latitude,
                longitude);
    }
}
