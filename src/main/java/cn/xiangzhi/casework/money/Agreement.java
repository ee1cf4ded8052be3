package cn.xiangzhi.casework.money;

import static cn.xiangzhi.law.Gate.clause;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;
import cn.xiangzhi.law.Statute;
import java.math.BigDecimal;

/** An agreement on carrying out a decision (AEL 42): it may reduce the late fee, and nothing else. Yuan. */
public record Agreement(
        @Fact("减免的加处罚款（元）") BigDecimal forgiven,
        @Fact("已产生的加处罚款（元）") BigDecimal lateFee,
        @Fact("减免的罚款本金（元）") BigDecimal principal,
        @Fact("当事人采取了补救措施") boolean measures,
        @Fact("损害公共利益或者他人合法权益") boolean harms) {

    private static final Citation AEL_42 = Citation.of(Statute.AEL, 42, 1);

    public static final Gate<Agreement> GATE = Gate.of(
            "执行协议",
            clause(
                    "协议-1",
                    AEL_42,
                    "是否损害公共利益或者他人合法权益",
                    Agreement::harms,
                    No.<Agreement>say(null, "执行协议不得损害公共利益和他人合法权益", "请修改协议内容").whenStated()),
            clause(
                    "协议-2",
                    AEL_42,
                    "是否减免罚款本金",
                    a -> a.principal().signum() > 0,
                    No.<Agreement>say(null, "执行协议只能约定分阶段履行，不能减免罚款本金", "请把减免限于加处的罚款")
                            .whenStated()),
            clause(
                    "协议-3",
                    AEL_42,
                    "没有补救措施而减免加处罚款",
                    a -> a.forgiven().signum() > 0 && !a.measures(),
                    No.<Agreement>say(null, "当事人没有采取补救措施，不得减免加处的罚款", "请先由当事人采取补救措施并记录")
                            .whenStated()),
            clause(
                    "协议-4",
                    AEL_42,
                    "减免是否超过已产生的加处罚款",
                    a -> a.forgiven().compareTo(a.lateFee()) > 0,
                    No.<Agreement>say(
                                    null,
                                    a -> "加处罚款为" + a.lateFee().toPlainString() + "元，减免"
                                            + a.forgiven().toPlainString() + "元",
                                    "减免不能超过加处罚款的数额")
                            .whenStated()));
}
