package cn.xiangzhi.documents.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** SM2 signatures over SM3 (GB/T 32918, GB/T 35276) with the default signer's identity. */
final class Sm2 {

    static final ASN1ObjectIdentifier SIGN = GMObjectIdentifiers.sm2sign_with_sm3;
    static final ASN1ObjectIdentifier DIGEST = GMObjectIdentifiers.sm3;
    private static final ECNamedDomainParameters DOMAIN = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm2() {}

    /** A private key after PKCS#8 and its public key as SubjectPublicKeyInfo. */
    record Pair(byte[] privateKey, byte[] publicKey) {}

    static Pair newPair() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(DOMAIN, RANDOM));
        var pair = generator.generateKeyPair();
        try {
            return new Pair(
                    PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate())
                            .getEncoded(),
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                            .getEncoded());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] sign(byte[] privateKey, byte[] message) {
        try {
            var signer = new SM2Signer();
            signer.init(
                    true,
                    new ParametersWithRandom((ECPrivateKeyParameters) PrivateKeyFactory.createKey(privateKey), RANDOM));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (IOException | CryptoException broken) {
            throw new IllegalStateException("不能用印章私钥签名", broken);
        }
    }

    /** Whether the signature is that of the key's holder; what cannot be read is not. */
    static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            var algorithm = SubjectPublicKeyInfo.getInstance(publicKey).getAlgorithm();
            if (!GMObjectIdentifiers.sm2p256v1.equals(algorithm.getParameters())) {
                return false;
            }
            var signer = new SM2Signer();
            signer.init(false, PublicKeyFactory.createKey(publicKey));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    static byte[] sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }
}
