package cn.xiangzhi.documents.files;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.FileFamily;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How large and how many: {@code xiangzhi.attachments.picture-limit}, {@code …picture-count} and so on for each family,
 * {@code file-limit} for any file, {@code request-limit} for one sending, {@code per-matter} for all of one matter.
 */
@Component
public class FileLimits {

    private static final Map<FileFamily, Named> SETTINGS = Map.of(
            FileFamily.PICTURE,
            new Named("${xiangzhi.attachments.picture-limit:20MB}", "${xiangzhi.attachments.picture-count:100}"),
            FileFamily.VIDEO,
            new Named("${xiangzhi.attachments.video-limit:200MB}", "${xiangzhi.attachments.video-count:20}"),
            FileFamily.SOUND,
            new Named("${xiangzhi.attachments.sound-limit:50MB}", "${xiangzhi.attachments.sound-count:20}"),
            FileFamily.SCAN,
            new Named("${xiangzhi.attachments.scan-limit:50MB}", "${xiangzhi.attachments.scan-count:50}"),
            FileFamily.OFFICE,
            new Named("${xiangzhi.attachments.office-limit:20MB}", "${xiangzhi.attachments.office-count:20}"));

    private final Map<FileFamily, Limit> limits = new EnumMap<>(FileFamily.class);
    private final long largest;
    private final long request;
    private final int mostPerMatter;

    FileLimits(Environment settings) {
        largest = bytes(settings, "${xiangzhi.attachments.file-limit:200MB}");
        request = bytes(settings, "${xiangzhi.attachments.request-limit:300MB}");
        mostPerMatter = number(settings, "${xiangzhi.attachments.per-matter:100}");
        SETTINGS.forEach((family, named) -> limits.put(
                family, new Limit(Math.min(largest, bytes(settings, named.size())), number(settings, named.count()))));
    }

    private static long bytes(Environment settings, String name) {
        return DataSize.parse(settings.resolvePlaceholders(name)).toBytes();
    }

    private static int number(Environment settings, String name) {
        return Integer.parseInt(settings.resolvePlaceholders(name));
    }

    /** The settings of one family. */
    private record Named(String size, String count) {}

    /** One family's. */
    public record Limit(long bytes, int count) {}

    public Limit of(FileFamily family) {
        return Objects.requireNonNull(limits.get(family), family.name());
    }

    /** Beyond this nothing is read to its end. */
    public long largest() {
        return largest;
    }

    /** The most one sending may hold. */
    public long request() {
        return request;
    }

    /** Refuses one more of that family; {@code there}: the kept ones by family. */
    public void room(FileFamily family, Map<FileFamily, Integer> there) {
        var all = there.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= mostPerMatter) {
            throw Refusals.not("同一事务最多 " + mostPerMatter + " 个附件", "请挑最能说明问题的上传，或另行登记一次");
        }
        if (there.getOrDefault(family, 0) >= of(family).count()) {
            throw Refusals.not("同一事务最多 " + of(family).count() + " 个" + family.label(), "请挑最能说明问题的上传，或另行登记一次");
        }
    }

    void fits(FileKind kind, long size) {
        var limit = of(kind.family()).bytes();
        if (size > limit) {
            throw Refusals.tooLarge(kind.family(), limit);
        }
    }

    /** The refusal of a file that goes on beyond the largest of all limits. */
    public Refused endless() {
        return Refusals.tooLarge(largest);
    }

    /** As 照片 20 MB、录像 200 MB: for the field, before anybody chooses. */
    public String words(Collection<FileFamily> families) {
        return families.stream()
                .map(family -> family.label() + " " + words(of(family).bytes()))
                .collect(Collectors.joining("、"));
    }

    /** A size as people write it. */
    public static String words(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : Math.max(1, bytes >> 10) + " KB";
    }
}
