package cn.xiangzhi.documents.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong while checking, and asks what both forms ask of certificates. */
final class Faults {

    private final List<Verdict.Fault> all = new ArrayList<>();

    void add(Part part, String where, String what) {
        all.add(new Verdict.Fault(part, where, what));
    }

    List<Verdict.Fault> all() {
        return all;
    }

    /** The certificate is vouched for, was valid when the seal was set, and may sign. */
    void certificate(SealCertificate certificate, Anchors anchors, Instant at, String where) {
        if (!anchors.vouchFor(certificate, at)) {
            add(Part.TRUST, where, "签章证书不是本系统认可的机构签发的，或者被改动");
        } else if (!certificate.validAt(at)) {
            add(Part.VALIDITY, where, "签章时证书不在有效期内");
        } else if (!certificate.signs()) {
            add(Part.CERTIFICATE, where, "证书不能用于签章");
        }
    }
}
