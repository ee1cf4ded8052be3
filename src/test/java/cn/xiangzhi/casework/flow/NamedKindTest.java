package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is charged is among the kinds named, so that the papers say what the party pays (PPL 44, 59). */
class NamedKindTest {

    @ParameterizedTest(name = "种类{0}，罚款{1}元：{2}")
    @CsvSource({"罚款, 500, ''", "警告、罚款, 500, ''", "警告, '', ''", "警告, 500, PROC-04", "'', 500, PROC-04", "罚款, '', PROC-04"
    })
    void 罚款的数额和种类要一致(String kinds, String fine, String code) {
        var no = new Grown()
                .investigated()
                .refusal(OrdinaryMove.CONCLUDE, "outcome", "给予行政处罚", "kinds", kinds, "fine", fine);
        var amount = no != null && no.why().matches(".*(罚款金额|确定的数额).*");
        assertThat(amount).isEqualTo(!code.isEmpty());
        if (amount) {
            assertThat(no.code()).isEqualTo(code);
        }
    }
}
