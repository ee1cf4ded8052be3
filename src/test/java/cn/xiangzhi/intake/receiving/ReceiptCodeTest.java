package cn.xiangzhi.intake.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The code a reporter tracks with. */
class ReceiptCodeTest {

    @Test
    void 空格短横小写都认() {
        var code = ReceiptCode.draw();
        var typed = " " + ReceiptCode.spoken(code).toLowerCase(Locale.ROOT) + " ";
        assertThat(ReceiptCode.read(typed)).isEqualTo(code);
    }

    @RepeatedTest(20)
    void 抄错一位或前后颠倒都能发现() {
        var code = ReceiptCode.draw();
        for (var i = 0; i < code.length(); i++) {
            var wrong = code.substring(0, i) + (code.charAt(i) == 'A' ? 'B' : 'A') + code.substring(i + 1);
            assertThatThrownBy(() -> ReceiptCode.read(wrong)).isInstanceOf(Refused.class);
        }
        for (var i = 0; i + 2 < code.length(); i++) {
            if (code.charAt(i) != code.charAt(i + 1)) {
                var swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                assertThatThrownBy(() -> ReceiptCode.read(swapped)).isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void 不重复_没有易混字符() {
        var codes = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            codes.add(ReceiptCode.draw());
        }
        assertThat(codes).hasSize(10_000).allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{12}"));
    }
}
