package cn.xiangzhi.documents.docx;

import static cn.xiangzhi.documents.docx.PageLook.twips;

/** The part {@code styles.xml}: every style of papers with the measures of GB/T 9704 and of the sheet's style sheet. */
final class StyleSheet {

    static final String FANG = "仿宋_GB2312";
    static final String HEI = "黑体";
    static final String TITLE_SONG = "方正小标宋简体";
    static final String SONG = "宋体";
    static final String STRONG = "paper-b";
    private static final int TWO = 200;

    private final Xml xml = new Xml();
    private final PageLook look;

    private StyleSheet(PageLook look) {
        this.look = look;
    }

    static byte[] of(PageLook look) {
        return new StyleSheet(look).write();
    }

    /** Sizes in half-points, lengths in twentieths of a point, indents in hundredths of a character; 0: as the body. */
    private record Spec(
            String font, int size, int line, String align, int indent, int before, int after, int end, boolean keep) {

        static Spec of(String font, int size, int line, String align) {
            return new Spec(font, size, line, align, 0, 0, 0, 0, false);
        }

        Spec indented() {
            return new Spec(font, size, line, align, TWO, before, after, end, keep);
        }

        Spec spaced(int above, int below) {
            return new Spec(font, size, line, align, indent, above, below, end, keep);
        }

        Spec end(int characters) {
            return new Spec(font, size, line, align, indent, before, after, characters, keep);
        }

        Spec kept() {
            return new Spec(font, size, line, align, indent, before, after, end, true);
        }
    }

    private byte[] write() {
        xml.open("w:styles", "xmlns:w", DocxFile.WORD);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        fonts(FANG);
        if (look == PageLook.LETTER) {
            xml.val("w:spacing", -4);
        }
        size(look.size);
        xml.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN");
        xml.close().close().open("w:pPrDefault").close().close();
        for (var style : Style.values()) {
            paragraph(style, spec(style));
        }
        strong();
        for (var table : TableLook.values()) {
            table(table.id, table.shown(), false);
        }
        table("TableNormal", "Normal Table", true);
        return xml.close().bytes();
    }

    private Spec spec(Style style) {
        var letter = look == PageLook.LETTER;
        var cover = look == PageLook.COVER;
        return switch (style) {
            case BODY -> letter ? Spec.of("", 0, look.line, "both").indented() : Spec.of("", 0, look.line, "both");
            case ORGAN -> Spec.of(TITLE_SONG, 44, 680, "center").spaced(cover ? twips(22) : 0, 0);
            case TITLE ->
                Spec.of(TITLE_SONG, cover ? 72 : letter ? 52 : 44, cover ? 1200 : letter ? 880 : 660, "center")
                        .spaced(cover ? twips(8) : 0, 0);
            case NUMBER ->
                cover
                        ? Spec.of("", 30, 0, "center").spaced(twips(6), 0)
                        : Spec.of("", 0, 0, "right").spaced(160, 280);
            case FORMHEAD -> Spec.of("", 0, 0, "left").spaced(240, 160);
            case HEADING -> Spec.of(HEI, 0, 0, "both").indented().kept();
            case TO -> Spec.of("", 0, 0, "both");
            case PARTY -> Spec.of("", 0, 0, "left").indented();
            case SEAL_ORGAN ->
                Spec.of("", 0, 0, "right")
                        .spaced(look == PageLook.SPOT ? 280 : 1160, 0)
                        .end(300)
                        .kept();
            case SEAL_DAY -> Spec.of("", 0, 0, "right").end(400);
            case COPIES ->
                look == PageLook.SPOT
                        ? Spec.of("", 21, 320, "both").spaced(160, 0)
                        : Spec.of("", 24, 380, "both").spaced(480, 0);
            case SIGNS -> Spec.of("", letter ? 26 : 0, 0, "left").spaced(240, 0);
            case NOTE -> Spec.of("", 22, 340, "both").spaced(120, 0);
            case CELL -> Spec.of("", 0, 0, "left");
            case LONG -> Spec.of("", 0, 0, "left").indented();
            case LABEL -> Spec.of(HEI, cover ? 28 : 23, cover ? 440 : 320, "center");
            case STRONG -> Spec.of(HEI, 0, 0, "left");
            case MIDDLE -> Spec.of("", 23, 340, "center");
            case SIGN -> Spec.of("", 0, 0, "right").spaced(160, 0);
            case HINT -> Spec.of("", 0, 0, "center").spaced(twips(24), 0);
            case BLANK -> Spec.of("", 0, 0, "left");
            case RECORD -> Spec.of("", 0, 0, "both").indented();
            case CONFIRM -> Spec.of("", 0, 0, "both").indented().spaced(200, 0);
            case FOOT_SIGNS -> Spec.of("", 24, 440, "left").spaced(80, 0);
            case COVER_TITLE -> Spec.of("", 36, 600, "center").spaced(twips(16), twips(20));
            case FRAME -> Spec.of("", 28, 480, "both").indented();
            case FRAME_SIGN -> new Spec("", 28, 480, "left", 0, 0, 0, 0, false);
            case SLIP -> Spec.of("", 25, 440, "left");
            case SLIP_LABEL -> Spec.of(HEI, 25, 440, "left");
            case CENTRE -> Spec.of("", 0, 0, "center");
            case RIGHT -> Spec.of("", 0, 0, "right");
        };
    }

