package cn.xiangzhi.field.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.field.parcels.Parcel;
import cn.xiangzhi.places.Point;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** F27: the officer's words, the phone's record and the file's own data side by side; what differs is told. */
class BesideTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-12T12:00:00+08:00");
    private static final Point PLACE = new Point(34, 112);

    @Test
    void 都对得上的_没有提示() {
        var beside =
                Beside.of(parcel(NOON, 34.0001, 112.0001, "a", "a"), attachment(NOON, 34.0001, 112.0001), 300, PLACE);
        assertThat(beside.hints()).isEmpty();
        assertThat(beside.phone()).containsEntry("手机与服务器相差", "不到2秒");
        assertThat(beside.own()).containsEntry("到达时核对", "与拍下时的摘要一致");
    }

    @Test
    void 没有位置_境外_离得远_各说各的() {
        assertThat(Beside.of(parcel(NOON, null, null, "a", "a"), null, 0, PLACE).hints())
                .containsExactly("没有手机位置：没有允许定位");
        assertThat(Beside.of(parcel(NOON, 48.85, 2.35, "a", "a"), null, 0, PLACE)
                        .hints())
                .containsExactly("手机位置在境外，请核对手机定位");
        assertThat(Beside.of(parcel(NOON, 34.1, 112.0, "a", "a"), null, 0, PLACE)
                        .hints())
                .containsExactly("手机位置离登记的地点11公里");
    }

    @Test
    void 时间相差_拍后改动_手机在1970年_都写明() {
        var own = attachment(NOON.minusHours(5), null, null);
        assertThat(Beside.of(parcel(NOON, 34.0, 112.0, "a", "b"), own, 0, PLACE).hints())
                .containsExactly("内容与拍下时不同：拍下以后、上传以前在手机里变过", "文件自带的时间与手机记下的时间相差5小时");
        assertThat(Beside.of(parcel(NOON.withYear(1970), 34.0, 112.0, "a", "a"), null, 0, PLACE)
                        .hints())
                .containsExactly("手机时间是1970年，不可信，请看到达时间和文件自带的时间");
        assertThat(Beside.offset(-7_200_000)).isEqualTo("慢2小时");
    }

    private static Parcel parcel(
            OffsetDateTime taken, @Nullable Double latitude, @Nullable Double longitude, String digest, String sent) {
        return new Parcel(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "一.jpg",
                "image/jpeg",
                9,
                digest,
                sent,
                "门口",
                true,
                taken,
                latitude,
                longitude,
                8.0,
                latitude == null ? "没有允许定位" : "",
                NOON,
                null);
    }

    private static Attachment attachment(OffsetDateTime at, @Nullable Double latitude, @Nullable Double longitude) {
        return new Attachment(
                UUID.randomUUID(),
                "389999",
                "order",
                UUID.randomUUID(),
                "一.jpg",
                "image/jpeg",
                9,
                "0".repeat(64),
                NOON,
                "周海涛",
                at,
                latitude,
                longitude);
    }
}
