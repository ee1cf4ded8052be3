package cn.xiangzhi.documents.seal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Checks a sealed OFD (GB/T 38540 §7): every file against its digest, nothing added, the seal's own signature and time, the
 * signer among the seal's, the certificate and who vouches for it, and the signature. Everything wrong is named.
 */
public final class OfdCheck {

    private final OfdPackage files;
    private final Anchors anchors;
    private final Faults faults = new Faults();

    private OfdCheck(OfdPackage files, Anchors anchors) {
        this.files = files;
        this.anchors = anchors;
    }

    public static Verdict check(byte[] ofd, Anchors anchors) {
        try (var files = OfdPackage.open(ofd)) {
            return new OfdCheck(files, anchors).verdict();
        } catch (UnreadableException broken) {
            return none(Part.PACKAGE, "压缩包", String.valueOf(broken.getMessage()));
        }
    }

    private static Verdict none(Part part, String where, String what) {
        return new Verdict(Verdict.Format.OFD, null, List.of(new Verdict.Fault(part, where, what)));
    }

    private Verdict verdict() {
        Where where;
        try {
            where = Where.find(files);
        } catch (UnreadableException broken) {
            return none(Part.PACKAGE, OfdSealing.OFD_XML, "签章的位置不能读取：" + broken.getMessage());
        }
        if (where == null) {
            return new Verdict(Verdict.Format.OFD, null, List.of());
        }
        SesSignature signature;
        Document description;
        byte[] words;
        try {
            words = files.read(where.description());
            description = Xml.read(words);
        } catch (UnreadableException broken) {
            return none(Part.DESCRIPTION, where.description(), "签章说明不能读取：" + broken.getMessage());
        }
        try {
            signature = SesSignature.of(files.read(where.value()));
        } catch (UnreadableException broken) {
            return none(Part.SIGNATURE, where.value(), "签章数据不能读取：" + broken.getMessage());
        }
        references(description, where);
        signed(signature, words, where);
        sealAgain(signature.signed().seal(), where);
        time(signature, description, where);
        return new Verdict(Verdict.Format.OFD, signer(signature, where), faults.all());
    }

    /** Every file of the package has its digest, and every digest its file. */
    private void references(Document description, Where where) {
        Map<String, byte[]> digests;
        try {
            if (!Xml.one(description, "References").getAttribute("CheckMethod").equals(Sm2.DIGEST.getId())) {
                throw new UnreadableException("摘要算法不是 SM3");
            }
            digests = digests(description);
        } catch (UnreadableException broken) {
            faults.add(Part.DESCRIPTION, where.description(), "摘要清单不能读取：" + broken.getMessage());
            return;
        }
        var free = Set.of(where.description(), where.value());
        for (var name : files.names()) {
            var digest = digests.remove(name);
            if (digest == null) {
                if (!free.contains(name)) {
                    faults.add(Part.ADDED, name, "签章以后添加了文件");
                }
            } else if (!same(name, digest)) {
                altered(name, where);
            }
        }
        digests.keySet().forEach(name -> faults.add(Part.MISSING, name, "签章以后删去了文件"));
    }

    private static Map<String, byte[]> digests(Document description) throws UnreadableException {
        var digests = new LinkedHashMap<String, byte[]>();
        for (var reference : Xml.all(description, "Reference")) {
            try {
                var name = OfdPackage.path("", reference.getAttribute("FileRef"));
                if (digests.put(name, Base64.getDecoder().decode(Xml.words(reference, "CheckValue"))) != null) {
                    throw new UnreadableException("同一文件有两个摘要");
                }
            } catch (IllegalArgumentException broken) {
                throw new UnreadableException("摘要不是规定的写法", broken);
            }
        }
        return digests;
    }

    private boolean same(String name, byte[] digest) {
        try {
            return Arrays.equals(files.digest(name), digest);
        } catch (UnreadableException broken) {
            return false;
        }
    }

    /** The seal's own file is told apart afterwards, by what of it differs. */
    private void altered(String name, Where where) {
        if (!name.equals(where.seal())) {
            faults.add(name.contains("/Signs/") ? Part.DESCRIPTION : Part.CONTENT, name, "内容与签章时不一致");
        }
    }

