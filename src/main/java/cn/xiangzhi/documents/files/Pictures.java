package cn.xiangzhi.documents.files;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/** What a picture says of itself, read from its head; the pixels are not touched. */
public final class Pictures {

    /** More pixels than a telephone takes: a file that unpacks to more is not decoded. */
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
                if (pixels(reader) > MOST_PIXELS) {
                    throw Refusals.not("图片像素过大，无法安全打开", "请用手机的普通画质重拍，或缩小图片后再传");
                }
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                throw broken();
            } finally {
                reader.dispose();
            }
        }
    }

    static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static Refused broken() {
        return Refusals.not("图片文件已损坏，无法打开", "请重新拍摄或另选一张");
    }

    /**
     * When and where the camera says it was taken; nothing for what cannot be read. Only kinds whose head is read without
     * unpacking anything: the compressed remarks of a PNG may be a bomb.
     */
    public static Taken taken(FileKind kind, Path file) {
        var metadata = metadata(kind, file);
        if (metadata == null) {
            return Taken.NOTHING;
        }
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        return place != null && possible(place)
                ? new Taken(moment(metadata), place.getLatitude(), place.getLongitude())
                : new Taken(moment(metadata), null, null);
    }

    private static boolean possible(GeoLocation place) {
        return !place.isZero() && Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }

    /** How the camera was held. */
    static Orientation orientation(Path file) {
        var metadata = metadata(FileKind.JPEG, file);
        var exif = metadata == null ? null : metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        try {
            var held = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? Orientation.typeOf(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION))
                    : null;
            return held == null ? Orientation.TOP_LEFT : held;
        } catch (MetadataException unreadable) {
            return Orientation.TOP_LEFT;
        }
    }

    /** A forged length may ask for more memory than there is: that picture then says nothing. */
    private static @Nullable Metadata metadata(FileKind kind, Path file) {
        if (kind != FileKind.JPEG && kind != FileKind.HEIC && kind != FileKind.WEBP) {
            return null;
        }
        try {
            return ImageMetadataReader.readMetadata(file.toFile());
        } catch (ImageProcessingException | IOException | RuntimeException | OutOfMemoryError unreadable) {
            return null;
        }
    }

    private static @Nullable OffsetDateTime moment(Metadata metadata) {
        var exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone(Today.BEIJING));
        var at = date == null ? null : date.toInstant().atZone(Today.BEIJING).toOffsetDateTime();
        return at == null || at.getYear() < 1990 || at.getYear() > 2200 ? null : at;
    }

    /** What the camera wrote into the picture; forgeable, hence shown beside what people state and never instead of it. */
    public record Taken(
            @Nullable OffsetDateTime at,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        public static final Taken NOTHING = new Taken(null, null, null);
    }
}
