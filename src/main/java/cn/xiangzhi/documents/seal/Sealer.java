package cn.xiangzhi.documents.seal;

import java.time.Instant;

/** A seal ready to be set: its data, the certificate of its key, and the key itself, wherever that lies. */
public interface Sealer {

    SesSeal seal();

    SealCertificate certificate();

    /** Signs with the seal's SM2 key. */
    byte[] sign(byte[] message);

    /** What the sealed file says about the sealing besides: number and title of the paper, and when. */
    record Occasion(String about, Instant at) {}
}
