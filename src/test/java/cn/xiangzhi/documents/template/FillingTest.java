package cn.xiangzhi.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.PrintedSample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FillingTest {

    private static final Map<String, Object> FIELDS = Map.of(
            "案由",
            "占道",
            "违法事实",
            "第一段\n第二段",
            "证据",
            List.of("笔录；", "照片"),
            "罚款金额",
            new BigDecimal("200.00"),
            "送达方式",
            "直接送达",
            "审批日期",
            LocalDate.of(2026, 11, 2),
            "物品清单",
            List.of(Map.of("名称", "货架", "数量", "2个"), Map.of("名称", "纸箱")),
            "问答",
            List.of(Map.of("问", "谁摆的？", "答", "我。"), "没有问的话"),
            "空的",
            "  ");

    private static String fill(String body) {
        var html = Template.of("<article class=\"paper\">" + body + "</article>")
                .fill(PrintedSample.view(PaperKind.DECISION, FIELDS));
        return html.replace("\n", "").replaceAll("</?article[^>]*>", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>案由：【案由】。</p> | <p>案由：占道。</p>",
                "<p>案由：【 案 由 】。</p> | <p>案由：占道。</p>",
                "<p>【违法事实】</p> | <p>第一段</p><p>第二段</p>",
                "<p>【证据】</p> | <p>笔录；</p><p>照片</p>",
                "<p>证据：【证据】</p> | <p>证据：笔录；照片</p>",
                "<p>【逐条：证据】</p> | <p>1. 笔录；</p><p>2. 照片</p>",
                "<p>【逐条：案由】</p> | <p>占道</p>",
                "<p>【金额：罚款金额】</p> | <p>200元（大写：人民币贰佰元整）</p>",
                "<p>罚【罚款金额】元</p> | <p>罚200元</p>",
                "<p>【审批日期】</p> | <p>2026年11月2日</p>",
                "<p>【空的／案由】</p> | <p>占道</p>",
                "<p>【文号】　【机关名称】</p> | <p>云罚决〔2026〕7号　清川县云溪镇人民政府</p>",
                "<p>签于【空的，没有时：　年　月】</p> | <p>签于　年　月</p>",
                "<p>甲【勾选：送达方式＝直接送达】</p> | <p>甲<span class=\"paper-ticks\"><span><i>√</i><span>直接送达</span></span></span></p>",
                "<p>【逐行：证据】【行号】、【内容】</p> | <p>1、笔录；</p><p>2、照片</p>",
            })
    void 一个记号印什么(String source, String printed) {
        assertThat(fill(source)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>来源：【空的】</p>",
                "<p>来源：【没有这一项】，【空的】</p>",
                "<p>【空的】</p>",
                "<h2>【如有：空的】附件</h2>",
                "<p>【如无：案由】没有案由</p>",
                "<p>【如有：案由】【如有：空的】【案由】</p>",
                "<p>【逐行：空的】【内容】</p>",
                "<table><tbody><tr><th>来源</th><td><p>【空的】</p></td></tr></tbody></table>",
                "<table><tbody><tr><th>【如有：空的】来源</th><td><p>有字</p></td></tr></tbody></table>",
                "<table><tbody><tr><td><p>【逐行：空的】【内容】</p></td><td><p>字</p></td></tr></tbody></table>",
            })
    void 记号都没有内容的_整段整行不印(String source) {
        assertThat(fill(source).replaceAll("</?t(able|body)>", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>来源：【空的，留空】</p>",
                "<p>来源：【空的】，案由：【案由】</p>",
                "<p>来源【勾选：空的＝甲】</p>",
                "<p>来源没有记号</p>",
                "<p>【如有：空的／案由】来源</p>",
                "<p>【如无：空的】来源</p>",
                "<table><tbody><tr><th>来源</th><td><p>【空的，留空】</p></td></tr></tbody></table>",
                "<table><tbody><tr><td>来源</td><td><p>【空的】</p></td><td><p>【案由】</p></td></tr></tbody></table>",
            })
    void 还有内容或者要留着的_照印(String source) {
        assertThat(fill(source)).contains("来源");
    }

    @Test
    void 清单一件一行_缺的一栏空着_相邻的段落一组一组地重复() {
        assertThat(fill("<table><tbody><tr><td><p>【逐行：物品清单】【行号】</p></td><td><p>【名称】</p></td>"
                        + "<td><p>【数量】</p></td></tr></tbody></table>"))
                .isEqualTo("<table><tbody><tr><td><p>1</p></td><td><p>货架</p></td><td><p>2个</p></td></tr>"
                        + "<tr><td><p>2</p></td><td><p>纸箱</p></td><td></td></tr></tbody></table>");
        assertThat(fill("<p>【逐行：问答】问：【问】</p><p>【逐行：问答】【如有：问】答：【答】</p><p>【逐行：问答】【如无：问】【答】</p>"))
                .isEqualTo("<p>问：谁摆的？</p><p>答：我。</p><p>没有问的话</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<p onclick=\"x\">甲</p>",
                "<p class=\"evil\">甲</p>",
                "<p style=\"x\">甲</p>",
                "<img src=\"x\"/>",
                "<table><colgroup><col width=\"expression(1)\"/></colgroup></table>",
                "<p>【案由</p>",
                "<?xml-stylesheet href=\"x\"?>"
            })
    void 库里的模板被人改坏了_不读(String source) {
        assertThatThrownBy(() -> fill(source)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void 内置模板都印全必备内容(PaperKind kind) {
        var prints = BuiltIn.of(kind).prints();
        assertThat(prints.surely()).containsAll(kind.required());
        assertThat(prints.all()).containsAll(TemplateFields.of(kind).fromCase());
    }
}
