package cn.xiangzhi.documents.seal;

import java.time.Instant;

/** A seal ready to be set: its data, the certificate of its key, and the key itself, wherever that lies. */
public interface Sealer {

    SesSeal seal();

    SealCertificate certificate();

    /** Signs with the seal's SM2 key. */
    byte[] sign(byte[] message);

    /**
     * What the sealed file says about the sealing besides.
     *
     * @param about number and title of the paper
     * @param before how many seals of other organs are set already; a file with more or fewer is refused
     * @param more whether another organ's seal follows: the last one closes the list of seals
     */
    record Occasion(String about, Instant at, int before, boolean more) {

        /** The one seal of a paper. */
        public Occasion(String about, Instant at) {
            this(about, at, 0, false);
        }
    }
}
