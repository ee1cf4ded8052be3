package cn.xiangzhi.documents.seal;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * Checks a sealed OFD (GB/T 38540 §7): every file against its digest, nothing added, the seal's own signature and time, the
 * signer among the seal's, the certificate and who vouches for it, and the signature. Everything wrong is named.
 */
public final class OfdCheck {

    private static final int MOST_SEALS = 20;

    private final OfdPackage files;
    private final Anchors anchors;
    private final List<Where> all;
    private final int at;
    private final Faults faults = new Faults();

    private OfdCheck(OfdPackage files, Anchors anchors, List<Where> all, int at) {
        this.files = files;
        this.anchors = anchors;
        this.all = all;
        this.at = at;
    }

    /** All seals as one. */
    public static Verdict check(byte[] ofd, Anchors anchors) {
        return Verdict.joined(each(ofd, anchors));
    }

    /** One verdict for each seal, in the order they were set. */
    public static List<Verdict> each(byte[] ofd, Anchors anchors) {
        try (var files = OfdPackage.open(ofd)) {
            List<Where> all;
            try {
                all = Where.all(files);
            } catch (UnreadableException broken) {
                return List.of(none(Part.PACKAGE, OfdSealing.OFD_XML, "签章的位置不能读取：" + broken.getMessage()));
            }
            if (all.isEmpty()) {
                return List.of(new Verdict(Verdict.Format.OFD, null, List.of()));
            }
            return IntStream.range(0, all.size())
                    .mapToObj(at -> new OfdCheck(files, anchors, all, at).verdict())
                    .toList();
        } catch (UnreadableException broken) {
            return List.of(none(Part.PACKAGE, "压缩包", String.valueOf(broken.getMessage())));
        }
    }

    private static Verdict none(Part part, String where, String what) {
        return new Verdict(Verdict.Format.OFD, null, List.of(new Verdict.Fault(part, where, what)));
    }

    private Verdict verdict() {
        var place = all.get(at);
        Where where;
        try {
            where = place.read(files);
        } catch (UnreadableException broken) {
            return none(Part.DESCRIPTION, place.description(), "签章说明不能读取：" + broken.getMessage());
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
        for (var name : files.names()) {
            var digest = digests.remove(name);
            if (digest == null) {
                if (!free(name, where)) {
                    faults.add(Part.ADDED, name, "签章以后添加了文件");
                }
            } else if (!same(name, digest)) {
                altered(name, where);
            }
        }
        digests.keySet().forEach(name -> faults.add(Part.MISSING, name, "签章以后删去了文件"));
    }

    /** What this seal need not cover: itself, the seals after it, and the list these are entered in, as it is written. */
    private boolean free(String name, Where where) {
        return name.equals(where.description())
                || name.equals(where.value())
                || all.subList(at + 1, all.size()).stream().anyMatch(later -> name.startsWith(later.folder()))
                || name.equals(where.list()) && (at + 1 < all.size() || written(name));
    }

    private boolean written(String list) {
        try {
            return Arrays.equals(files.read(list), OfdSealing.list(all.size()));
        } catch (UnreadableException broken) {
            return false;
        }
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

    /** Where the parts of a signature lie; what its description says is read when it is its turn. */
    private record Where(String list, String description, String value, String seal) {

        static List<Where> all(OfdPackage files) throws UnreadableException {
            var body = Xml.one(Xml.read(files.read(OfdSealing.OFD_XML)), "DocBody");
            if (Xml.all(body, "Signatures").isEmpty()) {
                return List.of();
            }
            var list = OfdPackage.path(OfdSealing.OFD_XML, Xml.words(body, "Signatures"));
            var entries = Xml.all(Xml.read(files.read(list)), "Signature");
            var descriptions = new LinkedHashSet<String>();
            for (var entry : entries) {
                descriptions.add(OfdPackage.path(list, entry.getAttribute("BaseLoc")));
            }
            if (entries.isEmpty() || entries.size() > MOST_SEALS || descriptions.size() != entries.size()) {
                throw new UnreadableException("签章清单不规范");
            }
            for (var description : descriptions) {
                if (description.indexOf('/') < 0 || !files.has(description)) {
                    throw new UnreadableException("签章的文件不全");
                }
            }
            return descriptions.stream()
                    .map(description -> new Where(list, description, "", ""))
                    .toList();
        }

        String folder() {
            return description.substring(0, description.lastIndexOf('/') + 1);
        }

        Where read(OfdPackage files) throws UnreadableException {
            var words = Xml.read(files.read(description));
            var value = OfdPackage.path(description, Xml.words(words, "SignedValue"));
            var seal = OfdPackage.path(description, Xml.words(Xml.one(words, "Seal"), "BaseLoc"));
            var parts = new HashSet<>(List.of(description, value, seal));
            if (parts.size() != 3 || !files.names().containsAll(parts)) {
                throw new UnreadableException("签章的文件不全");
            }
            return new Where(list, description, value, seal);
        }
    }
}
