package cn.xiangzhi.casework.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank's list is taken whole or not at all, and says what is wrong with it (F39). */
class BankFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String HEAD = "银行流水号,决定书文号,缴款人,金额,缴款日期\n";
    private static final String LINE = "B1,云罚决〔2026〕1号,罗庆生,500.00,2026-03-09\n";

    @Test
    void 两种编码的清单都能读() {
        for (var code : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            var file = BankFile.read((HEAD + LINE).getBytes(code), TODAY);
            assertThat(file.errors()).isEmpty();
            assertThat(file.lines()).singleElement().satisfies(line -> {
                assertThat(line.payer()).isEqualTo("罗庆生");
                assertThat(line.amount()).isEqualByComparingTo("500");
            });
        }
    }

    @Test
    void 引号不成对的说清楚_不出内部错误() {
        refused(HEAD + "B1,\"云罚决〔2026〕1号,罗庆生,500.00,2026-03-09\n", "不是有效的 CSV 清单");
    }

    @Test
    void 只有表头的清单不收() {
        refused(HEAD, "没有缴款记录");
        refused("", "表头应有");
    }

    @ParameterizedTest
    @CsvSource({"金额, 0", "金额, 五百", "金额, 1.005", "缴款日期, 2026-03-11", "缴款日期, 昨天"})
    void 错的一栏指到行(String column, String value) {
        var line = column.equals("金额") ? LINE.replace("500.00", value) : LINE.replace("2026-03-09", value);
        var file = BankFile.read((HEAD + LINE + line).getBytes(StandardCharsets.UTF_8), TODAY);
        assertThat(file.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column);
        });
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> BankFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains(why));
    }
}
