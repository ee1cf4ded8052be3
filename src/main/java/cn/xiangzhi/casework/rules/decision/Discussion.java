package cn.xiangzhi.casework.rules.decision;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.powers.Mode;
import java.util.List;

/** Collective discussion by the heads of the deciding organ (PPL 57(2)). */
public final class Discussion {

    private Discussion() {}

    /** What decides whether the heads must discuss. */
    public record Matter(
            @Fact("情节复杂或者重大违法") boolean complexOrMajor,
            @Fact("属于应当法制审核的情形") boolean legalReviewMandatory,
            @Fact("拟吊销许可证件、责令停产停业或者责令关闭") boolean licenceOrClosure,
            @Fact("偏离裁量基准") boolean offBenchmark) {}

    public enum Due implements Labelled {
        REQUIRED("应当由负责人集体讨论"),
        NOT_REQUIRED("不需集体讨论");

        private final String label;

        Due(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Matter, Due> DUE = new RuleBook<>(
            "是否应当集体讨论",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "讨论-1",
                            Citation.of(Statute.PPL, 57, 2),
                            "是否情节复杂或者重大违法",
                            Matter::complexOrMajor,
                            Due.REQUIRED),
                    new Clause<>(
                            "讨论-2",
                            Citation.of(Statute.MSR, 60, 2),
                            "是否属于应当法制审核的情形",
                            Matter::legalReviewMandatory,
                            Due.REQUIRED),
                    new Clause<>(
                            "讨论-3",
                            Citation.of(Statute.PPL, 57, 2),
                            "是否吊销许可证件、责令停产停业或者责令关闭",
                            Matter::licenceOrClosure,
                            Due.REQUIRED),
                    new Clause<>("讨论-4", Citation.of(Statute.PPL, 34), "是否偏离裁量基准", Matter::offBenchmark, Due.REQUIRED)),
            Due.NOT_REQUIRED);

    /** A discussion as the file holds it. */
    public record Held(
            @Fact("应当集体讨论") boolean required,
            @Fact("已经集体讨论") boolean held,
            @Fact("参加讨论的机关负责人数") int heads,
            @Fact("记录了每个人的意见") boolean opinionsRecorded) {}

    public static final Gate<Held> HELD = Gate.of(
            "集体讨论",
            refuses("讨论-5", RefusalCode.PROC_11, "应当讨论而没有讨论", h -> h.required() && !h.held()),
            refuses(
                    "讨论-6",
                    RefusalCode.PROC_11,
                    "参加讨论的机关负责人是否不足两人（内设机构负责人不计）",
                    h -> h.held() && h.heads() < 2,
                    h -> "参加讨论的机关负责人只有" + h.heads() + "人，内设机构负责人不计入"),
            refuses(
                    "讨论-7",
                    RefusalCode.PROC_11,
                    "是否没有记录每个人的意见",
                    h -> h.held() && !h.opinionsRecorded(),
                    h -> "集体讨论笔录没有逐人记录意见"));

    /** In which way the township acts. */
    public record Acting(@Fact("办案方式") Mode mode) {}

    public enum Whose implements Labelled {
        ENTRUSTING_ORGAN("委托机关的负责人"),
        OWN_ORGAN("本乡镇（街道）的负责人");

        private final String label;

        Whose(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Acting, Whose> WHOSE = new RuleBook<>(
            "由谁集体讨论",
            Gate.VERSION,
            List.of(new Clause<>(
                    "讨论-8",
                    Citation.of(Statute.PPL, 20, 4),
                    "是否受委托办理，决定以委托机关的名义作出",
                    a -> a.mode() == Mode.DELEGATED,
                    Whose.ENTRUSTING_ORGAN)),
            Whose.OWN_ORGAN);
}
