package cn.xiangzhi.documents.seal;

import cn.xiangzhi.base.Labelled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What checking one seal of a file found (F44): the seal, if it could be read at all, and everything that is wrong. Whole only
 * when there is a seal and nothing is wrong. A file without any has one verdict that found nothing.
 */
public record Verdict(Format format, @Nullable Found found, List<Fault> faults) {

    public Verdict {
        faults = List.copyOf(faults);
    }

    /** The forms a sealed paper leaves in. */
    public enum Format implements Labelled {
        OFD("OFD 版式文件"),
        PDF("PDF 文件");

        private final String label;

        Format(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * The seal as the file tells it; to be believed only when nothing is wrong.
     *
     * @param mark SM3 of the signature value, by which a use of the seal is found again
     */
    public record Found(
            String sealId, String sealName, String organ, Instant at, SealCertificate certificate, String mark) {}

    /** One thing wrong: which part, where in the file, and what in a sentence. */
    public record Fault(Part part, String where, String what) {}

    /** All seals of a file as one: whole when each is; the seal told is the last. */
    static Verdict joined(List<Verdict> each) {
        return each.stream()
                .reduce((one, next) -> new Verdict(
                        one.format(),
                        next.found() == null ? one.found() : next.found(),
                        Stream.concat(one.faults().stream(), next.faults().stream())
                                .distinct()
                                .toList()))
                .orElseThrow();
    }

    public boolean whole() {
        return found != null && faults.isEmpty();
    }

    public boolean sealed() {
        return found != null;
    }

    /** With one more thing wrong. */
    public Verdict and(Part part, String where, String what) {
        var all = new ArrayList<>(faults);
        all.add(new Fault(part, where, what));
        return new Verdict(format, found, all);
    }
}
