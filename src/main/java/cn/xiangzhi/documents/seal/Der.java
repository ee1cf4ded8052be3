package cn.xiangzhi.documents.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** Short words for the encodings a seal is made of. Reading is strict: what is not of the kind named is unreadable. */
final class Der {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Der() {}

    static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }

    static ASN1Encodable octets(byte[] bytes) {
        return new DEROctetString(bytes);
    }

    static ASN1Encodable bits(byte[] bytes) {
        return new DERBitString(bytes);
    }

    static ASN1Encodable ascii(String text) {
        return new DERIA5String(text);
    }

    static ASN1Encodable text(String text) {
        return new DERUTF8String(text);
    }

    static ASN1Encodable number(int number) {
        return new ASN1Integer(number);
    }

    /** To the second, in universal time. */
    static ASN1Encodable time(Instant moment) {
        return new DERGeneralizedTime(TIME.format(moment));
    }

    static String timeText(Instant moment) {
        return TIME.format(moment);
    }

    static byte[] bytes(ASN1Encodable what) {
        try {
            return what.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ASN1Primitive read(byte[] bytes) throws UnreadableException {
        try {
            return ASN1Primitive.fromByteArray(bytes);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableException("编码不能读取", broken);
        }
    }

    /** Refuses another encoding of the same thing: a byte that nobody reads would be nobody's. */
    static void same(byte[] given, byte[] again) throws UnreadableException {
        if (!Arrays.equals(given, again)) {
            throw new UnreadableException("编码不规范");
        }
    }

    static ASN1Encodable[] parts(ASN1Encodable what, int count) throws UnreadableException {
        if (what instanceof ASN1Sequence sequence && sequence.size() == count) {
            return sequence.toArray();
        }
        throw new UnreadableException("结构不符");
    }

    static ASN1Encodable[] parts(ASN1Encodable what) throws UnreadableException {
        if (what instanceof ASN1Sequence sequence) {
            return sequence.toArray();
        }
        throw new UnreadableException("结构不符");
    }

    static byte[] octetsOf(ASN1Encodable what) throws UnreadableException {
        if (what instanceof ASN1OctetString octets) {
            return octets.getOctets();
        }
        throw new UnreadableException("结构不符");
    }

    static byte[] bitsOf(ASN1Encodable what) throws UnreadableException {
        if (what instanceof ASN1BitString bits && bits.getPadBits() == 0) {
            return bits.getOctets();
        }
        throw new UnreadableException("结构不符");
    }

    static String asciiOf(ASN1Encodable what) throws UnreadableException {
        if (what instanceof ASN1IA5String text
                && StandardCharsets.US_ASCII.newEncoder().canEncode(text.getString())) {
            return text.getString();
        }
        throw new UnreadableException("结构不符");
    }

    static String textOf(ASN1Encodable what) throws UnreadableException {
        if (what instanceof ASN1UTF8String text) {
            return text.getString();
        }
        throw new UnreadableException("结构不符");
    }

    static int numberOf(ASN1Encodable what) throws UnreadableException {
        if (what instanceof ASN1Integer number
                && number.getValue().abs().compareTo(BigInteger.valueOf(1_000_000)) < 0) {
            return number.intValueExact();
        }
        throw new UnreadableException("结构不符");
    }

    static Instant timeOf(ASN1Encodable what) throws UnreadableException {
        try {
            if (what instanceof ASN1GeneralizedTime time) {
                return time.getDate().toInstant();
            }
        } catch (ParseException wrong) {
            throw new UnreadableException("时间不能读取", wrong);
        }
        throw new UnreadableException("结构不符");
    }

    static void algorithm(ASN1Encodable what) throws UnreadableException {
        if (!(what instanceof ASN1ObjectIdentifier algorithm) || !algorithm.equals(Sm2.SIGN)) {
            throw new UnreadableException("签名算法不是 SM2");
        }
    }
}
