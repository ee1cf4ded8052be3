package cn.xiangzhi.access.trail;

import cn.xiangzhi.secrecy.Sm3;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the trail as kept; its digest covers every column and the digest before it. */
record AuditRow(UUID id, long seq, OffsetDateTime at, AuditLine line, String previous, String digest) {

    static final String BEGINNING = "0".repeat(64);

    static AuditRow link(UUID id, long seq, OffsetDateTime at, AuditLine line, String previous) {
        return new AuditRow(id, seq, at, line, previous, digest(id, seq, at, line, previous));
    }

    boolean intact() {
        return digest.equals(digest(id, seq, at, line, previous));
    }

    private static String digest(UUID id, long seq, OffsetDateTime at, AuditLine line, String previous) {
        var text = new StringBuilder();
        part(text, previous);
        part(text, line.county());
        part(text, Long.toString(seq));
        part(text, id.toString());
        part(text, Long.toString(at.toInstant().toEpochMilli()));
        part(text, line.township());
        part(text, line.account() == null ? null : line.account().toString());
        part(text, line.name());
        part(text, line.post());
        part(text, line.what());
        part(text, line.subjectKind());
        part(text, line.subject() == null ? null : line.subject().toString());
        part(text, line.detail());
        part(text, line.address());
        return Sm3.hex(text.toString());
    }

    /** Length before text, so that no two different rows read the same. */
    private static void part(StringBuilder text, @Nullable String part) {
        text.append(part == null ? -1 : part.length()).append(':').append(part == null ? "" : part);
    }
}
