package cn.xiangzhi.field.page;

import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.Gallery;
import cn.xiangzhi.field.parcels.Parcel;
import cn.xiangzhi.places.Point;
import cn.xiangzhi.shell.Show;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file from the field with three accounts of it side by side: what the officer said, what the phone recorded, what the file
 * says of itself; and where they do not agree (F27).
 */
record Beside(
        Parcel parcel,
        @Nullable Attachment kept,
        boolean drawn,
        Map<String, String> phone,
        Map<String, String> own,
        List<String> hints) {

    private static final int FAR_METRES = 500;
    private static final Duration FAR = Duration.ofHours(1);
    private static final int FIRST_YEAR = 2020;

    /**
     * Puts them side by side.
     *
     * @param aheadMs how far the phone was before the server when it sent
     * @param place where the matter lies; null when nobody marked it
     */
    static Beside of(Parcel parcel, @Nullable Attachment kept, long aheadMs, @Nullable Point place) {
        var phone = new LinkedHashMap<String, String>();
        phone.put(parcel.camera() ? "手机记下的拍摄时间" : "手机记下的选取时间", Show.dateTime(parcel.takenAt()));
        phone.put("手机与服务器相差", offset(aheadMs));
        phone.put("手机定位", where(parcel));
        phone.put("取得方式", parcel.camera() ? "在页面上当场拍录" : "从相册选取");
        phone.put("拍下时的摘要", "SHA-256 " + parcel.sha256());
        var own = new LinkedHashMap<String, String>();
        own.put("文件自带的时间和位置", kept == null ? "还没有入库" : Gallery.read(kept));
        own.put("到达时间", parcel.arrivedAt() == null ? "还没有传完" : Show.dateTime(parcel.arrivedAt()));
        own.put("到达时核对", parcel.arrivedAt() == null ? "还没有传完" : parcel.changed() ? "与上传前一致，与拍下时不同" : "与拍下时的摘要一致");
        own.put("入库摘要", kept == null ? "" : "SM3 " + kept.digest());
        var picture = kept != null && Attachments.family(kept.mediaType()) == FileFamily.PICTURE;
        return new Beside(parcel, kept, picture, phone, own, hints(parcel, kept, place));
    }

    private static List<String> hints(Parcel parcel, @Nullable Attachment kept, @Nullable Point place) {
        var hints = new ArrayList<String>();
        if (parcel.changed()) {
            hints.add("内容与拍下时不同：拍下以后、上传以前在手机里变过");
        }
        if (parcel.takenAt().getYear() < FIRST_YEAR) {
            hints.add("手机时间是" + parcel.takenAt().getYear() + "年，不可信，请看到达时间和文件自带的时间");
        }
        var at = point(parcel.latitude(), parcel.longitude());
        if (at == null) {
            hints.add("没有手机位置：" + parcel.noPlace());
        } else if (abroad(at)) {
            hints.add("手机位置在境外，请核对手机定位");
        } else if (place != null && place.metresTo(at) > FAR_METRES) {
            hints.add("手机位置离登记的地点" + metres(place.metresTo(at)));
        }
        if (kept != null) {
            apart(hints, parcel.takenAt(), kept.takenAt());
            var own = point(kept.latitude(), kept.longitude());
            if (own != null && at != null && own.metresTo(at) > FAR_METRES) {
                hints.add("文件自带的位置离手机位置" + metres(own.metresTo(at)));
            }
        }
        return List.copyOf(hints);
    }

    private static void apart(List<String> hints, OffsetDateTime phone, @Nullable OffsetDateTime own) {
        if (own != null && Duration.between(own, phone).abs().compareTo(FAR) > 0) {
            hints.add("文件自带的时间与手机记下的时间相差" + words(Duration.between(own, phone)));
        }
    }

    static boolean abroad(Point at) {
        return at.latitude() < 3 || at.latitude() > 54 || at.longitude() < 73 || at.longitude() > 136;
    }

    private static @Nullable Point point(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180
                ? null
                : new Point(latitude, longitude);
    }

    private static String where(Parcel parcel) {
        return parcel.latitude() == null || parcel.longitude() == null
                ? "没有：" + parcel.noPlace()
                : String.format(Locale.ROOT, "%.5f，%.5f", parcel.latitude(), parcel.longitude())
                        + (parcel.accuracy() == null ? "" : "，误差" + Math.round(parcel.accuracy()) + "米");
    }

    static String offset(long aheadMs) {
        var seconds = Math.round(aheadMs / 1000.0);
        return Math.abs(seconds) < 2 ? "不到2秒" : (seconds > 0 ? "快" : "慢") + words(Duration.ofSeconds(seconds));
    }

    private static String words(Duration apart) {
        var d = apart.abs();
        return d.toDays() > 0
                ? d.toDays() + "天"
                : d.toHours() > 0 ? d.toHours() + "小时" : d.toMinutes() > 0 ? d.toMinutes() + "分" : d.toSeconds() + "秒";
    }

    private static String metres(double metres) {
        return metres >= 1000 ? Math.round(metres / 1000) + "公里" : Math.round(metres) + "米";
    }
}
