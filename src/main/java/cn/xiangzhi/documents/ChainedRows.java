package cn.xiangzhi.documents;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a room keeps in the chain of digests, read for the proof of the whole store (F27). A bean of its room. */
public interface ChainedRows {

    LinkKind kind();

    /**
     * Tells the reader every row of the range, and every link of this kind whose row is gone. Called inside the proof's
     * own read-only transaction; rows are to be streamed, not held.
     */
    void each(Range range, Consumer<Row> reader);

    /** Under which matters this room keeps what belongs to a matter: of a case, its acts. */
    default Set<UUID> matters(UUID matter) {
        return Set.of();
    }

    /** Which rows: all; or those since a moment; or those of some matters. */
    record Range(@Nullable OffsetDateTime since, @Nullable Set<UUID> matters) {

        public static final Range ALL = new Range(null, null);

        public boolean all() {
            return since == null && matters == null;
        }

        /** For SQL: the matters joined by commas; null for all. */
        public @Nullable String joined() {
            return matters == null
                    ? null
                    : String.join(",", matters.stream().map(UUID::toString).toList());
        }
    }

    /**
     * A row beside its link.
     *
     * @param linked what the chain says; null for a row no link speaks of
     * @param kept what the row says; null when the row is gone
     */
    record Row(
            String county,
            UUID subject,
            String words,
            @Nullable Said linked,
            @Nullable Kept kept) {}

    /** The digests a link speaks of; {@code facts} empty where there are none. */
    record Said(String digest, String facts) {}

    /** The row's digest and facts, and its digest made again from what it holds. */
    record Kept(String digest, String facts, Supplier<String> again) {}
}
