package cn.xiangzhi.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they say, and files made to harm. */
@Timeout(60)
class HostileFileTest {

    private static final PaperKind KIND = PaperKind.DECISION;

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> TemplateFile.read(KIND, file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }

    private static Edited template() {
        return Edited.template(KIND);
    }

    @Test
    void 不是文档的一律不收() {
        refused(new byte[0], "没有选择文件");
        refused("【案由】".getBytes(StandardCharsets.UTF_8), "不是 Word 文档");
        refused(new byte[] {'M', 'Z', 0, 0}, "不是 Word 文档");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}, "旧格式（.doc）或者设了打开密码");
        refused(new byte[OfficeZip.LARGEST + 1], "超过2MB");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "文件损坏");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/vbaData.xml",
                "word/embeddings/oleObject1.bin",
                "word/activeX/activeX1.xml",
                "word/afchunk.html",
                "payload.exe",
                "word/media/x.svg"
            })
    void 宏和嵌入的对象不收(String part) {
        refused(template().put(part, "x").file(), "宏、控件或者嵌入的对象");
    }

    @Test
    void 改了扩展名的宏文档不收() {
        refused(
                template()
                        .change(
                                "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .file(),
                "带宏的文档");
        refused(
                template()
                        .change("[Content_Types].xml", "document.main+xml", "template.main+xml")
                        .file(),
                "不是普通的 Word 文档");
    }

    @ParameterizedTest
    @CsvSource({
        "hyperlink, http://198.51.100.7/x, 指向外部的链接",
        "attachedTemplate, file://server/evil.dotm, 外部的模板文件",
        "image, \\\\server\\share\\x.png, 外部的内容（image）",
        "frame, http://198.51.100.7/, 外部的内容（frame）"
    })
    void 指向文件以外的不收(String type, String target, String why) {
        refused(template().link(type, target, true).file(), why);
    }

    @Test
    void 嵌入的文件不收() {
        refused(template().link("oleObject", "x.xml", false).file(), "嵌入了别的文件（oleObject）");
    }

    @Test
    void 压缩炸弹不解开() {
        var zeros = new byte[64 << 20];
        refused(template().put("word/theme.xml", zeros).file(), "压缩炸弹");
        var many = template();
        for (var part = 0; part < 200; part++) {
            many.put("word/x" + part + ".xml", "<x/>");
        }
        refused(many.file(), "部件超过");
    }

    @Test
    void 路径穿越的部件名不收() {
        refused(template().put("../../etc/cron.xml", "<x/>").file(), "文件损坏");
        refused(template().put("/word/x.xml", "<x/>").file(), "文件损坏");
    }

    @Test
    void 实体和外部引用一律不解析() {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">");
        for (var level = 'b'; level < 'k'; level++) {
            bomb.append("<!ENTITY ").append(level).append(" \"");
            bomb.append(("&" + (char) (level - 1) + ";").repeat(10)).append("\">");
        }
        refused(template().put("word/theme.xml", bomb + "]><x>&j;</x>").file(), "文件损坏");
        refused(
                template()
                        .change(
                                "word/document.xml",
                                "<w:document",
                                "<!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")
                        .replace("现决定给予以下行政处罚：", "&e;")
                        .file(),
                "文件损坏");
    }

    @Test
    void 套得太深的和太长的不收() {
        refused(template().put("word/theme.xml", "<x>".repeat(50_000)).file(), "套得太深");
        refused(
                template()
                        .put("word/theme.xml", "<x>" + "<y/>".repeat(300_000) + "</x>")
                        .file(),
                "内容太多");
        var page = "<w:p><w:r><w:t>这一页没有内容</w:t></w:r></w:p>".repeat(22);
        refused(template().replace("<w:body>", "<w:body>" + page.repeat(1000)).file(), "不像一个模板");
        refused(
                template()
                        .first("<w:r><w:t>" + "长".repeat(200_000) + "</w:t></w:r>")
                        .file(),
                "文档太长");
        var nested = "<w:tbl><w:tr><w:tc>".repeat(10) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(10);
        assertThat(TemplateFile.read(
                                KIND,
                                template()
                                        .replace("<w:body>", "<w:body>" + nested)
                                        .file())
                        .faults())
                .anySatisfy(fault -> assertThat(fault.problem()).contains("套了三层"));
    }

    /** Ten thousand single bits turned: each time an answer, never a fault of ours, and never long. */
    @Test
    void 任意损坏的文件都有答复() {
        var random = new Random(11);
        var sound = template().file();
        var started = System.nanoTime();
        for (var turn = 0; turn < 3_000; turn++) {
            var broken = sound.clone();
            for (var bit = 0; bit <= random.nextInt(3); bit++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            answered(broken);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(50));
    }

    /** Whatever is written between the brackets: a fault with its place, or a template that fills. */
    @Test
    void 任意的记号都有答复() {
        var random = new Random(12);
        var parts = new String[] {
            "【",
            "】",
            "：",
            "，",
            "／",
            "＝",
            "案由",
            "证据",
            "逐行",
            "逐条",
            "如有",
            "勾选",
            "留空",
            "没有时",
            "行号",
            "\u200b",
            "𠮷",
            " ",
            "</w:t><w:br/><w:t>",
            "</w:t><w:tab/><w:t>"
        };
        for (var turn = 0; turn < 2_000; turn++) {
            var words = new StringBuilder();
            for (var part = 0; part < 1 + random.nextInt(12); part++) {
                words.append(parts[random.nextInt(parts.length)]);
            }
            answered(template().first("<w:r><w:t>" + words + "</w:t></w:r>").file());
        }
    }

    private static void answered(byte[] file) {
        try {
            var reading = TemplateFile.read(KIND, file);
            if (reading.sound()) {
                assertThat(Template.of(reading.source()).source()).isNotEmpty();
            }
        } catch (Refused no) {
            assertThat(no.kind()).isEqualTo(Refused.Kind.INVALID);
        }
    }
}
