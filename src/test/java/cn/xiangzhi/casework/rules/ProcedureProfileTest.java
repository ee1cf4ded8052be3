package cn.xiangzhi.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import org.junit.jupiter.api.Test;

class ProcedureProfileTest {

    private static final String BASIS = "《中华人民共和国行政处罚法》第54条第2款、《市场监督管理行政处罚程序规定》第19条";

    @Test
    void 本部门的规章照引_别的部门的规章只写参照() {
        assertThat(ProcedureProfile.MARKET.cited(BASIS)).isEqualTo(BASIS);
        assertThat(ProcedureProfile.ENVIRONMENT.cited(BASIS)).isEqualTo("《中华人民共和国行政处罚法》第54条第2款、参照《市场监督管理行政处罚程序规定》第19条");
        assertThat(ProcedureProfile.ENVIRONMENT.cited(ProcedureProfile.ENVIRONMENT.cited(BASIS)))
                .as("再写一遍不会变成参照参照")
                .isEqualTo(ProcedureProfile.ENVIRONMENT.cited(BASIS));
        assertThat(ProcedureProfile.STATUTE.cited("《生态环境行政处罚办法》第18条")).isEqualTo("参照《生态环境行政处罚办法》第18条");
    }

    @Test
    void 拒绝的依据也一样_代码理由和办法不变() {
        var no = Refused.unlawful("PROC-01", "不能立案", "证据不足", Citation.of(Statute.MSR, 19), "请补充证据");
        var here = ProcedureProfile.HOUSING.cited(no);
        assertThat(here.basis().label()).isEqualTo("参照《市场监督管理行政处罚程序规定》第19条");
        assertThat(here)
                .extracting(Refused::code, Refused::what, Refused::why, Refused::remedy, Refused::kind)
                .containsExactly(no.code(), no.what(), no.why(), no.remedy(), no.kind());
        assertThat(ProcedureProfile.MARKET.cited(no)).isSameAs(no);
        var law = Refused.unlawful("PROC-02", "不能决定", "没有告知", Basis.house("《中华人民共和国行政处罚法》第44条"), "请先告知");
        assertThat(ProcedureProfile.HOUSING.cited(law)).isSameAs(law);
    }
}
