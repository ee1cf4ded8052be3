package cn.xiangzhi.documents.chain;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What waits to be linked, written with the row it speaks of. */
public record Waiting(
        String county, UUID id, String kind, UUID subject, String digest, String facts, OffsetDateTime at) {}
