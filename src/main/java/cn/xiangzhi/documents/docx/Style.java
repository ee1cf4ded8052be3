package cn.xiangzhi.documents.docx;

import java.util.Arrays;
import java.util.Optional;

/**
 * The paragraph styles of papers. A clerk sees the Chinese name in Word, the sheet knows the class; reading a document back,
 * the name decides, because some programs number the identifiers anew.
 */
enum Style {
    BODY("Normal", "Normal", ""),
    ORGAN("paper-organ", "发文机关", "paper-organ"),
    TITLE("paper-title", "文书标题", ""),
    NUMBER("paper-number", "发文字号", "paper-number"),
    FORMHEAD("paper-formhead", "表头", ""),
    HEADING("paper-heading", "小标题", ""),
    TO("paper-to", "主送机关", "paper-to"),
    PARTY("paper-party", "当事人信息", ""),
    SEAL_ORGAN("paper-seal-organ", "落款机关", "paper-seal-organ"),
    SEAL_DAY("paper-seal-day", "落款日期", "paper-seal-day"),
    COPIES("paper-copies", "份数说明", "paper-copies"),
    SIGNS("paper-signs", "签名行", "paper-signs"),
    NOTE("paper-note", "说明", "paper-note"),
    CELL("paper-cell", "表内文字", ""),
    LONG("paper-long", "表内长文", ""),
    LABEL("paper-label", "表内名目", ""),
    STRONG("paper-strong", "表内醒目", "paper-strong"),
    MIDDLE("paper-middle", "表内居中", ""),
    SIGN("paper-opinion-sign", "意见签署", "paper-opinion-sign"),
    HINT("paper-hint", "粘贴提示", "paper-hint"),
    BLANK("paper-blank", "填写行", "paper-blank"),
    RECORD("paper-record", "笔录正文", ""),
    CONFIRM("paper-confirm", "核对情况", "paper-confirm"),
    FOOT_SIGNS("paper-foot-signs", "每页签名行", ""),
    COVER_TITLE("paper-cover-title", "卷名", "paper-cover-title"),
    FRAME("paper-frame", "框内文字", ""),
    FRAME_SIGN("paper-frame-sign", "框内签署", ""),
    SLIP("paper-slip", "回执文字", ""),
    SLIP_LABEL("paper-slip-label", "回执名目", ""),
    CENTRE("paper-centre", "居中", "paper-centre"),
    RIGHT("paper-right", "居右", "paper-right");

    private static final String OURS = "文书·";

    final String id;
    final String word;
    /** The class of its element on the sheet; empty where the place decides. */
    final String css;

    Style(String id, String word, String css) {
        this.id = id;
        this.word = word;
        this.css = css;
    }

    /** The name in the list of styles. */
    String shown() {
        return this == BODY ? word : OURS + word;
    }

    static Optional<Style> named(String name, String id) {
        return Arrays.stream(values())
                .filter(style -> style.shown().equals(name))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(style -> style.id.equals(id))
                        .findFirst());
    }
}
