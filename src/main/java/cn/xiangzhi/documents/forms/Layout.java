package cn.xiangzhi.documents.forms;

import org.jsoup.nodes.Element;

/** How the pages of a paper are cut: letters after GB/T 9704-2012, and beside them forms, covers and the summary decision. */
enum Layout {
    LETTER("37mm 26mm 35mm 28mm", """
            @page:right { @bottom-right { content: "— " counter(page) " —"; font-family: Song; font-size: 14pt; vertical-align: top; padding-top: 5mm; padding-right: 14pt; } }
            @page:left { @bottom-left { content: "— " counter(page) " —"; font-family: Song; font-size: 14pt; vertical-align: top; padding-top: 5mm; padding-left: 14pt; } }
            """),
    SHEET("25mm 22mm 22mm 25mm", """
            @page { @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font-family: Song; font-size: 10.5pt; vertical-align: top; padding-top: 4mm; } }
            """),
    SPOT("16mm 20mm 14mm 22mm", ""),
    COVER("25mm 22mm 22mm 25mm", "");

    private final String margin;
    private final String numbers;

    Layout(String margin, String numbers) {
        this.margin = margin;
        this.numbers = numbers;
    }

    static Layout of(Element article) {
        if (article.hasClass("paper-spot")) {
            return SPOT;
        }
        if (article.hasClass("paper-cover")) {
            return COVER;
        }
        return article.hasClass("paper-sheet") ? SHEET : LETTER;
    }

    String pages() {
        return "@page { size: 210mm 297mm; margin: " + margin + "; }\n" + numbers;
    }
}
