package cn.xiangzhi.documents.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;

/**
 * An electronic seal (SESeal, GB/T 38540-2020 version 4): what it is called, who may sign with it, from when to when, its
 * picture, and the maker's signature over all that.
 *
 * @param id the identifier of the seal, plain letters and digits
 * @param signers the certificates that may sign with the seal
 * @param maker the certificate of who made the seal
 * @param value the maker's signature
 */
public record SesSeal(Info info, byte[] maker, byte[] value) {

    private static final int VERSION = 4;
    private static final int ORGAN_SEAL = 1;
    private static final int LIST_OF_CERTIFICATES = 1;
    static final String VENDOR = "xiangzhi";

    /** What the maker signs. Width and height of the picture in millimetres. */
    public record Info(
            String id,
            String name,
            List<SealCertificate> signers,
            Instant made,
            Instant from,
            Instant to,
            byte[] picture,
            int width,
            int height) {

        ASN1Encodable encoded() {
            return Der.sequence(
                    Der.sequence(Der.ascii("ES"), Der.number(VERSION), Der.ascii(VENDOR)),
                    Der.ascii(id),
                    Der.sequence(
                            Der.number(ORGAN_SEAL),
                            Der.text(name),
                            Der.number(LIST_OF_CERTIFICATES),
                            Der.sequence(signers.stream()
                                    .map(one -> Der.octets(one.der()))
                                    .toArray(ASN1Encodable[]::new)),
                            Der.time(made),
                            Der.time(from),
                            Der.time(to)),
                    Der.sequence(Der.ascii("PNG"), Der.octets(picture), Der.number(width), Der.number(height)));
        }

        byte[] signed() {
            return Der.bytes(encoded());
        }

        boolean validAt(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to);
        }
    }

    ASN1Encodable encoded() {
        return Der.sequence(info.encoded(), Der.octets(maker), Sm2.SIGN, Der.bits(value));
    }

    public byte[] der() {
        return Der.bytes(encoded());
    }

    public static SesSeal of(byte[] der) throws UnreadableException {
        var seal = of(Der.read(der));
        Der.same(der, seal.der());
        return seal;
    }

    static SesSeal of(ASN1Encodable encoded) throws UnreadableException {
        var whole = Der.parts(encoded, 4);
        Der.algorithm(whole[2]);
        return new SesSeal(info(whole[0]), Der.octetsOf(whole[1]), Der.bitsOf(whole[3]));
    }

    private static Info info(ASN1Encodable encoded) throws UnreadableException {
        var info = Der.parts(encoded, 4);
        var head = Der.parts(info[0], 3);
        if (!Der.asciiOf(head[0]).equals("ES") || Der.numberOf(head[1]) != VERSION) {
            throw new UnreadableException("不是第 4 版电子印章");
        }
        if (!Der.asciiOf(head[2]).equals(VENDOR)) {
            throw new UnreadableException("不是本系统制作的电子印章");
        }
        var property = Der.parts(info[2], 7);
        if (Der.numberOf(property[0]) != ORGAN_SEAL || Der.numberOf(property[2]) != LIST_OF_CERTIFICATES) {
            throw new UnreadableException("印章类型或证书列表的写法不认识");
        }
        var signers = new ArrayList<SealCertificate>();
        for (var one : Der.parts(property[3])) {
            signers.add(SealCertificate.of(Der.octetsOf(one)));
        }
        var picture = Der.parts(info[3], 4);
        if (!Der.asciiOf(picture[0]).equals("PNG")) {
            throw new UnreadableException("印章图片不是 PNG");
        }
        return new Info(
                Der.asciiOf(info[1]),
                Der.textOf(property[1]),
                List.copyOf(signers),
                Der.timeOf(property[4]),
                Der.timeOf(property[5]),
                Der.timeOf(property[6]),
                Der.octetsOf(picture[1]),
                Der.numberOf(picture[2]),
                Der.numberOf(picture[3]));
    }

    /** Which part of that one differs from this one. */
    Part differs(SesSeal that) {
        if (!Arrays.equals(info.picture, that.info.picture)
                || info.width != that.info.width
                || info.height != that.info.height) {
            return Part.PICTURE;
        }
        if (!info.signers.equals(that.info.signers) || !Arrays.equals(maker, that.maker)) {
            return Part.CERTIFICATE;
        }
        return Part.SEAL;
    }

    /** Whether the maker named in it has signed it. */
    boolean made(SealCertificate by) {
        return Arrays.equals(by.der(), maker) && Sm2.verify(by.publicKey(), info.signed(), value);
    }
}