    private void paragraph(Style style, Spec spec) {
        var base = style == Style.BODY;
        if (base) {
            xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", style.id);
        } else {
            xml.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", style.id);
        }
        xml.val("w:name", style.shown());
        if (!base) {
            xml.val("w:basedOn", Style.BODY.id);
        }
        xml.empty("w:qFormat").open("w:pPr");
        if (spec.keep()) {
            xml.empty("w:keepNext");
        }
        if (base) {
            xml.val("w:widowControl", 0);
        }
        border(style);
        if (base) {
            xml.val("w:autoSpaceDE", 0).val("w:autoSpaceDN", 0);
        } else if (!(look == PageLook.LETTER
                && (style == Style.HEADING || style == Style.PARTY || style == Style.TO))) {
            xml.val("w:snapToGrid", 0);
        }
        spacing(spec, base);
        indent(spec, style);
        xml.val("w:jc", spec.align()).close().open("w:rPr");
        if (!spec.font().isEmpty()) {
            fonts(spec.font());
        }
        if (style == Style.HINT) {
            xml.val("w:color", "8A8A8A");
        }
        letterSpacing(style);
        if (spec.size() > 0) {
            size(spec.size());
        }
        xml.close().close();
    }

    private void border(Style style) {
        if (style == Style.NUMBER && look == PageLook.LETTER) {
            xml.open("w:pBdr")
                    .empty("w:bottom", "w:val", "single", "w:sz", "10", "w:space", "4", "w:color", "000000")
                    .close();
        } else if (style == Style.COPIES) {
            xml.open("w:pBdr")
                    .empty("w:top", "w:val", "single", "w:sz", "5", "w:space", "5", "w:color", "000000")
                    .close();
        }
    }

    private void spacing(Spec spec, boolean base) {
        if (spec.line() > 0 && !base || spec.before() > 0 || spec.after() > 0 || base) {
            xml.empty(
                    "w:spacing",
                    "w:before",
                    String.valueOf(spec.before()),
                    "w:after",
                    String.valueOf(spec.after()),
                    "w:line",
                    String.valueOf(spec.line() > 0 ? spec.line() : look.line),
                    "w:lineRule",
                    "exact");
        }
    }

    private void indent(Spec spec, Style style) {
        var em = (spec.size() > 0 ? spec.size() : look.size) * 10;
        if (style == Style.FRAME_SIGN) {
            xml.empty("w:ind", "w:left", String.valueOf(look.textWidth() / 2));
            return;
        }
        xml.empty(
                "w:ind",
                "w:rightChars",
                String.valueOf(spec.end()),
                "w:right",
                String.valueOf(spec.end() * em / 100),
                "w:firstLineChars",
                String.valueOf(spec.indent()),
                "w:firstLine",
                String.valueOf(spec.indent() * em / 100));
    }

    private void letterSpacing(Style style) {
        var spacing = switch (style) {
            case TITLE -> look == PageLook.COVER ? 144 : look == PageLook.LETTER ? 62 : 35;
            case ORGAN -> 18;
            default -> 0;
        };
        if (spacing != 0) {
            xml.val("w:spacing", spacing);
        }
    }

    /** Words set off: in Hei, as GB/T 9704 sets headings off, not in bold. */
    private void strong() {
        xml.open("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", STRONG)
                .val("w:name", "文书·醒目")
                .empty("w:qFormat")
                .open("w:rPr");
        fonts(HEI);
        xml.close().close();
    }

    private void table(String id, String name, boolean base) {
        if (base) {
            xml.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", id);
        } else {
            xml.open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", id);
        }
        xml.val("w:name", name);
        if (!base) {
            xml.val("w:basedOn", "TableNormal");
        }
        xml.open("w:tblPr")
                .empty("w:tblInd", "w:w", "0", "w:type", "dxa")
                .close()
                .close();
    }

    private void fonts(String eastAsian) {
        xml.empty(
                "w:rFonts",
                "w:ascii",
                "Times New Roman",
                "w:hAnsi",
                "Times New Roman",
                "w:eastAsia",
                eastAsian,
                "w:cs",
                "Times New Roman");
    }

    private void size(int halfPoints) {
        xml.val("w:sz", halfPoints).val("w:szCs", halfPoints);
    }
}
