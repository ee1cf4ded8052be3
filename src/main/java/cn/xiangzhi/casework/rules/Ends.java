package cn.xiangzhi.casework.rules;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import java.math.BigDecimal;

/** The two ends of a case: filing (PPL 54(2), MSR 19) and closing with its file (MSR 77, PPL 47). */
public final class Ends {

    private Ends() {}

    /** A lead that is to become a case. */
    public record Filing(
            @Fact("有证据初步证明存在违法行为") boolean initialEvidence,
            @Fact("依法应当给予行政处罚") boolean penaltyProvided,
            @Fact("属于本机关管辖和职权") boolean competent,
            @Fact("在追责期限之内") boolean inLimitation,
            @Fact("经机关负责人批准") boolean headApproved,
            @Fact("指派的持证执法人员数") int officers) {}

    public static final Gate<Filing> FILING = Gate.of(
            "立案条件",
            refuses("立案-1", RefusalCode.AUTH_01, "是否不属于本机关管辖和职权", f -> !f.competent()),
            refuses("立案-2", RefusalCode.PROC_01, "是否超过追责期限", f -> !f.inLimitation()),
            refuses(
                    "立案-3",
                    RefusalCode.PROC_18,
                    "是否没有初步证据，或者依法不应处罚",
                    f -> !f.initialEvidence() || !f.penaltyProvided()),
            refuses("立案-4", RefusalCode.OFCR_01, "指派的持证执法人员是否少于两人", f -> f.officers() < 2),
            refuses("立案-5", RefusalCode.PROC_03, "是否没有经机关负责人批准", f -> !f.headApproved()));

    /** A case that is to be closed. */
    public record Closing(
            @Fact("决定内容") Outcome outcome,
            @Fact("罚没款已缴清") boolean paid,
            @Fact("应缴未缴的加处罚款（元）") BigDecimal lateFeeDue,
            @Fact("责令改正的事项已改正并复查") boolean corrected,
            @Fact("应当公示的已公示") boolean published,
            @Fact("有没有处理的查封扣押、登记保存物品") boolean goodsOpen,
            @Fact("当场处罚已报所属机关备案") boolean summaryFiled,
            @Fact("人民法院裁定终结执行") boolean courtTerminated,
            @Fact("有对外文书还没有送达回证") boolean returnMissing,
            @Fact("应当向委托机关、上级报告而没有报告") boolean reportOpen) {

        boolean performed() {
            return paid && lateFeeDue.signum() == 0 && corrected;
        }
    }

    /** What the case came to. */
    public enum Outcome implements Labelled {
        PENALTY("给予行政处罚"),
        SUMMARY_PENALTY("当场处罚"),
        NO_PENALTY("不予行政处罚"),
        NOT_ESTABLISHED("违法事实不成立"),
        REFERRED("移送其他机关"),
        TERMINATED("终止调查");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        boolean penalty() {
            return this == PENALTY || this == SUMMARY_PENALTY;
        }
    }

    public static final Gate<Closing> CLOSING = Gate.of(
            "结案条件",
            refuses("结案-1", RefusalCode.ARCH_01, "是否有物品没有处理", Closing::goodsOpen, c -> "查封扣押或者登记保存的物品没有处理"),
            refuses(
                    "结案-2",
                    RefusalCode.ARCH_01,
                    "处罚是否没有履行完毕，也没有终结执行",
                    c -> c.outcome().penalty() && !c.courtTerminated() && !c.performed(),
                    c -> "处罚没有履行完毕"),
            refuses(
                    "结案-3",
                    RefusalCode.ARCH_01,
                    "当场处罚是否没有报所属机关备案",
                    c -> c.outcome() == Outcome.SUMMARY_PENALTY && !c.summaryFiled(),
                    c -> "当场处罚决定没有报所属机关备案"),
            refuses(
                    "结案-4",
                    RefusalCode.ARCH_01,
                    "应当公示而没有公示",
                    c -> c.outcome().penalty() && !c.published(),
                    c -> "处罚决定应当公示而没有公示"),
            refuses("结案-5", RefusalCode.ARCH_01, "对外文书是否缺少送达回证", Closing::returnMissing, c -> "有对外文书还没有送达回证"),
            refuses("结案-6", RefusalCode.ARCH_01, "应当报告而没有报告", Closing::reportOpen, c -> "应当向委托机关或者上级报告而没有报告"));

    /** A closed file on its way to the archive. */
    public record Binding(
            @Fact("已结案") boolean closed,
            @Fact("缺少的文书数") int missing,
            @Fact("缺少送达回证的对外文书数") int withoutReturn) {}

    public static final Gate<Binding> BINDING = Gate.of(
            "归档条件",
            refuses("归档-1", RefusalCode.ARCH_01, "是否还没有结案", b -> !b.closed()),
            refuses("归档-2", RefusalCode.ARCH_02, "是否缺少文书或者送达回证", b -> b.missing() + b.withoutReturn() > 0));
}
