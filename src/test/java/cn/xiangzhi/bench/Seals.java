package cn.xiangzhi.bench;

import cn.xiangzhi.documents.seal.OfdCheck;
import cn.xiangzhi.documents.seal.OfdSealing;
import cn.xiangzhi.documents.seal.PdfCheck;
import cn.xiangzhi.documents.seal.PdfSealing;
import cn.xiangzhi.documents.seal.SealPlace;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.documents.seal.Sealer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The time to set a seal on a document and to check it, in both forms; medians of one thread. */
final class Seals {

    private static final int WARM = 60;
    private static final int TIMES = 200;

    private Seals() {}

    /** Lines of the table, for these documents. */
    static List<String> rows(byte[] pdf, byte[] ofd) throws Exception {
        var sealer = SealSamples.SEAL.sealer();
        var place = new SealPlace(1, 120, 200);
        var occasion = new Sealer.Occasion("云罚决〔2026〕7号", SealSamples.SEALED);
        Work sealPdf = () -> PdfSealing.seal(pdf, sealer, SealSamples.MAKER.certificate(), place, occasion);
        Work sealOfd = () -> OfdSealing.seal(ofd, sealer, place, occasion);
        var sealedPdf = sealPdf.run();
        var sealedOfd = sealOfd.run();
        whole(PdfCheck.check(sealedPdf, SealSamples.ANCHORS).whole());
        whole(OfdCheck.check(sealedOfd, SealSamples.ANCHORS).whole());
        var first = new Sealer.Occasion("云委〔2026〕1号", SealSamples.SEALED, 0, true);
        var second = new Sealer.Occasion("云委〔2026〕1号", SealSamples.SEALED.plusSeconds(60), 1, false);
        var half = PdfSealing.seal(pdf, sealer, SealSamples.MAKER.certificate(), place, first);
        var halfOfd = OfdSealing.seal(ofd, sealer, place, first);
        var below = new SealPlace(1, 120, 245);
        Work again = () -> PdfSealing.seal(half, sealer, SealSamples.MAKER.certificate(), below, second);
        Work againOfd = () -> OfdSealing.seal(halfOfd, sealer, below, second);
        var both = again.run();
        var bothOfd = againOfd.run();
        return List.of(
                row("第二个机关接着盖 PDF", again),
                row("第二个机关接着盖 OFD", againOfd),
                row("核验两枚印章的 PDF", () -> {
                    whole(PdfCheck.check(both, SealSamples.ANCHORS).whole());
                    return both;
                }),
                row("核验两枚印章的 OFD", () -> {
                    whole(OfdCheck.check(bothOfd, SealSamples.ANCHORS).whole());
                    return bothOfd;
                }),
                row("盖章 PDF（%d KB）".formatted(pdf.length >> 10), sealPdf),
                row("盖章 OFD（%d KB）".formatted(ofd.length >> 10), sealOfd),
                row("核验盖章的 PDF", () -> {
                    whole(PdfCheck.check(sealedPdf, SealSamples.ANCHORS).whole());
                    return sealedPdf;
                }),
                row("核验盖章的 OFD", () -> {
                    whole(OfdCheck.check(sealedOfd, SealSamples.ANCHORS).whole());
                    return sealedOfd;
                }));
    }

    private static String row(String what, Work work) throws Exception {
        for (var n = 0; n < WARM; n++) {
            work.run();
        }
        var times = new double[TIMES];
        for (var n = 0; n < TIMES; n++) {
            var began = System.nanoTime();
            work.run();
            times[n] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "| (i) %s（单线程） | 中位 %.1f 毫秒，p95 %.1f 毫秒 | |",
                what,
                times[TIMES / 2],
                times[TIMES * 95 / 100]);
    }

    private static void whole(boolean whole) {
        if (!whole) {
            throw new IllegalStateException("a seal just set does not hold");
        }
    }

    private interface Work {

        byte[] run() throws Exception;
    }
}
