package cn.xiangzhi.reference.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.law.OfficeValues.Setting;
import cn.xiangzhi.law.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ParameterStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ParameterStore store = new ParameterStore(TestStore.jdbc("law"));

    @Test
    void 设定存库后由法的参数读出_重复提交只存一次_同日以后设的为准() {
        var once = Ids.next();
        set(once, "8000", "2026-03-02T09:00:00+08:00");
        set(once, "8000", "2026-03-02T09:00:00+08:00");
        set(Ids.next(), "9000", "2026-03-02T10:00:00+08:00");
        assertThat(store.all()).hasSize(2);
        var parameters = new Parameters(store);
        assertThat(parameters.number("hearing.fine.citizen", DAY)).isEqualByComparingTo("9000");
        assertThat(parameters.number("hearing.fine.citizen", DAY.minusDays(1))).isEqualByComparingTo("5000");
    }

    private void set(java.util.UUID id, String value, String at) {
        store.add(new Setting(
                id, "hearing.fine.citizen", DAY, new BigDecimal(value), "某省规定", OffsetDateTime.parse(at), "法制员"));
    }
}
