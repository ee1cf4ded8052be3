package cn.xiangzhi.powers.lists;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.HandedCounty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A title of earlier days that rests on another province's rule is put before the county until it is taken back (AUTH-06). */
@XiangzhiTest
class VoidTitlesTest {

    private static final String COUNTY = "418801";
    private static final String OF_ZHEJIANG = "CG-CF-020";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private VoidTitlesWork work;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Today today;

    private HandedCounty c;

    @BeforeEach
    void county() {
        c = HandedCounty.of(context, COUNTY, today.date());
    }

    @Test
    void 早先登记的外省事项列给县里_收回以后不再列() {
        assertThat(work.waitingFor(c.lead(), 9)).isEmpty();
        change("item_code = '" + OF_ZHEJIANG + "' where item_code = '" + HandedCounty.APPROVAL + "'");
        assertThat(work.waitingFor(c.lead(), 9)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("没有效力的行使依据");
            assertThat(item.detail()).startsWith("东河镇仍持有；浙江");
            assertThat(item.href()).isEqualTo("/powers/items/" + OF_ZHEJIANG);
        });
        assertThat(work.waitingFor(c.lead(), 0)).isEmpty();
        assertThat(work.waitingFor(c.officer(), 9)).as("乡镇收不回").isEmpty();
        change("valid_to = current_date - 2 where item_code = '" + OF_ZHEJIANG + "'");
        assertThat(work.waitingFor(c.lead(), 9)).isEmpty();
    }

    private void change(String what) {
        jdbc.sql("update powers_holding set " + what + " and county_code = :county")
                .param("county", COUNTY)
                .update();
    }
}
