package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.documents.template.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperPrintTest {

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 每种文书都能排版且印出全部必备内容(PaperKind kind) throws IOException {
        var fields = PaperSamples.fields(kind);
        assertThat(PaperFields.missing(kind, fields)).isEmpty();
        var html = print(kind, fields);
        for (var key : kind.required()) {
            var words = new PaperView(kind, null, "", LocalDate.of(2026, 11, 12), fields).lines(key);
            assertThat(words).as(key).isNotEmpty();
            if (!(fields.get(key) instanceof Iterable)) {
                assertThat(html).as(key).contains(words.getFirst());
            }
        }
        assertThat(html).doesNotContain("【", "】").contains("class=\"paper");
        var sheet = Files.createDirectories(Path.of("target/papers")).resolve(kind.template() + ".html");
        Files.writeString(sheet, """
                <!doctype html><html lang="zh-CN"><meta charset="utf-8">
                <link rel="stylesheet" href="../../src/main/resources/static/documents/paper.css">
                <body class="paper-desk">""" + html);
    }

    @Test
    void 填写内容一律转义() {
        var fields = new HashMap<>(PaperSamples.fields(PaperKind.DECISION));
        fields.put("违法事实", "<script>alert(1)</script>");
        fields.put("当事人", "\"><img src=x onerror=alert(1)>");
        assertThat(print(PaperKind.DECISION, fields))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .contains("&lt;script&gt;");
    }

    @Test
    void 决定书写明加处罚款上限和具体救济机关() {
        assertThat(print(PaperKind.DECISION, PaperSamples.fields(PaperKind.DECISION)))
                .contains("每日按罚款数额的3%加处罚款，加处罚款的数额不超过罚款数额")
                .contains("清川县人民政府申请行政复议")
                .contains("清川县人民法院提起行政诉讼")
                .contains("500元（大写：人民币伍佰元整）");
    }

    @Test
    void 当场处罚先复议后诉讼() {
        assertThat(print(PaperKind.SUMMARY_DECISION, PaperSamples.fields(PaperKind.SUMMARY_DECISION)))
                .contains("六十日内先向清川县人民政府申请行政复议")
                .doesNotContain("直接向");
    }

    private static String print(PaperKind kind, Map<String, Object> fields) {
        var number = kind.numbered() ? "云" + kind.word() + "〔2026〕7号" : null;
        var view = new PaperView(kind, number, "清川县云溪镇人民政府", LocalDate.of(2026, 11, 12), fields);
        return BuiltIn.of(kind).fill(view);
    }
}
