package cn.xiangzhi.documents.seal;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Time;

/**
 * The signature of a PDF (PKCS#7 detached, RFC 5652) by one SM2 key over SM3, with the certificates of the seal and of its
 * maker. Exactly one way to write it is accepted, so that no byte of it is nobody's.
 *
 * @param digest SM3 of what is signed
 * @param value the signature over time and digest
 */
record Cms(SealCertificate signer, SealCertificate maker, Instant at, byte[] digest, byte[] value) {

    /** What the key signs: what kind of content, when, and its digest. */
    static byte[] toSign(Instant at, byte[] digest) {
        return Der.bytes(attributes(at, digest));
    }

    private static ASN1Set attributes(Instant at, byte[] digest) {
        return new DERSet(new ASN1Encodable[] {
            attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, PKCSObjectIdentifiers.data),
            attribute(PKCSObjectIdentifiers.pkcs_9_at_signingTime, new Time(Date.from(at))),
            attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, Der.octets(digest))
        });
    }

    private static ASN1Encodable attribute(ASN1ObjectIdentifier what, ASN1Encodable value) {
        return Der.sequence(what, new DERSet(value));
    }

    byte[] der() {
        var certificates = new DERSet(new ASN1Encodable[] {signer.certificate(), maker.certificate()});
        var issuer = Der.sequence(
                signer.certificate().getIssuer(), signer.certificate().getSerialNumber());
        var info = Der.sequence(
                Der.number(1),
                issuer,
                new DERSequence(Sm2.DIGEST),
                new DERTaggedObject(false, 0, attributes(at, digest)),
                new DERSequence(Sm2.SIGN),
                Der.octets(value));
        var data = Der.sequence(
                Der.number(1),
                new DERSet(new DERSequence(Sm2.DIGEST)),
                new DERSequence(PKCSObjectIdentifiers.data),
                new DERTaggedObject(false, 0, certificates),
                new DERSet(info));
        return Der.bytes(Der.sequence(PKCSObjectIdentifiers.signedData, new DERTaggedObject(true, 0, data)));
    }

    static Cms of(byte[] der) throws UnreadableException {
        try {
            var whole = Der.parts(Der.read(der), 2);
            var data = Der.parts(ASN1TaggedObject.getInstance(whole[1]).getExplicitBaseObject(), 5);
            var certificates = ASN1Set.getInstance(ASN1TaggedObject.getInstance(data[3]), false);
            var infos = ASN1Set.getInstance(data[4]);
            var info = Der.parts(infos.getObjectAt(0), 6);
            var attributes = ASN1Set.getInstance(ASN1TaggedObject.getInstance(info[3]), false);
            var serial = Der.parts(info[1], 2)[1];
            SealCertificate signer = null;
            SealCertificate maker = null;
            for (var encoded : certificates) {
                var certificate = SealCertificate.of(Der.bytes(encoded));
                if (certificate.certificate().getSerialNumber().equals(serial)) {
                    signer = certificate;
                } else {
                    maker = certificate;
                }
            }
            if (signer == null || maker == null) {
                throw new UnreadableException("签名里没有签章证书");
            }
            var cms = new Cms(
                    signer,
                    maker,
                    Time.getInstance(value(attributes, PKCSObjectIdentifiers.pkcs_9_at_signingTime))
                            .getDate()
                            .toInstant(),
                    Der.octetsOf(value(attributes, PKCSObjectIdentifiers.pkcs_9_at_messageDigest)),
                    Der.octetsOf(info[5]));
            Der.same(der, cms.der());
            return cms;
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new UnreadableException("签名不能读取", broken);
        }
    }

    private static ASN1Encodable value(ASN1Set attributes, ASN1ObjectIdentifier what) throws UnreadableException {
        for (var attribute : attributes) {
            var parts = ASN1Sequence.getInstance(attribute);
            if (parts.size() == 2 && parts.getObjectAt(0).equals(what)) {
                return ASN1Set.getInstance(parts.getObjectAt(1)).getObjectAt(0);
            }
        }
        throw new UnreadableException("签名缺少属性");
    }

    boolean signed() {
        return Sm2.verify(signer.publicKey(), toSign(at, digest), value);
    }
}
