package cn.xiangzhi.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalCodeTest {

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void 每个拒绝码都说清原因依据和办法(RefusalCode code) {
        assertThat(code.label()).hasSizeGreaterThan(5);
        assertThat(code.remedy()).hasSizeGreaterThan(5);
        assertThat(code.citations()).isNotEmpty();
        assertThat(code.code()).matches("[A-Z]{4}-\\d\\d");
        assertThat(code.refuse("未办理").kind()).isEqualTo(Refused.Kind.UNLAWFUL);
    }

    @Test
    void 同一部法的几条并在一个名下() {
        assertThat(RefusalCode.AUTH_01.basis().label()).isEqualTo("《中华人民共和国行政处罚法》第17条、第24条");
        assertThat(RefusalCode.CASH_04.basis().label())
                .isEqualTo("《中华人民共和国行政处罚法》第72条；《中华人民共和国行政强制法》第45条；《罚款决定与罚款收缴分离实施办法》第7条");
    }

    @Test
    void 细节写在原因之后() {
        assertThat(RefusalCode.OFCR_01.refuse("未立案", "只有张三一人").why()).isEqualTo("执法人员少于两人：只有张三一人");
    }
}
