package cn.xiangzhi.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTextTest {

    private static final String FILE = """
            # 信访工作条例

            （试验用的文本）

            ## 第一章　总则

            **第一条**　甲甲甲。

            第二条 乙乙乙：
            （一）丙；
            （二）丁。

            第二条之一　戊。

            第二章 分则
            第三条　己。
            """;

    @ParameterizedTest
    @CsvSource({"五,5", "十,10", "十二,12", "二十,20", "一百零五,105", "一百二十三,123", "一百一十,110", "一千二百六十,1260", "36,36", "甲,-1"})
    void 中文数字(String text, int number) {
        assertThat(ChineseNumber.parse(text)).isEqualTo(number);
    }

    @Test
    void 按条切开并记住章节() {
        var text = LawText.parse(FILE);
        assertThat(text.title()).isEqualTo("信访工作条例");
        assertThat(text.articles()).extracting(LawText.Article::label).containsExactly("第1条", "第2条", "第2条之1", "第3条");
        assertThat(text.articles().get(1).text()).isEqualTo("乙乙乙：\n（一）丙；\n（二）丁。");
        assertThat(text.articles().get(3).chapter()).isEqualTo("第二章 分则");
    }

    @Test
    void 不像法律的文件被拒绝() {
        for (var wrong : new String[] {"", "只是一段话", "第一条 甲\n第三条 丙", "第一条 甲\n第一条 甲", "第二条 乙", "\0\1\2"}) {
            assertThatThrownBy(() -> LawText.parse(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
    }

    @Test
    void 不认识的法律简写被拒绝() {
        assertThat(Statute.named("ppl")).isEqualTo(Statute.PPL);
        assertThatThrownBy(() -> Statute.named("nothing")).isInstanceOf(Refused.class);
    }
}
