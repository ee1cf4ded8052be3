package cn.xiangzhi.documents.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The makers of seals one trusts: the installation's own root, and those of licensed bodies where there are any. */
public record Anchors(List<SealCertificate> makers) {

    public Anchors {
        makers = List.copyOf(makers);
    }

    Optional<SealCertificate> maker(byte[] der) {
        return makers.stream()
                .filter(one -> java.util.Arrays.equals(one.der(), der))
                .findFirst();
    }

    /** Whether one of them vouches for that certificate and could do so at that moment. */
    boolean vouchFor(SealCertificate certificate, Instant at) {
        return makers.stream().anyMatch(maker -> certificate.issuedBy(maker) && maker.validAt(at));
    }
}
