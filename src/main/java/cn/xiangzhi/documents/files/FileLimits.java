package cn.xiangzhi.documents.files;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.FileFamily;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
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

    private static final Map<FileFamily, Limit> USUAL = Map.of(
            FileFamily.PICTURE, new Limit(megabytes(20), 100),
            FileFamily.VIDEO, new Limit(megabytes(200), 20),
            FileFamily.SOUND, new Limit(megabytes(50), 20),
            FileFamily.SCAN, new Limit(megabytes(50), 50),
            FileFamily.OFFICE, new Limit(megabytes(20), 20));

    private final Map<FileFamily, Limit> limits = new EnumMap<>(FileFamily.class);
    private final long largest;
    private final long request;
    private final int mostPerMatter;

    FileLimits(Environment settings) {
        largest = size(settings, "file-limit", megabytes(200));
        request = size(settings, "request-limit", megabytes(300));
        mostPerMatter = settings.getProperty("xiangzhi.attachments.per-matter", Integer.class, 100);
        USUAL.forEach((family, usual) -> limits.put(
                family,
                new Limit(
                        Math.min(largest, size(settings, family.key() + "-limit", usual.bytes())),
                        settings.getProperty(
                                "xiangzhi.attachments." + family.key() + "-count", Integer.class, usual.count()))));
    }

    private static long size(Environment settings, String name, long usual) {
        return DataSize.parse(settings.getProperty("xiangzhi.attachments." + name, usual + "B"))
                .toBytes();
    }

    private static long megabytes(int number) {
        return DataSize.ofMegabytes(number).toBytes();
    }

    /** One family's. */
    public record Limit(long bytes, int count) {}

    public Limit of(FileFamily family) {
        return limits.get(family);
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
