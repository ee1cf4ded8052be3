package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.places.Place;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form of a case says is taken as people write it, and what is wrong with it is told at once. */
class StatedTest {

    private static final CaseFile FILE = CaseFile.open(
            new UUID(0, 1),
            "",
            new Matter("X", "事项", new Place("350302", "350302101", null, "某处", null, null), null, null, null, null),
            new Party(PartyKind.CITIZEN, "某人", null, true),
            new Act(
                    new UUID(0, 2),
                    OrdinaryMove.REGISTER,
                    OffsetDateTime.parse("2026-03-01T09:00:00+08:00"),
                    null,
                    "周海涛",
                    "队员",
                    new Facts(Map.of("facts", "占道经营")),
                    null,
                    List.of()));

    @Test
    void 没有填的和填错的一次说完() {
        refused(Map.of("amount", "二百", "paidOn", "2026-13-01", "bankReference", "B2"), no -> {
            assertThat(no.what()).isEqualTo("不能登记银行缴款");
            assertThat(no.why()).contains("没有填写：缴款人", "“到账金额”不是有效的金额", "“缴款日期”不是有效的日期");
            assertThat(no.remedy()).contains("填写、改正");
        });
    }

    @ParameterizedTest
    @CsvSource({"'1,200', 1200", "１２００, 1200", "200元, 200", "' 200.50 元', 200.50"})
    void 带逗号的_全角的_写元的金额照样认(String written, String read) {
        assertThat(Stated.read(PerformMove.PAY, FILE, paid("amount", written)).text("amount"))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "200.555", "NaN", "9999999999999999"})
    void 不像金额的不收(String written) {
        refused(
                paid("amount", written),
                no -> assertThat(no.why()).contains("“到账金额”不是有效的金额").doesNotContain("没有填写"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2026-02-30", "昨天"})
    void 不像日期的不收(String written) {
        refused(paid("paidOn", written), no -> assertThat(no.why()).contains("“缴款日期”不是有效的日期"));
    }

    @Test
    void 过长的和存不下的字符说明是哪一栏() {
        refused(
                paid("bankReference", "长".repeat(501)),
                no -> assertThat(no.why()).contains("“银行流水号”过长，最多500字"));
        refused(paid("bankReference", "B\u00002"), no -> assertThat(no.why()).contains("“银行流水号”含有不能保存的字符"));
    }

    private static Map<String, String> paid(String key, String value) {
        var form =
                new HashMap<>(Map.of("amount", "200", "paidOn", "2026-03-02", "bankReference", "B2", "payer", "罗庆生"));
        form.put(key, value);
        return form;
    }

    private static void refused(Map<String, String> form, Consumer<Refused> how) {
        assertThatThrownBy(() -> Stated.read(PerformMove.PAY, FILE, form)).isInstanceOfSatisfying(Refused.class, how);
    }
}
