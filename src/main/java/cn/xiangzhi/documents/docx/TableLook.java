package cn.xiangzhi.documents.docx;

import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The tables of papers: how they are ruled, and the class of the sheet they stand for. */
enum TableLook {
    FORM("paper-form", "表格", "paper-form"),
    THINGS("paper-things", "清单", "paper-form paper-things"),
    CONTENTS("paper-contents", "目录", "paper-form paper-contents"),
    INNER("paper-inner", "内嵌表格", ""),
    RECORD("paper-transcript", "笔录", "paper-record"),
    SLIP("paper-receipt", "回执", "paper-receipt"),
    FRAME("paper-box", "表框", "");

    private static final int THICK = 10;
    private static final int THIN = 6;

    final String id;
    final String word;
    final String css;

    TableLook(String id, String word, String css) {
        this.id = id;
        this.word = word;
        this.css = css;
    }

    String shown() {
        return "文书·" + word;
    }

    static Optional<TableLook> named(String name, String id) {
        return Arrays.stream(values())
                .filter(look -> look.shown().equals(name))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(look -> look.id.equals(id))
                        .findFirst());
    }

    static TableLook of(Element table) {
        if (table.hasClass("paper-things")) {
            return THINGS;
        }
        if (table.hasClass("paper-contents")) {
            return CONTENTS;
        }
        if (table.hasClass("paper-record")) {
            return RECORD;
        }
        if (table.hasClass("paper-receipt")) {
            return SLIP;
        }
        return table.hasClass("paper-form") ? FORM : INNER;
    }

    void borders(Xml xml) {
        xml.open("w:tblBorders");
        switch (this) {
            case FORM, THINGS, CONTENTS -> {
                sides(xml, THICK, "top", "left", "bottom", "right");
                sides(xml, THIN, "insideH", "insideV");
            }
            case FRAME -> sides(xml, THICK, "top", "left", "bottom", "right");
            case INNER -> sides(xml, THIN, "insideH", "insideV");
            case RECORD -> sides(xml, THICK, "top");
            case SLIP -> xml.empty("w:top", "w:val", "dashed", "w:sz", "6", "w:space", "0", "w:color", "000000");
        }
        xml.close();
    }

    private static void sides(Xml xml, int width, String... sides) {
        for (var side : sides) {
            xml.empty(
                    "w:" + side, "w:val", "single", "w:sz", String.valueOf(width), "w:space", "0", "w:color", "000000");
        }
    }

    /** The room within a cell, above and below, beside. */
    int[] margins() {
        return switch (this) {
            case RECORD -> new int[] {80, 0};
            case SLIP -> new int[] {100, 60};
            case CONTENTS -> new int[] {80, 40};
            case FRAME -> new int[] {PageLook.twips(8), PageLook.twips(8)};
            default -> new int[] {80, 110};
        };
    }
}
