package cn.xiangzhi.documents.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;

/**
 * Sets a seal on an OFD (GB/T 33190 ch. 18, GB/T 38540): every file of the package is digested, the seals set before
 * included. The last seal takes in the list of signatures, so that nothing can be added or changed afterwards; where another
 * organ's follows, the list stays open for it, and only for it.
 */
public final class OfdSealing {

    static final String OFD_XML = "OFD.xml";
    static final String SIGNATURES = "Signs/Signatures.xml";
    private static final String VERSION = "1.0";

    private OfdSealing() {}

    /** The same document under the seal. */
    public static byte[] seal(byte[] ofd, Sealer sealer, SealPlace place, Sealer.Occasion occasion)
            throws UnreadableException {
        var files = files(ofd);
        var root = Xml.read(files.getOrDefault(OFD_XML, new byte[0]));
        var body = Xml.one(root, "DocBody");
        var document = OfdPackage.path(OFD_XML, Xml.words(body, "DocRoot"));
        var folder = document.substring(0, document.lastIndexOf('/') + 1);
        var list = folder + SIGNATURES;
        var at = folder + "Signs/Sign_" + occasion.before() + "/";
        open(files, list, occasion.before());
        if (occasion.before() == 0) {
            announce(body, list);
            files.put(OFD_XML, Xml.write(root));
        }
        var seal = sealer.seal();
        files.put(list, list(occasion.before() + 1));
        files.put(at + "Seal.esl", seal.der());
        var page = page(files, document, place.page());
        var sealed = new LinkedHashMap<>(files);
        if (occasion.more()) {
            sealed.remove(list);
        }
        var description = description(sealed, at, page, place, seal, occasion).getBytes(StandardCharsets.UTF_8);
        var signed = new SesSignature.Signed(seal, occasion.at(), Sm2.sm3(description), "/" + at + "Signature.xml");
        var signature = new SesSignature(signed, sealer.certificate().der(), sealer.sign(signed.der()));
        files.put(at + "Signature.xml", description);
        files.put(at + "SignedValue.dat", signature.der());
        return packed(files, occasion);
    }

    private static Map<String, byte[]> files(byte[] ofd) throws UnreadableException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var opened = OfdPackage.open(ofd)) {
            for (var name : opened.names()) {
                files.put(name, opened.whole(name));
            }
        }
        return files;
    }

    /** As many seals as were expected, and the list not yet closed by one of them. */
    private static void open(Map<String, byte[]> files, String list, int before) throws UnreadableException {
        var there = files.get(list);
        if (there == null ? before != 0 : !Arrays.equals(there, list(before))) {
            throw new UnreadableException("文件已有签章");
        }
        var folder = list.substring(0, list.lastIndexOf('/') + 1);
        for (var n = 0; n < before; n++) {
            var words = Xml.read(files.getOrDefault(folder + "Sign_" + n + "/Signature.xml", new byte[0]));
            if (Xml.all(words, "Reference").stream()
                    .anyMatch(one ->
                            OfdPackage.path("", one.getAttribute("FileRef")).equals(list))) {
                throw new UnreadableException("文件已有签章，已经盖齐");
            }
        }
    }

    private static void announce(Element body, String list) throws UnreadableException {
        var root = Xml.one(body, "DocRoot");
        var prefix = root.getPrefix();
        var entry = body.getOwnerDocument()
                .createElementNS(Xml.OFD, prefix == null ? "Signatures" : prefix + ":Signatures");
        entry.setTextContent(list);
        var versions = Xml.all(body, "Versions");
        var before = (versions.isEmpty() ? root : versions.getFirst()).getNextSibling();
        body.insertBefore(entry, before);
    }

    private static String page(Map<String, byte[]> files, String document, int number) throws UnreadableException {
        var pages = Xml.all(Xml.one(Xml.read(files.getOrDefault(document, new byte[0])), "Pages"), "Page");
        if (number < 1 || number > pages.size()) {
            throw new UnreadableException("文件没有第 " + number + " 页");
        }
        return pages.get(number - 1).getAttribute("ID");
    }

    /** The list of that many seals, in the one way it is written. */
    static byte[] list(int count) {
        var entries = IntStream.range(0, count)
                .mapToObj(n -> "<ofd:Signature ID=\"" + (n + 1) + "\" Type=\"Seal\" BaseLoc=\"Sign_" + n
                        + "/Signature.xml\"/>")
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Signatures xmlns:ofd="%s"><ofd:MaxSignId>%d</ofd:MaxSignId>%s</ofd:Signatures>
                """.formatted(Xml.OFD, count, entries).getBytes(StandardCharsets.UTF_8);
    }

    private static String description(
            Map<String, byte[]> files,
            String at,
            String page,
            SealPlace place,
            SesSeal seal,
            Sealer.Occasion occasion) {
        var references = new StringBuilder();
        files.forEach((name, bytes) -> references
                .append("<ofd:Reference FileRef=\"/")
                .append(Xml.escaped(name))
                .append("\"><ofd:CheckValue>")
                .append(Base64.getEncoder().encodeToString(Sm2.sm3(bytes)))
                .append("</ofd:CheckValue></ofd:Reference>"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Signature xmlns:ofd="%s"><ofd:SignedInfo><ofd:Provider ProviderName="%s" Version="%s" Company="乡治"/>\
                <ofd:SignatureMethod>%s</ofd:SignatureMethod><ofd:SignatureDateTime>%s</ofd:SignatureDateTime>\
                <ofd:References CheckMethod="%s">%s</ofd:References>\
                <ofd:StampAnnot ID="s%d" PageRef="%s" Boundary="%s"/>\
                <ofd:Seal><ofd:BaseLoc>/%sSeal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo>\
                <ofd:SignedValue>/%sSignedValue.dat</ofd:SignedValue></ofd:Signature>
                """.formatted(
                        Xml.OFD,
                        SesSeal.VENDOR,
                        VERSION,
                        Sm2.SIGN.getId(),
                        Der.timeText(occasion.at()),
                        Sm2.DIGEST.getId(),
                        references,
                        occasion.before() + 1,
                        Xml.escaped(page),
                        String.format(
                                Locale.ROOT,
                                "%.2f %.2f %d %d",
                                place.left(),
                                place.top(),
                                seal.info().width(),
                                seal.info().height()),
                        at,
                        at);
    }

    private static byte[] packed(Map<String, byte[]> files, Sealer.Occasion occasion) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(occasion.at().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
