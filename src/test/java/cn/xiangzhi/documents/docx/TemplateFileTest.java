package cn.xiangzhi.documents.docx;

import static cn.xiangzhi.documents.PrintedSample.fields;
import static cn.xiangzhi.documents.PrintedSample.view;
import static cn.xiangzhi.documents.PrintedSample.words;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.template.BuiltIn;
import cn.xiangzhi.documents.template.Fault;
import cn.xiangzhi.documents.template.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class TemplateFileTest {

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 下载后原样上传_印出的字与内置模板相同(PaperKind kind) {
        var reading = TemplateFile.read(kind, Edited.template(kind).file());
        assertThat(reading.faults()).isEmpty();
        var again = Template.of(reading.source());
        var random = new Random(7);
        for (var turn = 0; turn < 40; turn++) {
            var fields = new HashMap<>(fields(kind));
            kind.optional().forEach(key -> fields.putIfAbsent(key, key + "甲\n" + key + "乙"));
            if (turn > 0) {
                new ArrayList<>(fields.keySet())
                        .stream()
                                .filter(key -> !kind.required().contains(key) && random.nextBoolean())
                                .forEach(fields::remove);
            }
            var view = view(kind, fields);
            assertThat(words(again.fill(view))).isEqualTo(words(BuiltIn.of(kind).fill(view)));
        }
    }

    /** Opened and saved by LibreOffice, which numbers the styles anew and writes everything its own way. */
    @ParameterizedTest
    @CsvSource({"service-return, SERVICE_RETURN", "inquiry-record, INQUIRY_RECORD"})
    void 别的软件存过的也读得懂(String name, PaperKind kind) throws IOException {
        var file = new ClassPathResource("documents/" + name + "-libreoffice.docx").getContentAsByteArray();
        var reading = TemplateFile.read(kind, file);
        assertThat(reading.faults()).isEmpty();
        var view = view(kind, fields(kind));
        assertThat(words(Template.of(reading.source()).fill(view)))
                .isEqualTo(words(BuiltIn.of(kind).fill(view)));
        assertThat(reading.source()).contains("paper-formhead", "<span>【机关名称】</span>");
    }

    @Test
    void 改过的文字和表格照改的印() {
        var edited = Edited.template(PaperKind.DECISION)
                .replace("现决定给予以下行政处罚：", "经集体研究，决定处罚如下：")
                .replace("案由：【案由】", "案由：【案</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>由】")
                .file();
        var reading = TemplateFile.read(PaperKind.DECISION, edited);
        assertThat(reading.faults()).isEmpty();
        var html = Template.of(reading.source()).fill(view(PaperKind.DECISION, fields(PaperKind.DECISION)));
        assertThat(words(html)).contains("经集体研究，决定处罚如下：", "案由：擅自占用城市人行道堆放物料").doesNotContain("现决定给予");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "【案由】     | 【案田】         | 第9段 | 没有“案田”这个字段，是不是“案由”？",
                "【违法事实】 | 【违法实事】     | 第12段 | 没有“违法实事”这个字段，是不是“违法事实”？",
                "【案由】     | 【天气】         | 第9段 | 没有“天气”这个字段，请对照字段表",
                "【案由】     | 【案由           | 第9段 | 没有写“】”",
                "【案由】     | 案由】           | 第9段 | 前面没有对应的“【”",
                "【案由】     | 【案【当事人】由】 | 第9段 | 记号不能套记号",
                "【案由】     | 【】             | 第9段 | 没有写字段名",
                "【案由】     | 【2026】7号      | 第9段 | 六角括号〔〕",
                "【案由】     | 【打印：案由】   | 第9段 | 不认识“打印”",
                "【案由】     | 【案由，居中】   | 第9段 | 只能写“留空”或者“没有时：……”",
                "【案由】     | 【名称】         | 第9段 | 没有“名称”这个字段",
                "【案由】     | 【逐条：案由】   | 第9段 | 要单独成段",
                "【案由】     | 【勾选：案由】   | 第9段 | 勾选要写明选项",
                "【案由】     | 【勾选：案由／当事人＝甲】 | 第9段 | 只能写一个字段",
                "【复议机关】 | 县政府           | 全文 | 是行政处罚决定书的必备内容，模板里没有；缺了它文书不能出具（PROC-13）",
                "【文号】     | 〔2026〕1号      | 全文 | 每份文书都要有",
                "【代收银行】 | 农商行           | 全文 | 有的案件必须写明",
            })
    void 错处连同位置一次说清(String words, String others, String place, String problem) {
        var reading = TemplateFile.read(
                PaperKind.DECISION,
                Edited.template(PaperKind.DECISION).replace(words, others).file());
        assertThat(reading.faults()).anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.problem()).contains(problem);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "【受送达人】 | 【受送达】 | 第1张表第3行第2格 | 是不是“受送达人”？",
                "【逐行：送达文书】 | 文书：     | 第1张表第2行第2格第1张表第2行第1格 | 要和【逐行：送达文书】写在同一行",
                "【文号／文书文号】 | 【逐行：案由】【内容】 | 第1张表第2行第2格第1张表第2行第2格 | 里面不能再逐行",
            })
    void 表格里的错处写明第几行第几格(String words, String others, String place, String problem) {
        var reading = TemplateFile.read(
                PaperKind.SERVICE_RETURN,
                Edited.template(PaperKind.SERVICE_RETURN).replace(words, others).file());
        assertThat(reading.faults()).anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.problem()).contains(problem);
        });
    }

    @Test
    void 几处错一次说完_同一处不说两遍() {
        var reading = TemplateFile.read(
                PaperKind.DECISION,
                Edited.template(PaperKind.DECISION)
                        .replace("案由：【案由】", "案由：【案田】")
                        .replace("履行期限：【履行期限】", "履行期限：【履行期限")
                        .replace("【复议机关】", "县政府")
                        .file());
        assertThat(reading.faults()).extracting(Fault::place).containsExactly("第9段", "第31段", "全文");
    }

    @Test
    void 必备内容写在带条件的段落里不算() {
        var reading = TemplateFile.read(
                PaperKind.DECISION,
                Edited.template(PaperKind.DECISION)
                        .replace("履行期限：【履行期限】", "【如有：代收银行】履行期限：【履行期限】")
                        .file());
        assertThat(reading.faults())
                .extracting(Fault::near, Fault::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("【履行期限】", "只在别的字段有内容时才打印；这是必备内容，要写在不带条件的段落或者行里"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>INCLUDETEXT http://x</w:instrText></w:r> | 有域",
                "<w:fldSimple w:instr='DDEAUTO c:\\\\cmd.exe'><w:r><w:t>甲</w:t></w:r></w:fldSimple> | 有域（DDEAUTO",
                "<w:r><w:drawing/></w:r> | 有图片",
                "<w:r><w:object/></w:r> | 有图片、图形或者嵌入的对象",
                "<w:ins w:id='1' w:author='x'><w:r><w:t>甲</w:t></w:r></w:ins> | 没有接受的修订",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r> | 隐藏的文字",
                "<w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r> | 自动编号",
                "<w:r><w:t>甲\u202e乙</w:t></w:r> | 改变文字方向",
                "<w:r><w:t>\uf0a3</w:t></w:r> | 打印不出来的符号",
                "<w:r><w:footnoteReference w:id='1'/></w:r> | 脚注",
                "<w:r><w:sym w:char='F0FE'/></w:r> | 符号字体",
                "<x:y xmlns:x='urn:x'/> | 有不能放进模板的内容（y）",
            })
    void 不能放进模板的内容逐处指出(String inside, String problem) {
        var reading = TemplateFile.read(
                PaperKind.DECISION,
                Edited.template(PaperKind.DECISION).first(inside).file());
        assertThat(reading.faults()).anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo("第1段");
            assertThat(fault.problem()).contains(problem);
        });
    }

    @Test
    void 页眉里写的字不会悄悄丢掉() {
        var edited = Edited.template(PaperKind.DECISION);
        edited.put(
                "word/header1.xml",
                "<w:hdr xmlns:w='" + DocxFile.WORD + "'><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>");
        assertThat(TemplateFile.read(PaperKind.DECISION, edited.file()).faults())
                .extracting(Fault::place)
                .containsExactly("页眉页脚");
    }

    /** Whatever engine the words are meant for: here they are words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "[[${7*7}]] th:utext=\"${x}\"",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "{{constructor.constructor('x')()}} <%= 7*7 %> <#if x>",
                "#{7*7} *{7*7} ~{shell/layout} @{/x}",
                "&lt;script&gt; &#x3c;b&#x3e;"
            })
    void 模板里的代码只是文字(String code) {
        var escaped = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var reading = TemplateFile.read(
                PaperKind.DECISION,
                Edited.template(PaperKind.DECISION)
                        .replace("现决定给予以下行政处罚：", escaped)
                        .file());
        assertThat(reading.faults()).isEmpty();
        var html = Template.of(reading.source()).fill(view(PaperKind.DECISION, fields(PaperKind.DECISION)));
        assertThat(words(html)).contains(code.replace(" ", ""));
        assertThat(html).doesNotContain("<script", "<img");
    }

    @Test
    void 填写的内容里有记号也只是文字() {
        var fields = new HashMap<>(fields(PaperKind.DECISION));
        fields.putAll(Map.of("案由", "【当事人】【逐行：证据】", "违法事实", "【如无：案由】"));
        assertThat(words(BuiltIn.of(PaperKind.DECISION).fill(view(PaperKind.DECISION, fields))))
                .contains("案由：【当事人】【逐行：证据】", "【如无：案由】");
    }

    /** Cells joined downwards over a repeated row grow with the number of entries. */
    @Test
    void 合并的单元格随清单增长() {
        var cell =
                "<w:tc><w:tcPr><w:tcW w:w='2000' w:type='dxa'/>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        var table = "<w:tbl><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid><w:tr>"
                + cell.formatted("<w:vMerge w:val='restart'/>", "物品") + cell.formatted("", "名称") + "</w:tr><w:tr>"
                + cell.formatted("<w:vMerge/>", "")
                + cell.formatted("", "【逐行：物品清单】【名称】") + "</w:tr></w:tbl>";
        var reading = TemplateFile.read(
                PaperKind.SEIZURE_DECISION,
                Edited.template(PaperKind.SEIZURE_DECISION)
                        .replace("<w:body>", "<w:body>" + table)
                        .file());
        assertThat(reading.faults()).isEmpty();
        var html = Template.of(reading.source())
                .fill(view(PaperKind.SEIZURE_DECISION, fields(PaperKind.SEIZURE_DECISION)));
        var first = org.jsoup.Jsoup.parse(html).selectFirst("table");
        assertThat(first.selectFirst("td").attr("rowspan")).isEqualTo("3");
        assertThat(first.select("tr")).hasSize(3);
        assertThat(first.text()).contains("挖掘机", "河砂");
        assertThat(List.of(html)).noneMatch(text -> text.contains("paper-above"));
    }
}
