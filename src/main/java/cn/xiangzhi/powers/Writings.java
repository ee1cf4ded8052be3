package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Labelled;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Official letters of this room; the room of papers, which comes later, numbers and keeps them (S14 S16). */
public interface Writings {

    /** Writes one in the caller's transaction; a field its template must have and that is blank is Refused PROC-13. */
    Written write(Actor actor, Bearer bearer, Kind kind, UUID matter, LocalDate on, Map<String, Object> fields);

    /** The seal last set on it, as the ledger of seals has it (S13); none on a paper that was voided since. */
    Optional<Stamp> stamp(String county, UUID paper);

    /** Which seal, set by whom and when. */
    record Stamp(String seal, String by, OffsetDateTime at) {}

    /** Which letter; each hangs on one kind of matter. */
    enum Kind implements Labelled {
        CORRECTION("责令纠正通知书", "oversight"),
        PROGRAMME("检查报告", "programme"),
        FORWARDING("转报函", "forwarding");

        private final String label;
        private final String matter;

        Kind(String label, String matter) {
            this.label = label;
            this.matter = matter;
        }

        @Override
        public String label() {
            return label;
        }

        /** The kind of matter the letter is kept under. */
        public String matter() {
            return matter;
        }
    }

    /** In whose name it goes out, and which township it concerns; null where it concerns the county as a whole. */
    record Bearer(UUID organ, @Nullable String township) {}

    /** The paper and its number. */
    record Written(UUID paper, @Nullable String number) {}
}
