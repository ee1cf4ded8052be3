package cn.xiangzhi.documents;

import cn.xiangzhi.secrecy.Sm3;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A paper is voided: by whom in which post, when and why; the act stands in the chain of digests (F27 F45). */
public record Voiding(String by, String post, OffsetDateTime at, String reason) {

    public String digest(UUID paper) {
        return Sm3.hex(String.join(
                "\n", paper.toString(), by, post, Long.toString(at.toInstant().toEpochMilli()), reason));
    }
}
