package cn.xiangzhi.documents.seal;

import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;

/**
 * A seal set (SES_Signature, GB/T 38540-2020 version 4): the seal, the time, the digest of what is sealed, signed by the key
 * of one of the seal's certificates.
 *
 * @param range what the digest is of, as a path in the package
 */
record SesSignature(Signed signed, byte[] signer, byte[] value) {

    private static final int VERSION = 4;

    /** What the seal's key signs. */
    record Signed(SesSeal seal, Instant at, byte[] digest, String range) {

        ASN1Encodable encoded() {
            return Der.sequence(Der.number(VERSION), seal.encoded(), Der.time(at), Der.bits(digest), Der.ascii(range));
        }

        byte[] der() {
            return Der.bytes(encoded());
        }
    }

    byte[] der() {
        return Der.bytes(Der.sequence(signed.encoded(), Der.octets(signer), Sm2.SIGN, Der.bits(value)));
    }

    static SesSignature of(byte[] der) throws UnreadableException {
        var whole = Der.parts(Der.read(der), 4);
        Der.algorithm(whole[2]);
        var signed = Der.parts(whole[0], 5);
        if (Der.numberOf(signed[0]) != VERSION) {
            throw new UnreadableException("不是第 4 版电子签章");
        }
        var signature = new SesSignature(
                new Signed(SesSeal.of(signed[1]), Der.timeOf(signed[2]), Der.bitsOf(signed[3]), Der.asciiOf(signed[4])),
                Der.octetsOf(whole[1]),
                Der.bitsOf(whole[3]));
        Der.same(der, signature.der());
        return signature;
    }
}
