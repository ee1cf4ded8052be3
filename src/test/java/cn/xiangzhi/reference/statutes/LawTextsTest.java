package cn.xiangzhi.reference.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Statute;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class LawTextsTest {

    private static final String FILE = "信访工作条例\n第一条 甲\n第二条 乙";

    private final LawTexts texts = new LawTexts(TestStore.jdbc("law"), new Today(Clock.systemUTC()));

    @Test
    void 导入后可读且再次导入整体替换() {
        texts.load(Statute.XF, FILE, "官方网站", "法制员");
        assertThat(texts.articles(Statute.XF)).hasSize(2);
        texts.load(Statute.XF, "信访工作条例\n第一条 新", "官方网站", "法制员");
        assertThat(texts.articles(Statute.XF)).hasSize(1);
        assertThat(texts.find(Statute.XF))
                .hasValueSatisfying(text -> assertThat(text.articles()).isEqualTo(1));
    }

    @Test
    void 别的法律的文件被拒绝() {
        assertThatThrownBy(() -> texts.preview(Statute.PPL, FILE)).isInstanceOf(Refused.class);
    }
}
