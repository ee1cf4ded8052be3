package cn.xiangzhi.field.entries;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is kept: what was sent, when and by whom, and what came of it. */
public record Entry(
        String county,
        UUID id,
        UUID device,
        long number,
        UUID account,
        String who,
        String organName,
        EntryKind kind,
        @Nullable UUID matter,
        String title,
        Map<String, String> fields,
        Clock clock,
        EntryState state,
        int attempts,
        Answer answer,
        Desk desk) {

    /** What the phone's clock said, what the server's said, and what does not fit, a line each. */
    public record Clock(
            OffsetDateTime made, UUID boot, long run, OffsetDateTime received, long aheadMs, List<String> remarks) {}

    /** What the officer is told. */
    public record Answer(String result, String why, String basis, String remedy, String link) {

        public static final Answer NONE = new Answer("", "", "", "", "");

        public static Answer done(String result, String link) {
            return new Answer(result, "", "", "", link);
        }
    }

    /** What the desk did with what was handed to it. */
    public record Desk(
            String handed,
            String by,
            String words,
            @Nullable OffsetDateTime at) {}

    /** The id a field names; empty where it names none. */
    public Optional<UUID> id(String name) {
        try {
            return field(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(field(name)));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
