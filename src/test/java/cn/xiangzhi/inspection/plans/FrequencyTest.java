package cn.xiangzhi.inspection.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.inspection.rules.Frequency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one may be inspected, asked before: the cap of the field, of all fields, the causes that hold, and who decides. */
class FrequencyTest {

    @ParameterizedTest(name = "领域{0}/{1} 合计{2}/{3} 法定事由{4} 专项{5} 写明{6} → {7}")
    @CsvSource({
        "0,2,0,4,false,false,false,可以",
        "1,2,3,4,false,false,false,可以",
        "2,2,2,4,false,false,true,不可以",
        "0,2,4,4,false,false,true,不可以",
        "2,2,4,4,true,false,true,可以",
        "2,2,4,4,true,false,false,不可以",
        "2,2,2,4,false,true,true,报批准",
        "2,2,2,4,false,true,false,不可以",
        "1,2,1,4,false,true,true,可以",
        "2,2,2,4,true,true,true,可以",
    })
    void 频次上限(
            int inField,
            int fieldCap,
            int all,
            int allCap,
            boolean lawful,
            boolean campaign,
            boolean reasoned,
            String answer) {
        var asked = new Frequency.Asked("城市管理", inField, fieldCap, all, allCap, lawful, campaign, reasoned);
        if (answer.equals("不可以")) {
            assertThatThrownBy(() -> Frequency.GATE.pass("检查未安排", asked)).isInstanceOfSatisfying(Refused.class, no -> {
                assertThat(no.basis().label()).contains("涉企行政检查");
                assertThat(no.remedy()).isNotBlank();
            });
        } else {
            Frequency.GATE.pass("检查未安排", asked);
            assertThat(asked.needsApproval()).isEqualTo(answer.equals("报批准"));
        }
    }
}
