package cn.xiangzhi.inspection.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Experts are named with their unit, one a line. */
class HelpersTest {

    @Test
    void 专家一行一个_带单位() {
        var experts = Helpers.experts("检查未安排", "王工，县住建局质监站\n\n  赵博士 某大学安全工程系 \n");
        assertThat(Helpers.words(experts)).isEqualTo("王工（专家，县住建局质监站）、赵博士（专家，某大学安全工程系）");
        assertThat(experts).allMatch(one -> one.personId() == null && one.kind() == HelperKind.EXPERT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王工", "王工，", "李工，县检测所\n王工"})
    void 没有单位的不收(String lines) {
        assertThatThrownBy(() -> Helpers.experts("检查未安排", lines))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.why()).contains("王工", "没有写明单位"));
    }
}
