package cn.xiangzhi.documents;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.files.FileKind;
import cn.xiangzhi.documents.files.FileLimits;
import cn.xiangzhi.documents.files.Lettering;
import cn.xiangzhi.places.Point;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Shows attachments beside what was stated of their taking; and says before choosing what a field takes. */
@Component("gallery")
public class Gallery {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final FileLimits limits;
    private final Gates gates;
    private final int farMinutes;
    private final int farMetres;

    Gallery(
            FileLimits limits,
            Gates gates,
            @Value("${xiangzhi.attachments.hint-minutes:60}") int farMinutes,
            @Value("${xiangzhi.attachments.hint-metres:500}") int farMetres) {
        this.limits = limits;
        this.gates = gates;
        this.farMinutes = farMinutes;
        this.farMetres = farMetres;
    }

    /**
     * What people state of the taking.
     *
     * @param point where the matter lies; null when nobody marked it
     */
    public record Stated(
            @Nullable OffsetDateTime at,
            @Nullable String place,
            @Nullable Point point) {

        public static final Stated NOTHING = new Stated(null, null, null);

        @Nullable
        String words() {
            var words = new ArrayList<String>();
            if (at != null) {
                words.add(minute(at));
            }
            if (place != null && !place.isBlank()) {
                words.add(place);
            }
            return words.isEmpty() ? null : String.join("　", words);
        }
    }

    /** The files as items. {@code marked}: where copies with words are made, before the file's id; null for nowhere. */
    public List<GalleryItem> of(List<Attachment> files, Stated stated, @Nullable String marked) {
        return files.stream().map(file -> item(file, stated, marked)).toList();
    }

    private GalleryItem item(Attachment file, Stated stated, @Nullable String marked) {
        var kind = FileKind.of(file.mediaType()).orElse(FileKind.PDF);
        var markable = marked != null && kind.decodable();
        var missing = markable ? Lettering.missing() : null;
        return new GalleryItem(
                file,
                kind.family(),
                kind.extension().toUpperCase(Locale.ROOT),
                size(file.size()),
                kind.decodable(),
                kind.shown() && (kind.family() == FileFamily.VIDEO || kind.family() == FileFamily.SOUND),
                stated.words(),
                kind.picture() ? read(file) : null,
                kind.picture() ? hint(file, stated) : null,
                markable && missing == null ? marked + file.id() : null,
                missing);
    }

    /** What the picture says of itself. */
    public static String read(Attachment file) {
        var words = new ArrayList<String>();
        if (file.takenAt() != null) {
            words.add(minute(file.takenAt()));
        }
        if (file.latitude() != null && file.longitude() != null) {
            words.add(String.format(
                    Locale.ROOT,
                    "%s %.5f° %s %.5f°",
                    file.latitude() < 0 ? "南纬" : "北纬",
                    Math.abs(file.latitude()),
                    file.longitude() < 0 ? "西经" : "东经",
                    Math.abs(file.longitude())));
        }
        return words.isEmpty() ? "没有时间和位置" : String.join("　", words);
    }

    @Nullable
    String hint(Attachment file, Stated stated) {
        var words = new ArrayList<String>();
        if (file.takenAt() != null && stated.at() != null) {
            var apart = Duration.between(file.takenAt(), stated.at()).abs();
            if (apart.toMinutes() > farMinutes) {
                words.add("时间相差" + apart(apart));
            }
        }
        if (file.latitude() != null && file.longitude() != null && stated.point() != null) {
            var metres = stated.point().metresTo(new Point(file.latitude(), file.longitude()));
            if (metres > farMetres) {
                words.add("拍摄位置离登记的地点" + apart(metres));
            }
        }
        return words.isEmpty() ? null : "照片自述与填写的不一致：" + String.join("，", words);
    }

    private static String apart(Duration apart) {
        return apart.toDays() > 0
                ? " " + apart.toDays() + " 天" + (apart.toHoursPart() > 0 ? " " + apart.toHoursPart() + " 小时" : "")
                : apart.toHours() > 0
                        ? " " + apart.toHours() + " 小时"
                                + (apart.toMinutesPart() > 0 ? " " + apart.toMinutesPart() + " 分" : "")
                        : " " + apart.toMinutes() + " 分";
    }

    private static String apart(double metres) {
        return metres < 1_000
                ? " " + Math.round(metres) + " 米"
                : String.format(Locale.ROOT, " %.1f 公里", metres / 1_000);
    }

    private static String minute(OffsetDateTime at) {
        return at.atZoneSameInstant(Today.BEIJING).format(MINUTE);
    }

    private static String size(long bytes) {
        return bytes >= 1 << 20
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0)
                : Math.max(1, bytes >> 10) + " KB";
    }

    /** What a field of that matter takes, in words, before anybody chooses. */
    public String takes(String matterKind) {
        return limits.words(gates.takes(matterKind)) + "以内；一次合计 " + FileLimits.words(limits.request()) + "以内，可多选";
    }

    /** The types a file chooser offers; what is really in a file is looked at after it has come. */
    public String accept(String matterKind) {
        return accept(gates.takes(matterKind));
    }

    private static String accept(Set<FileFamily> families) {
        var types = new ArrayList<String>();
        for (var family : families) {
            types.add(
                    switch (family) {
                        case PICTURE -> "image/*";
                        case VIDEO -> "video/*";
                        case SOUND -> "audio/*";
                        case SCAN -> "application/pdf";
                        case OFFICE -> ".docx,.xlsx,.pptx,.ofd";
                    });
        }
        return String.join(",", types);
    }

    /** The same in numbers for the script of the field: bytes by the beginning of the type, and of one sending. */
    public String bounds() {
        return "image/=" + limits.of(FileFamily.PICTURE).bytes() + ";video/="
                + limits.of(FileFamily.VIDEO).bytes() + ";audio/="
                + limits.of(FileFamily.SOUND).bytes() + ";application/pdf="
                + limits.of(FileFamily.SCAN).bytes() + ";=" + limits.largest() + ";all=" + limits.request();
    }
}
