package cn.xiangzhi.documents.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Checks a sealed PDF. Nothing of the document is interpreted, so nothing in it can do harm: the last signature must cover
 * every byte but itself, so an intact file is byte for byte the one that was sealed.
 */
public final class PdfCheck {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
    private static final Pattern MADE = Pattern.compile("/M\\s*\\(D:(\\d{14})(?:Z|\\+00'00')\\)");

    private static final int MOST_SEALS = 20;

    private final byte[] pdf;
    private final String text;
    private final Anchors anchors;
    private final Faults faults = new Faults();

    private PdfCheck(byte[] pdf, String text, Anchors anchors) {
        this.pdf = pdf;
        this.text = text;
        this.anchors = anchors;
    }

    /** All seals as one. */
    public static Verdict check(byte[] pdf, Anchors anchors) {
        return Verdict.joined(each(pdf, anchors));
    }

    /** One verdict for each seal, in the order they were set. */
    public static List<Verdict> each(byte[] pdf, Anchors anchors) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var ranges = Range.all(text);
        if (ranges.isEmpty()) {
            return List.of(new Verdict(Verdict.Format.PDF, null, List.of()));
        }
        var verdicts = new ArrayList<Verdict>();
        var before = 0;
        for (var range : ranges) {
            verdicts.add(new PdfCheck(pdf, text, anchors).verdict(range, before, verdicts.size() + 1 == ranges.size()));
            before = Math.max(before, range.end());
        }
        return List.copyOf(verdicts);
    }

    /**
     * Each signature covers all that was there when it was made, the signatures before it too; the last one the whole file.
     *
     * @param before where the signature before it ends
     */
    private Verdict verdict(Range range, int before, boolean last) {
        if (!range.fits(text) || range.gap() <= before) {
            faults.add(Part.PACKAGE, "ByteRange", "签章保护的范围不完整，或者签名被改写");
            return new Verdict(Verdict.Format.PDF, null, faults.all());
        }
        if (last && range.end() != pdf.length) {
            faults.add(Part.ADDED, "文件末尾", "签章以后追加了内容");
        }
        Cms cms;
        try {
            cms = Cms.of(contents(text, range));
        } catch (UnreadableException broken) {
            faults.add(Part.SIGNATURE, "Contents", "签名不能读取：" + broken.getMessage());
            return new Verdict(Verdict.Format.PDF, null, faults.all());
        }
        if (!Arrays.equals(cms.digest(), digest(range))) {
            faults.add(Part.CONTENT, "PDF", "内容与签章时不一致");
        }
        signer(cms);
        return new Verdict(Verdict.Format.PDF, found(cms), faults.all());
    }

    private void signer(Cms cms) {
        if (anchors.maker(cms.maker().der()).isEmpty() || !cms.signer().issuedBy(cms.maker())) {
            faults.add(Part.TRUST, "证书", "签章证书不是本系统认可的机构签发的，或者被改动");
        } else {
            faults.certificate(cms.signer(), anchors, cms.at(), "证书");
        }
        var made = MADE.matcher(text);
        var told = false;
        while (made.find()) {
            told |= (made.group(1) + "Z").equals(Der.timeText(cms.at()));
        }
        if (!told) {
            faults.add(Part.TIME, "签章时间", "签名里的时间与文件写明的时间不一致");
        }
        if (!cms.signed()) {
            faults.add(Part.SIGNATURE, "Contents", "签名值与签章数据不符");
        }
    }

    private static Verdict.Found found(Cms cms) {
        var holder = cms.signer().holder();
        return new Verdict.Found(
                holder.number(),
                holder.name(),
                holder.organ(),
                cms.at(),
                cms.signer(),
                HexFormat.of().formatHex(Sm2.sm3(cms.value())));
    }

    private byte[] digest(Range range) {
        var digest = new SM3Digest();
        digest.update(pdf, 0, range.gap());
        digest.update(pdf, range.after(), range.end() - range.after());
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    /** The signature between the angle brackets: capital hexadecimal digits, and nothing behind it but noughts. */
    private static byte[] contents(String text, Range range) throws UnreadableException {
        var digits = text.substring(range.gap() + 1, range.after() - 1);
        if (digits.length() % 2 != 0 || !digits.chars().allMatch(PdfCheck::digit)) {
            throw new UnreadableException("签名不是规定的写法");
        }
        var bytes = HexFormat.of().withUpperCase().parseHex(digits);
        var length = length(bytes);
        for (var n = length; n < bytes.length; n++) {
            if (bytes[n] != 0) {
                throw new UnreadableException("签名后面附有内容");
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static boolean digit(int sign) {
        return sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'F';
    }

    /** How long the encoding says it is. */
    private static int length(byte[] der) throws UnreadableException {
        if (der.length > 4 && der[0] == 0x30 && der[1] == (byte) 0x82) {
            var length = 4 + ((der[2] & 0xff) << 8) + (der[3] & 0xff);
            if (length <= der.length) {
                return length;
            }
        }
        throw new UnreadableException("签名不是规定的写法");
    }

    /** From the first byte to the gap, and from behind the gap to the end. */
    private record Range(int start, int gap, int after, int length) {

        static List<Range> all(String text) {
            return RANGE.matcher(text)
                    .results()
                    .limit(MOST_SEALS)
                    .map(found -> new Range(
                            number(found.group(1)),
                            number(found.group(2)),
                            number(found.group(3)),
                            number(found.group(4))))
                    .toList();
        }

        private static int number(String digits) {
            return Integer.parseInt(digits);
        }

        int end() {
            return after + length;
        }

        /** Nothing but the signature is left out. */
        boolean fits(String text) {
            return start == 0
                    && gap > 0
                    && after > gap + 2
                    && (long) after + length <= text.length()
                    && text.charAt(gap) == '<'
                    && text.charAt(after - 1) == '>'
                    && text.substring(0, gap).stripTrailing().endsWith("/Contents");
        }
    }
}
