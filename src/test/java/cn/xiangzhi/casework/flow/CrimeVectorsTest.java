package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Known.Power;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked answers about transfer to the police, recusal and recall, asked of the moves themselves. */
class CrimeVectorsTest extends ForceVectors {

    @Test
    void V_FSM_13_镇长批准_专案组两人_材料齐全_可以移送公安() {
        assertThat(code(suspected("CHIEF"), CrimeMove.HAND_TO_POLICE, "2026-03-06T10:00", sending("true")))
                .isEqualTo("ALLOW");
    }

    @Test
    void V_FSM_14_移送公安没有结果的不得罚款() {
        var file = suspected("CHIEF").with(CrimeMove.HAND_TO_POLICE, "2026-03-06T10:00");
        assertThat(code(file, OrdinaryMove.DECIDE, "2026-03-10T10:00", "opinion", "同意"))
                .isEqualTo("TRAN-01");
    }

    @Test
    void V_TRAN_11_只附移送书的不得移送() {
        assertThat(code(
                        suspected("CHIEF"),
                        CrimeMove.HAND_TO_POLICE,
                        "2026-03-06T10:00",
                        "policeOrgan",
                        "县公安局",
                        "withLetter",
                        "true",
                        "policeReceipt",
                        "回执1"))
                .isEqualTo("TRAN-03");
    }

    @Test
    void V_TRAN_03_专案组一人的不得提出报告() {
        assertThat(code(
                        base(),
                        CrimeMove.REPORT_CRIME,
                        "2026-03-05T09:00",
                        "officer1",
                        ONE.toString(),
                        "suspectedCrime",
                        "非法采矿罪"))
                .isEqualTo("OFCR-01");
    }

    @ParameterizedTest(name = "{0}：{1}审批 → {2}")
    @CsvSource({
        "CTR5, CHIEF, ALLOW",
        "CTR5, ACTING_CHIEF, ALLOW",
        "TRAN-02, DEPUTY, TRAN-02",
        "TRAN-02, TEAM_LEADER, TRAN-02"
    })
    void 移送由正职或者主持工作的负责人审批(String id, String approver, String expected) {
        assertThat(code(reported(), CrimeMove.APPROVE_CRIME, "2026-03-06T09:00", "approver", approver, "opinion", "同意"))
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource({
        "V-TRAN-05, true, INVESTIGATING",
        "不应处罚, false, TRAN-01",
    })
    void 公安不予立案以后(String id, String still, String expected) {
        var file = suspected("CHIEF")
                .with(CrimeMove.HAND_TO_POLICE, "2026-03-06T10:00")
                .with(CrimeMove.POLICE_REFUSE, "2026-03-09T10:00", "stillUnlawful", still);
        var t = attempt(file, CrimeMove.TAKE_BACK, "2026-03-10T10:00", "reason", "恢复", "opinion", "同意");
        assertThat(
                        expected.equals("TRAN-01")
                                ? code(t)
                                : file.file().make(new UUID(0, 99), t).stage().name())
                .as(id)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}：{1}决定 → {2}")
    @CsvSource({"V-OFCR-09, TEAM_LEADER, OFCR-06", "PPL43, HEAD, ALLOW", "MSR4, DEPUTY_HEAD, ALLOW"})
    void 执法人员的回避由机关负责人决定(String id, String decider, String expected) {
        var file = base().with(
                        RecusalMove.ASK_RECUSAL,
                        "2026-03-05T09:00",
                        "recusedPerson",
                        TWO.toString(),
                        "recusalOf",
                        "OFFICER");
        assertThat(code(
                        file,
                        RecusalMove.DECIDE_RECUSAL,
                        "2026-03-06T09:00",
                        "recusalDecider",
                        decider,
                        "recusalResult",
                        "准予回避"))
                .as(id)
                .isEqualTo(expected);
    }

    @Test
    void AUTH_03_立案后收回职权的_拒绝写明怎么办() {
        var file = new Road(Stage.NOTICE_SERVED, base().acts());
        var t = attempt(file, OrdinaryMove.DECIDE, "2026-04-02T09:00", "opinion", "同意");
        var gone = t.known().with(new Power(cn.xiangzhi.law.RefusalCode.AUTH_03.refuse("不能决定"), null, null, ""));
        var no = catchThrowableOfType(
                Refused.class,
                () -> t.file().make(new UUID(0, 99), new Try(t.file(), t.move(), t.facts(), gone, t.actor(), t.at())));
        assertThat(no.code()).isEqualTo("AUTH-03");
        assertThat(no.remedy()).contains("过渡安排");
    }

    private static Road reported() {
        return base().with(
                        CrimeMove.REPORT_CRIME,
                        "2026-03-05T09:00",
                        "officer1",
                        ONE.toString(),
                        "officer2",
                        TWO.toString(),
                        "hasGoods",
                        "true",
                        "appraised",
                        "true");
    }

    private static Road suspected(String approver) {
        return reported().with(CrimeMove.APPROVE_CRIME, "2026-03-05T15:00", "approver", approver);
    }

    private static String[] sending(String appraisal) {
        return new String[] {
            "policeOrgan",
            "县公安局",
            "withLetter",
            "true",
            "withReport",
            "true",
            "withGoodsList",
            "true",
            "goodsList",
            "挖掘机1台",
            "withAppraisal",
            appraisal,
            "policeReceipt",
            "回执1"
        };
    }
}
