package cn.xiangzhi.documents;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/** What a picture says of itself, read from its head; and smaller or cleaner copies of it. */
final class Pictures {

    /** More pixels than any telephone takes: a file that unpacks to more is not decoded. */
    private static final long MOST_PIXELS = 120_000_000;

    private Pictures() {}

    /** Refuses a picture whose head is broken or which would unpack beyond reason. */
    static void check(FileKind kind, Path file) throws IOException {
        if (!kind.decodable()) {
            return;
        }
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw broken();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw Refused.invalid("附件未保存", "图片像素过大，无法安全打开", "请用手机重新拍摄，或缩小图片后再传");
                }
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                throw broken();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Refused broken() {
        return Refused.invalid("附件未保存", "图片文件已损坏，无法打开", "请重新拍摄或另选一张");
    }

    /** When and where the camera says it was taken; nothing for what cannot be read. */
    static Taken taken(Path file) {
        try {
            var metadata = ImageMetadataReader.readMetadata(file.toFile());
            var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
            var place = gps == null ? null : gps.getGeoLocation();
            return place == null || place.isZero()
                    ? new Taken(moment(metadata), null, null)
                    : new Taken(moment(metadata), place.getLatitude(), place.getLongitude());
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return new Taken(null, null, null);
        }
    }

    private static @Nullable OffsetDateTime moment(Metadata metadata) {
        var exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone(Today.BEIJING));
        return date == null ? null : date.toInstant().atZone(Today.BEIJING).toOffsetDateTime();
    }

    static void thumbnail(Path from, Path to) throws IOException {
        Thumbnails.of(from.toFile())
                .size(480, 480)
                .outputFormat("jpg")
                .outputQuality(0.8)
                .toFile(to.toFile());
    }

    /** Drawn anew: the picture without place, time and telephone that the camera wrote into it. */
    static void clean(Path from, Path to) throws IOException {
        Thumbnails.of(from.toFile())
                .size(2400, 2400)
                .outputFormat("jpg")
                .outputQuality(0.88)
                .toFile(to.toFile());
    }

    record Taken(
            @Nullable OffsetDateTime at,
            @Nullable Double latitude,
            @Nullable Double longitude) {}
}