    private void signed(SesSignature signature, byte[] description, Where where) {
        var signed = signature.signed();
        if (!Arrays.equals(signed.digest(), Sm2.sm3(description))) {
            faults.add(Part.DESCRIPTION, where.description(), "签章说明与签章时不一致");
        }
        if (!OfdPackage.path("", signed.range()).equals(where.description())) {
            faults.add(Part.DESCRIPTION, where.description(), "签章保护的不是这份说明");
        }
    }

    /** The seal inside the signature is whole in itself, and the same as the one kept beside. */
    private void sealAgain(SesSeal seal, Where where) {
        var maker = anchors.maker(seal.maker());
        if (maker.isEmpty()) {
            faults.add(Part.TRUST, where.value(), "制章人不是本系统认可的机构，或者制章人证书被改动");
        } else if (!seal.made(maker.get())) {
            faults.add(Part.SEAL, where.value(), "印章数据与制章时不一致");
        }
        try {
            var beside = SesSeal.of(files.read(where.seal()));
            if (!Arrays.equals(beside.der(), seal.der())) {
                var part = seal.differs(beside);
                faults.add(part, where.seal(), "印章文件里的" + part.label() + "与签章数据不一致");
            }
        } catch (UnreadableException broken) {
            faults.add(Part.SEAL, where.seal(), "印章文件被改动：" + broken.getMessage());
        }
    }

    private void time(SesSignature signature, Document description, Where where) {
        var at = signature.signed().at();
        try {
            if (!Xml.words(description, "SignatureDateTime").equals(Der.timeText(at))) {
                faults.add(Part.TIME, where.value(), "签章时间与签章说明不一致");
            }
        } catch (UnreadableException broken) {
            faults.add(Part.TIME, where.description(), "签章说明没有写明时间");
        }
        if (!signature.signed().seal().info().validAt(at)) {
            faults.add(Part.VALIDITY, where.value(), "签章时印章不在有效期内");
        }
    }

    private Verdict.@Nullable Found signer(SesSignature signature, Where where) {
        var seal = signature.signed().seal();
        SealCertificate certificate;
        try {
            certificate = SealCertificate.of(signature.signer());
        } catch (UnreadableException broken) {
            faults.add(Part.CERTIFICATE, where.value(), "签章证书被改动：" + broken.getMessage());
            return null;
        }
        if (!seal.info().signers().contains(certificate)) {
            faults.add(Part.CERTIFICATE, where.value(), "签章证书不在印章的证书列表中");
        }
        faults.certificate(certificate, anchors, signature.signed().at(), where.value());
        if (!Sm2.verify(certificate.publicKey(), signature.signed().der(), signature.value())) {
            faults.add(Part.SIGNATURE, where.value(), "签名值与签章数据不符");
        }
        return new Verdict.Found(
                seal.info().id(),
                seal.info().name(),
                certificate.holder().organ(),
                signature.signed().at(),
                certificate,
                HexFormat.of().formatHex(Sm2.sm3(signature.value())));
    }

    /** Where the parts of the one signature lie. */
    private record Where(String description, String value, String seal) {

        static @Nullable Where find(OfdPackage files) throws UnreadableException {
            var body = Xml.one(Xml.read(files.read(OfdSealing.OFD_XML)), "DocBody");
            var lists = Xml.all(body, "Signatures");
            if (lists.isEmpty()) {
                return null;
            }
            var list = OfdPackage.path(OfdSealing.OFD_XML, Xml.words(body, "Signatures"));
            var one = Xml.one(Xml.read(files.read(list)), "Signature");
            var description = OfdPackage.path(list, one.getAttribute("BaseLoc"));
            var words = Xml.read(files.read(description));
            var value = OfdPackage.path(description, Xml.words(words, "SignedValue"));
            var seal = OfdPackage.path(description, Xml.words(Xml.one(words, "Seal"), "BaseLoc"));
            var all = new HashSet<>(List.of(description, value, seal));
            if (all.size() != 3 || !files.names().containsAll(all)) {
                throw new UnreadableException("签章的文件不全");
            }
            return new Where(description, value, seal);
        }
    }
}
