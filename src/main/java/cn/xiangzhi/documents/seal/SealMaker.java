package cn.xiangzhi.documents.seal;

import java.time.Instant;
import java.util.List;

/** Who makes seals with a root of its own: draws the seal's key, certifies it, and signs the seal's data. */
public record SealMaker(SealCertificate certificate, byte[] privateKey) {

    private static final String MAKER = "制章";
    private static final String SEAL = "电子印章";

    /** A new root with a new key. */
    public static SealMaker fresh(String organ, String name, Instant from, Instant to) {
        var pair = Sm2.newPair();
        var holder = new SealCertificate.Holder(organ, MAKER, name, "");
        return new SealMaker(SealCertificate.root(holder, pair, from, to), pair.privateKey());
    }

    /**
     * What a seal is made from.
     *
     * @param picture PNG with transparent ground
     * @param width of the picture on paper, in millimetres
     */
    public record Order(
            String id,
            String name,
            String organ,
            byte[] picture,
            int width,
            int height,
            Instant at,
            Instant from,
            Instant to) {}

    /** A seal with the certificate of its key and the key itself (PKCS#8). */
    public record Made(SesSeal seal, SealCertificate certificate, byte[] privateKey) {

        /** Ready to be set. */
        public Sealer sealer() {
            return SealMaker.sealer(seal, certificate, privateKey);
        }
    }

    public Made make(Order order) {
        var pair = Sm2.newPair();
        var holder = new SealCertificate.Holder(order.organ(), SEAL, order.name(), order.id());
        var signer = certificate.issue(holder, pair.publicKey(), privateKey, order.from(), order.to());
        return new Made(seal(order, signer), signer, pair.privateKey());
    }

    /** The seal's data anew for a key there is already: another picture, another term within the certificate's. */
    public SesSeal seal(Order order, SealCertificate signer) {
        var info = new SesSeal.Info(
                order.id(),
                order.name(),
                List.of(signer),
                order.at(),
                order.from(),
                order.to(),
                order.picture(),
                order.width(),
                order.height());
        return new SesSeal(info, certificate.der(), Sm2.sign(privateKey, info.signed()));
    }

    /** A seal whose key lies at hand. */
    public static Sealer sealer(SesSeal seal, SealCertificate certificate, byte[] privateKey) {
        return new AtHand(seal, certificate, privateKey);
    }

    private record AtHand(SesSeal seal, SealCertificate certificate, byte[] privateKey) implements Sealer {

        @Override
        public byte[] sign(byte[] message) {
            return Sm2.sign(privateKey, message);
        }
    }
}
