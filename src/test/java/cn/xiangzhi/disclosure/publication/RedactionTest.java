package cn.xiangzhi.disclosure.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String RAW =
            "当事人何小满（身份证号410899199503160210，电话138 0000 1234，住清源县云溪镇前街18号）驾驶豫H12A45小客车，向路面抛下烟盒。";

    @Test
    void 公示文字不含证件号电话住址车牌和全名() {
        var clean = Redaction.redact(RAW, "何小满", true);
        assertThat(clean)
                .contains("何某某", "向路面抛下烟盒")
                .doesNotContain("何小满", "410899199503160210", "138 0000 1234", "前街18号", "豫H12A45");
        assertThat(Redaction.leftovers(clean, "何小满", true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "联系电话13800001234, 手机号",
        "证件41089919710822035X, 身份证号",
        "账号6222 0000 1111 2222 333, 银行账号",
        "电话0391-7654321, 固定电话",
        "家住柳湾村2组, 住址",
        "1971年8月22日生, 出生日期"
    })
    void 手工改写后仍有个人信息的逐项指出(String text, String kind) {
        assertThat(Redaction.leftovers(text, "罗庆生", true)).anyMatch(hit -> hit.startsWith(kind));
    }

    @Test
    void 单位名称照登而自然人隐名() {
        assertThat(Redaction.redact("清源县云溪恒通砂石有限公司露天堆砂", "清源县云溪恒通砂石有限公司", false))
                .startsWith("清源县云溪恒通砂石有限公司");
        assertThat(Redaction.publicName("欧阳小明")).isEqualTo("欧某某某");
        assertThat(Redaction.publicName("𠮷田")).isEqualTo("𠮷某");
    }

    @Test
    void 未成年人连姓氏也不公开() {
        var text = Redaction.redact("孟小满在柳湾村东焚烧秸秆", "孟小满", Redaction.Person.MINOR);
        assertThat(text).startsWith("未成年人在柳湾村东");
        assertThat(Redaction.publicName("孟小满", Redaction.Person.MINOR)).isEqualTo("未成年人");
        assertThat(Redaction.leftovers("孟某某焚烧秸秆", "孟小满", Redaction.Person.MINOR))
                .anyMatch(hit -> hit.startsWith("未成年人的姓名"));
        assertThat(Redaction.leftovers("孟某某焚烧秸秆", "孟小满", Redaction.Person.ADULT))
                .isEmpty();
    }

    @Test
    void 没有影响评估不能公示自然人的决定_预先写好的评估够用() {
        assertThatThrownBy(() -> ImpactAssessment.mustStand("已评估", DAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.basis().label()).contains("个人信息保护法", "55"));
        ImpactAssessment.mustStand(ImpactAssessment.usual(false), DAY);
        assertThatThrownBy(() -> ImpactAssessment.mustStand("合法、正当、必要：公示行政处罚决定是履行法定职责，只公示处罚所必需的内容，期满停止公示。", DAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.basis().label()).contains("个人信息保护法", "56"));
        assertThat(ImpactAssessment.usual(true)).contains("不写姓名");
    }

    @Property
    void 任何手机号都会被除去(@ForAll @IntRange(min = 0, max = 999_999_999) int tail) {
        var phone = "13" + String.format("%09d", tail);
        assertThat(Redaction.redact("电话" + phone + "。", "张三", true)).doesNotContain(phone);
    }
}
