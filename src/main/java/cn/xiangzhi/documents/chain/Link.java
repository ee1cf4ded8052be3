package cn.xiangzhi.documents.chain;

import cn.xiangzhi.secrecy.Sm3;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A link: its digest covers everything it says and the digest of the link before it. */
public record Link(
        String county,
        long seq,
        String kind,
        UUID subject,
        String digest,
        String facts,
        OffsetDateTime at,
        String chain) {

    /** What the first link stands on. */
    public static final String BEGINNING = "0".repeat(64);

    static Link after(Head head, Waiting waiting) {
        var link = new Link(
                waiting.county(),
                head.seq() + 1,
                waiting.kind(),
                waiting.subject(),
                waiting.digest(),
                waiting.facts(),
                waiting.at(),
                "");
        return link.with(link.of(head.chain()));
    }

    private Link with(String chain) {
        return new Link(county, seq, kind, subject, digest, facts, at, chain);
    }

    /** The digest this link must have when it stands on {@code previous}. */
    public String of(String previous) {
        return Sm3.hex(String.join(
                "\n",
                previous,
                county,
                Long.toString(seq),
                kind,
                subject.toString(),
                digest,
                facts,
                at.toInstant().toString()));
    }
}
