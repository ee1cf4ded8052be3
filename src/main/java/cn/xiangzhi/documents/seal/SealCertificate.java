package cn.xiangzhi.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** A certificate for SM2 keys (GB/T 20518): of the installation that makes seals, or of one seal. */
public final class SealCertificate {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] der;
    private final Certificate certificate;

    private SealCertificate(byte[] der, Certificate certificate) {
        this.der = der;
        this.certificate = certificate;
    }

    /**
     * Whose key it is: C, O, OU and CN of the subject.
     *
     * @param unit what kind of holder, as 电子印章
     * @param number the seal's identifier; empty for the maker of seals
     */
    public record Holder(String organ, String unit, String name, String number) {

        private X500Name subject() {
            var subject = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.C, "CN")
                    .addRDN(BCStyle.O, organ)
                    .addRDN(BCStyle.OU, unit)
                    .addRDN(BCStyle.CN, name);
            return (number.isEmpty() ? subject : subject.addRDN(BCStyle.SERIALNUMBER, number)).build();
        }
    }

    /** One that vouches for itself: the installation's own root, which makes seals. */
    static SealCertificate root(Holder holder, Sm2.Pair pair, Instant from, Instant to) {
        return issue(
                holder.subject(),
                holder.subject(),
                pair.publicKey(),
                pair.privateKey(),
                new BasicConstraints(0),
                KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
                from,
                to);
    }

    /** One of a seal's key, vouched for by this one. */
    SealCertificate issue(Holder holder, byte[] publicKey, byte[] ownKey, Instant from, Instant to) {
        return issue(
                certificate.getSubject(),
                holder.subject(),
                publicKey,
                ownKey,
                new BasicConstraints(false),
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
                from,
                to);
    }

    private static SealCertificate issue(
            X500Name issuer,
            X500Name subject,
            byte[] publicKey,
            byte[] issuerKey,
            BasicConstraints constraints,
            int usage,
            Instant from,
            Instant to) {
        try {
            var algorithm = new AlgorithmIdentifier(Sm2.SIGN);
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.basicConstraints, true, constraints);
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            var generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new org.bouncycastle.asn1.ASN1Integer(new BigInteger(120, RANDOM).setBit(120)));
            generator.setSignature(algorithm);
            generator.setIssuer(issuer);
            generator.setSubject(subject);
            generator.setStartDate(new Time(Date.from(from)));
            generator.setEndDate(new Time(Date.from(to)));
            generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(publicKey));
            generator.setExtensions(extensions.generate());
            var signed = generator.generateTBSCertificate();
            var value = new DERBitString(Sm2.sign(issuerKey, signed.getEncoded(ASN1Encoding.DER)));
            var der = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {signed, algorithm, value})
                    .getEncoded(ASN1Encoding.DER);
            return new SealCertificate(der, Certificate.getInstance(der));
        } catch (IOException impossible) {
            throw new IllegalStateException("不能签发证书", impossible);
        }
    }

    /** Reads one; anything but a clean encoding is an {@link UnreadableException}. */
    public static SealCertificate of(byte[] der) throws UnreadableException {
        try {
            var certificate = Certificate.getInstance(der);
            if (!Arrays.equals(der, certificate.getEncoded(ASN1Encoding.DER))) {
                throw new UnreadableException("证书编码不规范");
            }
            var read = new SealCertificate(der.clone(), certificate);
            read.readable();
            return read;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableException("证书不能读取", broken);
        }
    }

    /** Reads once what is read later, so that nothing breaks then. */
    private void readable() {
        from();
        to();
        holder();
        issuer();
        signs();
        publicKey();
    }

    public byte[] der() {
        return der.clone();
    }

    byte[] publicKey() {
        try {
            return certificate.getSubjectPublicKeyInfo().getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether that one vouches for this one: name, signature, and the right to vouch. */
    boolean issuedBy(SealCertificate issuer) {
        try {
            var constraints = BasicConstraints.fromExtensions(issuer.certificate.getExtensions());
            var usage = KeyUsage.fromExtensions(issuer.certificate.getExtensions());
            return constraints != null
                    && constraints.isCA()
                    && usage != null
                    && usage.hasUsages(KeyUsage.keyCertSign)
                    && certificate.getIssuer().equals(issuer.certificate.getSubject())
                    && certificate.getSignatureAlgorithm().getAlgorithm().equals(Sm2.SIGN)
                    && Sm2.verify(
                            issuer.publicKey(),
                            certificate.getTBSCertificate().getEncoded(ASN1Encoding.DER),
                            certificate.getSignature().getOctets());
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Whether its key may sign what its holder says. */
    boolean signs() {
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return usage != null && usage.hasUsages(KeyUsage.digitalSignature);
    }

    public Instant from() {
        return certificate.getStartDate().getDate().toInstant();
    }

    public Instant to() {
        return certificate.getEndDate().getDate().toInstant();
    }

    boolean validAt(Instant moment) {
        return !moment.isBefore(from()) && !moment.isAfter(to());
    }

    public Holder holder() {
        return holder(certificate.getSubject());
    }

    /** Who vouches for it. */
    public Holder issuer() {
        return holder(certificate.getIssuer());
    }

    private static Holder holder(X500Name name) {
        return new Holder(
                one(name, BCStyle.O), one(name, BCStyle.OU), one(name, BCStyle.CN), one(name, BCStyle.SERIALNUMBER));
    }

    /** The serial number as hexadecimal digits. */
    public String serial() {
        return HexFormat.of().formatHex(certificate.getSerialNumber().getValue().toByteArray());
    }

    Certificate certificate() {
        return certificate;
    }

    private static String one(X500Name name, org.bouncycastle.asn1.ASN1ObjectIdentifier what) {
        var found = name.getRDNs(what);
        return found.length == 0
                ? ""
                : IETFUtils.valueToString(found[0].getFirst().getValue()).replace("\\", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealCertificate that && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(der));
    }
}
