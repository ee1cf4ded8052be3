package cn.xiangzhi.documents;

import cn.xiangzhi.documents.template.BuiltIn;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Papers of every kind as they are kept, from the invented fields, without a store. */
public final class PrintedSample {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 12);

    private PrintedSample() {}

    public static Map<String, Object> fields(PaperKind kind) {
        return PaperSamples.fields(kind);
    }

    public static PaperView view(PaperKind kind, Map<String, Object> fields) {
        var number = kind.numbered() ? "云" + kind.word() + "〔2026〕7号" : null;
        return new PaperView(kind, number, "清川县云溪镇人民政府", DAY, fields);
    }

    public static Papers.Sheet sheet(PaperKind kind) {
        return sheet(kind, BuiltIn.of(kind).fill(view(kind, fields(kind))), null);
    }

    public static Papers.Sheet sheet(PaperKind kind, String html, @Nullable String voided) {
        var id = new UUID(7, kind.ordinal());
        var paper = new Paper(
                id,
                "410000",
                kind,
                kind.numbered() ? "云" + kind.word() + "〔2026〕7号" : null,
                kind.label(),
                "case",
                id,
                DAY,
                voided != null,
                "");
        return new Papers.Sheet(
                paper, html, "清川县云溪镇人民政府", "赵某某", OffsetDateTime.parse("2026-11-12T10:20:30+08:00"), voided);
    }

    /** The words of a sheet as a reader has them before him: what only the screen shows is left out, white space too. */
    public static String words(String html) {
        var page = Jsoup.parse(html);
        page.select(".paper-seal-place").remove();
        page.select(".paper-ticks i").forEach(box -> box.text(box.text().isBlank() ? "☐" : "☑"));
        return bare(page.body().text());
    }

    public static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }
}
