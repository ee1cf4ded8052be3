package cn.xiangzhi.messages.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.messages.MessageKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of messages: placeholders, what may be shown, what a text costs. */
class WordingTest {

    @Test
    void 随程序的用语都合乎自己的规矩() {
        for (var kind : MessageKind.values()) {
            assertThat(Wording.usual(kind).checked()).as(kind.label()).isNotNull();
        }
    }

    @Test
    void 回执码链接和领奖码发给本人_屏幕上看不到() {
        var filled = Wording.usual(MessageKind.REPORT_ACCEPTED)
                .fill(Map.of("编号", "2026-000123", "回执码", "ABCDEFGHJKMN", "链接", "https://x/?code=ABCDEFGHJKMN"));
        assertThat(filled.full()).contains("2026-000123", "ABCDEFGHJKMN", "https://x/");
        assertThat(filled.shown()).contains("2026-000123", "＊＊＊＊").doesNotContain("ABCDEFGHJKMN", "https://");
    }

    @Test
    void 没有的内容是空的_太长的截断_值里的括号和美元号原样() {
        var wording = new Wording(MessageKind.REPORT_PROGRESS, "题", "[{进展}][{链接}]", 0);
        assertThat(wording.fill(Map.of()).full()).isEqualTo("[][]");
        assertThat(wording.fill(Map.of("进展", "{编号}$1\\")).full()).isEqualTo("[{编号}$1\\][]");
        assertThat(wording.fill(Map.of("进展", "长".repeat(500))).full())
                .hasSize(205)
                .contains("…");
    }

    @Test
    void 不认识的内容_没成对的括号_标题里的回执码都不收() {
        refused("题", "{身份证}", "没有{身份证}这一项");
        refused("题", "{编号", "没有成对");
        refused("题", "编号}", "没有成对");
        refused("{回执码}", "字", "标题里不能有");
        refused("", "字", "空的");
        refused("题", "长".repeat(501), "最多");
        assertThat(new Wording(MessageKind.REPORT_ACCEPTED, "题", "{编号}", 0).checked())
                .isNotNull();
    }

    @Test
    void 短信七十字一条_超过的每六十七字一条() {
        assertThat(SmsParts.of("")).isEqualTo(1);
        assertThat(SmsParts.of("字".repeat(70))).isEqualTo(1);
        assertThat(SmsParts.of("字".repeat(71))).isEqualTo(2);
        assertThat(SmsParts.of("字".repeat(134))).isEqualTo(2);
        assertThat(SmsParts.of("字".repeat(135))).isEqualTo(3);
    }

    private static void refused(String subject, String words, String why) {
        var wording = new Wording(MessageKind.REPORT_ACCEPTED, subject, words, 0);
        assertThatThrownBy(wording::checked).isInstanceOf(Refused.class).hasMessageContaining(why);
    }
}
