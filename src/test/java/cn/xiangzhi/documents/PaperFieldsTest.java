package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.documents.files.FileNames;
import java.math.BigDecimal;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperFieldsTest {

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 缺任何一项必备内容都不能出具(PaperKind kind) {
        for (var key : kind.required()) {
            var fields = new HashMap<>(PaperSamples.fields(kind));
            fields.put(key, " ");
            assertThatThrownBy(() -> PaperFields.check(kind, fields))
                    .as(key)
                    .hasMessageContaining("缺少必备内容")
                    .hasMessageContaining(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"有管辖权的法院", "上一级行政机关", "人民法院", "当地人民法院"})
    void 救济机关须写明具体名称(String body) {
        var fields = new HashMap<>(PaperSamples.fields(PaperKind.DECISION));
        fields.put("管辖法院", body);
        assertThatThrownBy(() -> PaperFields.check(PaperKind.DECISION, fields)).hasMessageContaining("没有写明具体机关名称");
    }

    @ParameterizedTest
    @ValueSource(strings = {"罚款20元以上50元以下", "罚款100-500元", "罚款1万元至3万元"})
    void 告知的处罚须是确定的(String penalty) {
        var fields = new HashMap<>(PaperSamples.fields(PaperKind.PRIOR_NOTICE));
        fields.put("拟处罚内容", penalty);
        assertThatThrownBy(() -> PaperFields.check(PaperKind.PRIOR_NOTICE, fields))
                .hasMessageContaining("幅度");
    }

    @Test
    void 罚款决定须写明代收银行_警告不用() {
        var fields = new HashMap<>(PaperSamples.fields(PaperKind.DECISION));
        fields.remove("代收银行");
        assertThat(PaperFields.missing(PaperKind.DECISION, fields)).containsExactly("代收银行");
        fields.remove("罚款金额");
        fields.put("处罚内容", "警告");
        assertThatCode(() -> PaperFields.check(PaperKind.DECISION, fields)).doesNotThrowAnyException();
    }

    @Test
    void 当场收缴须有票据号码() {
        var fields = new HashMap<>(PaperSamples.fields(PaperKind.SUMMARY_DECISION));
        fields.put("缴款方式", "当场收缴");
        assertThat(PaperFields.missing(PaperKind.SUMMARY_DECISION, fields)).containsExactly("票据号码");
    }

    @Test
    void 留置送达须有拒收事由和见证() {
        var fields = new HashMap<>(PaperSamples.fields(PaperKind.SERVICE_RETURN));
        fields.put("送达方式", "留置送达");
        assertThat(PaperFields.missing(PaperKind.SERVICE_RETURN, fields)).containsExactly("拒收事由", "见证人（或影像记录）");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "50, 伍拾元整",
        "200, 贰佰元整",
        "1005, 壹仟零伍元整",
        "10200.5, 壹万零贰佰元伍角",
        "100000, 壹拾万元整",
        "30.05, 叁拾元零伍分",
        "0.3, 叁角",
        "10000001, 壹仟万零壹元整"
    })
    void 金额大写(BigDecimal yuan, String words) {
        assertThat(Renminbi.large(yuan)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd.jpg",
                "C:\\照片\\现场.png.exe | 现场.png.jpg",
                "<script>.jpg | script.jpg",
                "... | 附件.jpg",
                "现场\u202egpj.exe | 现场gpj.jpg",
                "CON.jpg | 附件.jpg",
                "执法\ud800.jpg | 执法.jpg"
            })
    void 文件名去掉路径和危险字符(String name, String clean) {
        assertThat(FileNames.clean(name, "jpg")).isEqualTo(clean);
    }
}
