package cn.xiangzhi.documents.docx;

import static cn.xiangzhi.documents.PrintedSample.bare;
import static cn.xiangzhi.documents.PrintedSample.fields;
import static cn.xiangzhi.documents.PrintedSample.sheet;
import static cn.xiangzhi.documents.PrintedSample.view;
import static cn.xiangzhi.documents.PrintedSample.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.template.BuiltIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class PaperDocxTest {

    /** Its words, letter by letter, are asked for of every kind in {@code EveryPaperTest}. */
    @ParameterizedTest
    @EnumSource(
            names = {"DECISION", "SERVICE_RETURN", "SUMMARY_DECISION", "INQUIRY_RECORD", "JOINT_NOTICE", "FILE_CONTENTS"
            })
    void 与网页文书一字不差_合于格式标准_同文同字节(PaperKind kind) {
        assertThat(DocxWords.same(sheet(kind))).isEqualTo(PaperDocx.of(sheet(kind)));
    }

    @Test
    void 公文按国家标准排版_字体用规定的名称() {
        var docx = DocxWords.open(PaperDocx.of(sheet(PaperKind.DECISION)));
        var section = docx.getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW()).hasToString("11906");
        assertThat(List.of(
                        section.getPgMar().getTop(),
                        section.getPgMar().getRight(),
                        section.getPgMar().getBottom(),
                        section.getPgMar().getLeft()))
                .hasToString("[2098, 1474, 1984, 1587]");
        assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
        assertThat(docx.getStyles().getDefaultRunStyle().getFontSizeAsDouble()).isEqualTo(16.0);
        assertThat(docx.getParagraphs().getFirst().getStyle()).isEqualTo("paper-organ");
        assertThat(docx.getFooterList().stream().map(XWPFHeaderFooter::getText))
                .hasSize(2)
                .allSatisfy(text -> assertThat(bare(text)).isEqualTo("——"));
        assertThat(style(docx.getStyles().getStyle("paper-organ"))).contains("方正小标宋简体");
        assertThat(style(docx.getStyles().getStyle("paper-heading"))).contains("黑体");
        assertThat(docx.getStyles().getDefaultRunStyle().toString()).isNotEmpty();
    }

    @Test
    void 长表格逐页重复表头_单元格可以跨行跨列() {
        var docx = DocxWords.open(PaperDocx.of(sheet(PaperKind.SEIZURE_DECISION)));
        var things = docx.getTables().getFirst();
        assertThat(things.getRow(0).isRepeatHeader()).isTrue();
        assertThat(things.getRow(1).isRepeatHeader()).isFalse();
        assertThat(things.getRow(1).isCantSplitRow()).isTrue();
        var joined = DocxWords.open(PaperDocx.of(sheet(PaperKind.SERVICE_DIARY, """
                <article class="paper paper-sheet"><table class="paper-form"><tbody>
                <tr><th rowspan="2">物品</th><td>甲</td><td>一</td></tr><tr><td>乙</td><td>二</td></tr>
                <tr><td colspan="3">共两件</td></tr></tbody></table></article>""", null)));
        var rows = joined.getTables().getFirst().getRows();
        assertThat(rows.get(0).getCell(0).getCTTc().getTcPr().getVMerge().getVal())
                .isEqualTo(STMerge.RESTART);
        assertThat(rows.get(1).getTableCells()).hasSize(3);
        assertThat(rows.get(1).getCell(0).getCTTc().getTcPr().getVMerge().getVal())
                .isEqualTo(STMerge.CONTINUE);
        assertThat(rows.get(2).getCell(0).getCTTc().getTcPr().getGridSpan().getVal())
                .hasToString("3");
    }

    @Test
    void 方框用真的方框_签名行每页都有() {
        assertThat(DocxWords.of(PaperDocx.of(sheet(PaperKind.SERVICE_RETURN)))).contains("☑直接送达", "☐留置送达");
        var record = DocxWords.open(PaperDocx.of(sheet(PaperKind.INQUIRY_RECORD)));
        assertThat(record.getFooterList().getFirst().getText()).contains("被询问人（签名）：", "记录人（签名）：");
    }

    /** Papers kept by earlier versions wrap their words otherwise; they stay as they are and are read all the same. */
    @Test
    void 以前出具的文书照样能转() {
        var html = """
                <article class="paper paper-sheet"><header class="paper-formhead"><h1>送达回证</h1>
                <p><span>云溪镇人民政府</span><span></span></p></header><table class="paper-form">
                <colgroup><col class="paper-label"><col><col class="paper-label"><col></colgroup><tbody>
                <tr><th>送达方式</th><td colspan="3"><span class="paper-ticks"><span><i></i><span>当场交付</span></span><span><i>√</i><span>直接送达</span></span></span></td></tr>
                <tr><th>受送达人<br>签收</th><td class="paper-half">赵某某</td><th>送达人</th><td class="paper-half"></td></tr>
                </tbody></table></article>""";
        var docx = PaperDocx.of(sheet(PaperKind.SERVICE_RETURN, html, null));
        assertThat(bare(DocxWords.of(docx))).isEqualTo(words(html)).contains("☐当场交付☑直接送达");
        assertThat(DocxWords.faults(docx)).isEmpty();
    }

    @Test
    void 作废的文书每页写明作废() {
        var sheet = sheet(PaperKind.DECISION, sheet(PaperKind.DECISION).html(), "当事人姓名写错");
        var docx = PaperDocx.of(sheet);
        assertThat(DocxWords.open(docx).getHeaderList())
                .hasSize(2)
                .allSatisfy(head -> assertThat(head.getText()).contains("作废：当事人姓名写错"));
        assertThat(DocxWords.faults(docx)).isEmpty();
    }

    @Test
    void 怪字不损坏文件() {
        var fields = new HashMap<>(fields(PaperKind.DECISION));
        fields.putAll(Map.of(
                "当事人", "𠮷田\u0000\u0008商店\ud800 ]]> & <w:p> \"引号\"",
                "违法事实", "一\u202e二\ufffe三\t四\r\n五"));
        var html = BuiltIn.of(PaperKind.DECISION).fill(view(PaperKind.DECISION, fields));
        var docx = PaperDocx.of(sheet(PaperKind.DECISION, html, null));
        assertThat(DocxWords.faults(docx)).isEmpty();
        assertThat(DocxWords.of(docx)).contains("𠮷田", "]]> & <w:p> \"引号\"");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 模板下载后保留全部记号(PaperKind kind) {
        var template = BuiltIn.of(kind);
        var docx = PaperDocx.of(template, kind.label());
        assertThat(bare(DocxWords.of(docx))).isEqualTo(words(template.source()));
        assertThat(DocxWords.faults(docx)).isEmpty();
    }

    @Test
    void 查得出不合标准的文件() {
        var file = new DocxFile();
        var wrong = new Xml().open("w:document", "xmlns:w", DocxFile.WORD).open("w:body");
        wrong.open("w:p").open("w:pPr").val("w:jc", "center").val("w:pStyle", "x");
        assertThat(DocxWords.faults(file.write(
                        wrong.close().close().close().close().bytes(),
                        new Xml().open("x").close().bytes())))
                .isNotEmpty();
    }

    private static String style(org.apache.poi.xwpf.usermodel.XWPFStyle style) {
        return style.getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
    }
}
